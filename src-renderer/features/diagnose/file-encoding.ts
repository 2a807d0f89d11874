/** How a log file's bytes become text: UTF-8, UTF-16 by its mark, else GB18030, which Chinese Windows writes. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** Decides by the first bytes, or by the first that are not ASCII; null while all are, for every decoder reads those. */
export const detectEncoding = (bytes: Uint8Array, isStart: boolean): Encoding | null => {
  if (isStart && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (isStart && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.every((byte) => byte < 0x80)) return null
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, lastCharacterEnd(bytes, 'utf-8')))
    return 'utf-8'
  } catch {
    return 'gb18030'
  }
}

/** UTF-8 continuation bytes are `10xxxxxx`; a lead byte tells by its ones how many bytes the character has. */
const utf8End = (bytes: Uint8Array): number => {
  let lead = bytes.length - 1
  while (lead > bytes.length - 4 && lead > 0 && ((bytes[lead] ?? 0) & 0xc0) === 0x80) lead--
  const first = bytes[lead] ?? 0
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1
  return lead + length > bytes.length ? lead : bytes.length
}

const utf16End = (bytes: Uint8Array, highByte: 0 | 1): number => {
  const even = bytes.length - (bytes.length % 2)
  const high = bytes[even - 2 + highByte] ?? 0
  return high >= 0xd8 && high <= 0xdb ? even - 2 : even
}

/** GB18030 has no mark of its own; a line break is always one, and without any the characters are counted through. */
const gb18030End = (bytes: Uint8Array): number => {
  let at = bytes.lastIndexOf(0x0a) + 1
  if (at > 0) return at
  while (at < bytes.length) {
    const second = bytes[at + 1] ?? 0
    const length = (bytes[at] ?? 0) < 0x80 ? 1 : second >= 0x30 && second <= 0x39 ? 4 : 2
    if (at + length > bytes.length) return at
    at += length
  }
  return at
}

/** Bytes up to the end of the last whole character; never 0, so that damaged files are read to their end too. */
export const lastCharacterEnd = (bytes: Uint8Array, encoding: Encoding): number => {
  const ends = {
    'utf-8': () => utf8End(bytes),
    'utf-16le': () => utf16End(bytes, 1),
    'utf-16be': () => utf16End(bytes, 0),
    gb18030: () => gb18030End(bytes),
  } as const
  return ends[encoding]() || bytes.length
}
