/** Files come in the encodings people's tools write, and none of them is misread. */
import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const text = '错误码,message\n1001,权限不足 café\n'
const utf16 = (mark: boolean, swap: boolean) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
  return new Uint8Array(swap ? bytes.swap16() : bytes)
}

test.each([
  ['utf-8', new Uint8Array(Buffer.from(text))],
  ['utf-8', new Uint8Array(Buffer.from(`\uFEFF${text}`))],
  ['utf-16le', utf16(true, false)],
  ['utf-16be', utf16(true, true)],
  ['utf-16le', utf16(false, false)],
  ['utf-16be', utf16(false, true)],
])('%s', (encoding, bytes) => {
  expect(decodeText(bytes)).toEqual({ text, encoding, damaged: 0 })
})

test('GB18030, and what nothing can read', () => {
  const gbk = new Uint8Array(Buffer.from('b4edced2c2eb2cc8a8cfdeb2bbd7e3', 'hex'))
  expect(decodeText(gbk)).toEqual({ text: '错我码,权限不足', encoding: 'gb18030', damaged: 0 })
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41, 0xff, 0xfe))).toMatchObject({ encoding: 'utf-8', damaged: 2 })
})
