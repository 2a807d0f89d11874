/** Turns a file's bytes into text: by its byte order mark, else the first of UTF-8, UTF-16 and GB18030 that fits. */
import { guessUtf16 } from '../../src-preload/files/file-encoding.ts'

export interface DecodedText {
  readonly text: string
  /** WHATWG name. */
  readonly encoding: string
  /** Places that no encoding could read and that hold U+FFFD now. */
  readonly damaged: number
}

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

const tryDecode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

export const decodeText = (bytes: Uint8Array): DecodedText => {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte))
  const candidates = mark === undefined ? [guessUtf16(bytes) ?? 'utf-8', 'utf-8', 'gb18030'] : [mark.encoding]
  for (const encoding of candidates) {
    const text = tryDecode(bytes, encoding)
    if (text !== null) return { text, encoding, damaged: 0 }
  }
  const encoding = candidates[0] ?? 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, damaged: text.split('\uFFFD').length - 1 }
}
