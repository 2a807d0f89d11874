/** Bytes cut anywhere become the same text, in every encoding a log may have. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectEncoding, type Encoding, lastCharacterEnd } from './file-encoding.ts'

const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle)
  return bytes
}

/** GB18030 of `错`, `误`, `€` and of the four-byte `㐀`. */
const gb18030 = new Map([
  ['错', [0xb4, 0xed]],
  ['误', [0xce, 0xf3]],
  ['€', [0xa2, 0xe3]],
  ['㐀', [0x81, 0x39, 0xee, 0x39]],
])

const encoders: Readonly<Record<Encoding, (text: string) => Uint8Array>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-16le': (text) => utf16(text, true),
  'utf-16be': (text) => utf16(text, false),
  gb18030: (text) => Uint8Array.from([...text].flatMap((letter) => gb18030.get(letter) ?? [letter.charCodeAt(0)])),
}

const letters = fc.array(fc.constantFrom('a', '0', '{', '\n', '错', '误', '€', '㐀'), { maxLength: 60 })

describe.each(Object.keys(encoders) as Encoding[])('%s', (encoding) => {
  test('a cut never lies inside a character', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 40 }), (list, most) => {
        const text = list.join('')
        const bytes = encoders[encoding](text)
        let read = ''
        for (let from = 0; from < bytes.length; ) {
          const rest = bytes.subarray(from, from + Math.max(4, most))
          const end = from + rest.length === bytes.length ? rest.length : lastCharacterEnd(rest, encoding)
          read += new TextDecoder(encoding, { ignoreBOM: true }).decode(rest.subarray(0, end))
          from += end
        }
        expect(read).toBe(text)
      }),
    )
  })
})

test('UTF-8 is told from GB18030 by the first letters that are not ASCII', () => {
  expect(detectEncoding(encoders['utf-8']('plain ascii'), true)).toBeNull()
  expect(detectEncoding(encoders['utf-8']('错误码 10001'), true)).toBe('utf-8')
  expect(detectEncoding(encoders.gb18030('错误 10001'), true)).toBe('gb18030')
  expect(detectEncoding(encoders['utf-8']('错误').subarray(0, 4), true)).toBe('utf-8')
})

test('UTF-16 is told by its mark at the start, and nowhere else', () => {
  expect(detectEncoding(encoders['utf-16le']('\ufeffx'), true)).toBe('utf-16le')
  expect(detectEncoding(encoders['utf-16be']('\ufeffx'), true)).toBe('utf-16be')
  expect(detectEncoding(encoders['utf-16le']('\ufeffx'), false)).toBe('gb18030')
})

test('damaged bytes are read to their end', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 50 }),
      fc.constantFrom(...Object.keys(encoders)),
      (bytes, encoding) => {
        const end = lastCharacterEnd(bytes, encoding as Encoding)
        expect(end).toBeGreaterThan(0)
        expect(end).toBeLessThanOrEqual(bytes.length)
      },
    ),
  )
})
