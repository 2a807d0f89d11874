/** How a log file's bytes become text, in every host: UTF-8, UTF-16 by its mark or its zeros, else GB18030, which Chinese Windows writes. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** Bytes looked at to tell UTF-16 without a mark. */
const headLength = 4_096

/** Latin letters in UTF-16 have a zero in every second byte; text in any other encoding has none. */
export const guessUtf16 = (bytes: Uint8Array): Encoding | null => {
  const head = bytes.subarray(0, headLength)
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const [least, most] = [head.length / 8, head.length / 64]
  if (odd > least && even <= most) return 'utf-16le'
  return even > least && odd <= most ? 'utf-16be' : null
}

/** Decides by the first bytes, or by the first that are not ASCII; null while all are, for every decoder reads those. */
export const detectEncoding = (bytes: Uint8Array, isStart: boolean): Encoding | null => {
  if (isStart && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (isStart && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const guessed = isStart ? guessUtf16(bytes) : null
  if (guessed !== null) return guessed
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

const headerLine = /^[A-Za-z][\w-]{0,60}:/
/** Only mails are delivered; one that was saved without having been sent has its subject. */
const delivered = /^(?:received|return-path|message-id|delivered-to):/im

/** By the first bytes: lines of a header, up to the empty one behind them or as far as is seen. */
export const isMail = (head: Uint8Array): boolean => {
  if (!headerLine.test(new TextDecoder('latin1').decode(head.subarray(0, 80)))) return false
  const text = new TextDecoder('latin1').decode(head).replace(/\r\n/g, '\n')
  const end = text.indexOf('\n\n')
  const lines = text.slice(0, end < 0 ? text.lastIndexOf('\n') : end).split('\n')
  if (!lines.every((line) => headerLine.test(line) || /^[ \t]/.test(line))) return false
  const header = lines.join('\n')
  return delivered.test(header) || (/^mime-version:/im.test(header) && /^(?:subject|from):/im.test(header))
}

/** What a file holds, by its first bytes. */
export type FileForm = 'text' | 'gzip' | 'zip' | 'mail' | 'binary'

const begins = (bytes: Uint8Array, ...mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte)

/** A zero is in no text but UTF-16; PDF begins with letters and goes on in bytes. */
export const fileForm = (head: Uint8Array): FileForm => {
  if (begins(head, 0x1f, 0x8b)) return 'gzip'
  if (begins(head, 0x50, 0x4b, 0x03, 0x04) || begins(head, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (begins(head, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'binary'
  const encoding = detectEncoding(head, true)
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be' && head.includes(0)) return 'binary'
  return isMail(head) ? 'mail' : 'text'
}

/** Why a binary file is not read: of what people send by mistake, with what to do instead. */
export const notTextKey = (head: Uint8Array) => {
  if (begins(head, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'diagnose.not-text-pdf'
  // The container of Office before 2007, of Outlook's messages and of documents with a password.
  return begins(head, 0xd0, 0xcf, 0x11, 0xe0) ? 'diagnose.not-text-office' : 'diagnose.not-text'
}

/** How much of a file `fileForm` wants to see. */
export const formLength = headLength

/** Bytes in pieces become text; broken ones U+FFFD, a mark at the start is no part of it. */
export const createFileDecoder = () => {
  let decoder: TextDecoder | null = null
  let isStart = true
  return (bytes: Uint8Array, isLast: boolean): string => {
    if (decoder === null) {
      const encoding = detectEncoding(bytes, isStart)
      isStart = false
      // All ASCII so far: the encoding shows later.
      if (encoding === null) return new TextDecoder().decode(bytes)
      decoder = new TextDecoder(encoding)
    }
    return decoder.decode(bytes, { stream: !isLast })
  }
}
