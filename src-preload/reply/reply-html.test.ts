/** Rich text: what Feishu keeps of a paste, and nothing that a text could smuggle in. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toRichText } from './reply-html.ts'

test.each([
  ['**原因**：a', '<p><b>原因</b>：a</p>'],
  ['`im:chat` x', '<p><code>im:chat</code> x</p>'],
  ['[页面](https://a.example/x?a=1&b=2)', '<p><a href="https://a.example/x?a=1&amp;b=2">页面</a></p>'],
  ['见 https://a.example/x。', '<p>见 <a href="https://a.example/x">https://a.example/x</a>。</p>'],
  ['- a\n- **b**\nc', '<ul><li>a</li><li><b>b</b></li></ul><p>c</p>'],
  ['1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
  ['3) c', '<ol start="3"><li>c</li></ol>'],
  ['• a\n1. b', '<ul><li>a</li></ul><ol><li>b</li></ol>'],
  ['## 头\n\nx', '<p><b>头</b></p><p><br></p><p>x</p>'],
  ['a < b && "c" \'d\'', '<p>a &lt; b &amp;&amp; &quot;c&quot; &#39;d&#39;</p>'],
  ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
  ['**a `b` [c](https://d.example)**', '<p><b>a <code>b</code> <a href="https://d.example">c</a></b></p>'],
])('%j', (text, html) => {
  expect(toRichText(text)).toBe(html)
})

/** The tags it writes, and no others. */
const tags = /<\/?(?:p|b|ul|ol|li|code|a|br)(?: (?:href="https?:\/\/[^"<>]*"|start="\d+"))?>/g

test('whatever the text, no markup but its own', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '`',
    '**',
    '[',
    '](',
    ')',
    'https://a.example/',
    'javascript:',
    '<script>',
    '- ',
    '\n',
    'x',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      expect(toRichText(parts.join('')).replace(tags, '')).not.toMatch(/[<>"]/)
    }),
  )
})
