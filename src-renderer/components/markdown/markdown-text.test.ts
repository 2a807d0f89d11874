/** Lists, links, images and tables keep their content as plain text, and no input makes it fail. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownToText } from './markdown-text.ts'

test('lists keep their marks and depth, links their address, images become theirs', () => {
  const markdown = [
    '先看 **这里**：',
    '',
    '1. 打开[控制台](https://open.feishu.cn/app)',
    '2. 检查',
    '   - `scope`',
    '   - ![图](https://example.com/a.png)',
  ].join('\n')
  expect(markdownToText(markdown)).toBe(
    [
      '先看 这里：',
      '1. 打开控制台 (https://open.feishu.cn/app)',
      '2. 检查',
      '   - scope',
      '   - https://example.com/a.png',
    ].join('\n'),
  )
})

test('a table becomes tab-separated lines', () => {
  expect(markdownToText('| 字段 | 说明 |\n|---|---|\n| `code` | 错误码 |')).toBe('字段\t说明\ncode\t错误码')
})

test('HTML stays the text it is', () => {
  expect(markdownToText('<b>x</b>')).toBe('<b>x</b>')
})

test('nothing that looks like Markdown makes it throw', () => {
  const marks = fc.constantFrom(...'[](){}<>!*_`#-+|>\\\n\t 1.a码'.split(''))
  fc.assert(
    fc.property(fc.string({ unit: marks }), (text) => {
      markdownToText(text)
    }),
  )
})
