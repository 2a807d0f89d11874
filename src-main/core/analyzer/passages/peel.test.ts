/** Peeled texts: what wraps them is gone, and every unit still knows where it came from. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { originalSpan } from './passage.ts'
import { peel } from './peel.ts'

const open = (text: string) => peel({ text, written: text, offset: 100, places: null })

test.each([
  ['HTML entities', '{&quot;code&quot;:1}', '{"code":1}'],
  ['HTML entities twice', '{&amp;quot;code&amp;quot;:1}', '{"code":1}'],
  ['percent encoding', '%7B%22msg%22%3A%22%E9%94%99%22%7D', '{"msg":"错"}'],
  ['percent encoding that is no UTF-8', '%22%FF', '%22%FF'],
  ['unicode escapes', '"{\\u0022code\\u0022:1}"', '"{\\"code\\":1}"'],
  ['bytes', '\\x22msg\\x22:\\x22can\\xE2\\x80\\x99t \\xe9\\x94\\x99\\x22', '\\"msg\\":\\"can’t 错\\"'],
  ['bytes that are no UTF-8', '\\xE9\\x94', '\\xE9\\x94'],
  ['a driver before every line', 'bot-1  | {\nbot-1  |   "code": 1\nbot-1  | }', 'bot-1  | {\n  "code": 1\n}'],
  ['a quoted mail', '> {\n> "code": 1\n> }', '> {\n"code": 1\n}'],
  ['nothing', 'plain & simple 100%', 'plain & simple 100%'],
])('%s', (_, wrapped, peeled) => {
  expect(open(wrapped).text).toBe(peeled)
})

test('spans point at what was written', () => {
  const wrapped = '{&quot;code&quot;:99991672}'
  const passage = open(wrapped)
  const at = passage.text.indexOf('99991672')
  const { start, end } = originalSpan(passage, at, at + 8)
  expect(wrapped.slice(start - 100, end - 100)).toBe('99991672')
})

test('places never go back and stay inside', () => {
  const piece = fc.constantFrom('&quot;', '&amp;quot;', '%22', '\\u0022', 'a', '\n', 'web-1 | ', '> ', '"')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      const { places, text: peeled } = open(text)
      if (places === null) return
      expect(places.length).toBe(peeled.length + 1)
      for (let at = 1; at < places.length; at++) expect(places[at]).toBeGreaterThanOrEqual(places[at - 1] ?? 0)
      expect(places.at(-1)).toBeLessThanOrEqual(text.length)
    }),
  )
})
