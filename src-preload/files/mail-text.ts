/** A mail as it was saved (.eml, .mht): its words in the encodings mails have, and what is attached to it. */
import { tokensOf } from './markup-tokens.ts'

interface MailFile {
  readonly name: string
  readonly bytes: Uint8Array
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

/** One unit per byte. */
const toUnits = (bytes: Uint8Array): string => {
  let units = ''
  for (let at = 0; at < bytes.length; at += 8_192) units += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return units
}

const toBytes = (units: string): Uint8Array => Uint8Array.from(units, (unit) => unit.charCodeAt(0))

const fromBase64 = (text: string): string => {
  const digits = text.replace(/[^A-Za-z\d+/]/g, '')
  // One digit alone tells no byte.
  return atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits)
}

const fromQuoted = (text: string): string =>
  text
    .replace(/=[ \t]{0,20}\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** A label nobody knows is read as UTF-8. */
const decodeUnits = (units: string, charset: string): string => {
  const bytes = toBytes(units)
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** `=?utf-8?B?…?=`, which a header has instead of anything but ASCII; the blank between two is none. */
const decodeWords = (text: string): string =>
  text
    .replace(/(=\?[^?\s]{1,40}\?[bq]\?[^?\s]{0,2000}\?=)\s{1,20}(?==\?)/gi, '$1')
    .replace(/=\?([^?\s]{1,40})\?([bq])\?([^?\s]{0,2000})\?=/gi, (_, charset: string, way: string, words: string) =>
      decodeUnits(way.toLowerCase() === 'b' ? fromBase64(words) : fromQuoted(words.replaceAll('_', ' ')), charset),
    )

interface MailPart {
  /** By names in lower case, unfolded. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

const readPart = (units: string): MailPart => {
  const end = units.startsWith('\n') ? 0 : units.indexOf('\n\n')
  const header = end < 0 ? units : units.slice(0, end)
  const headers = new Map<string, string>()
  for (const line of header.replace(/\n[ \t]/g, ' ').split('\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).toLowerCase()
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, body: end < 0 ? '' : units.slice(end).replace(/^\n{1,2}/, '') }
}

/** A parameter of a header, such as `charset=`, also as RFC 2231 writes it. */
const parameter = (header: string, name: string): string | null => {
  const extended = new RegExp(`;\\s{0,20}${name}\\*=([\\w-]{0,40})'[^']{0,40}'([^;\\s]{1,1000})`, 'i').exec(header)
  if (extended !== null) {
    const units = (extended[2] ?? '').replace(/%([\da-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    return decodeUnits(units, extended[1] || 'utf-8')
  }
  const plain = new RegExp(`;\\s{0,20}${name}=(?:"([^"]{0,1000})"|([^;\\s]{1,1000}))`, 'i').exec(header)
  return plain === null ? null : decodeWords(plain[1] ?? plain[2] ?? '')
}

const decodeBody = ({ headers, body }: MailPart): string => {
  const way = headers.get('content-transfer-encoding')?.toLowerCase()
  return way === 'base64' ? fromBase64(body) : way === 'quoted-printable' ? fromQuoted(body) : body
}

const lineTags = new Set(['br', 'p', 'div', 'tr', 'li', 'pre', 'h1', 'h2', 'h3', 'blockquote', 'table'])
const silentTags = new Set(['script', 'style', 'head', 'title'])

const htmlText = (html: string): string => {
  let text = ''
  let silent = ''
  for (const { tag, isEnd, text: words } of tokensOf(html)) {
    const name = tag.toLowerCase()
    if (silent !== '') silent = isEnd && name === silent ? '' : silent
    else if (silentTags.has(name) && !isEnd) silent = name
    else if (name === '') text += words.replace(/\s{1,1000}/g, ' ')
    else if (name === 'td' || name === 'th') text += isEnd ? '\t' : ''
    else if (lineTags.has(name) && !text.endsWith('\n')) text += '\n'
  }
  return text
}

/** What is in parts in parts in parts is nobody's mail. */
const deepest = 8

interface Reading {
  readonly words: string[]
  readonly attached: MailFile[]
}

const readInto = (part: MailPart, into: Reading, depth: number): void => {
  const type = part.headers.get('content-type') ?? 'text/plain'
  const kind = /^[\w.+-]{1,60}\/[\w.+-]{1,100}/.exec(type)?.[0].toLowerCase() ?? 'text/plain'
  const boundary = parameter(type, 'boundary')
  if (kind.startsWith('multipart/') && boundary !== null && depth < deepest) {
    const pieces = `\n${part.body}`.split(`\n--${boundary}`).slice(1)
    const end = pieces.findIndex((piece) => piece.startsWith('--'))
    const parts = pieces
      .slice(0, end < 0 ? undefined : end)
      .map((piece) => readPart(piece.replace(/^[^\n]{0,200}\n/, '')))
    for (const one of parts) {
      const before = into.words.length
      readInto(one, into, depth + 1)
      // The same in several forms, the plainest first: the first that says something is enough.
      if (kind === 'multipart/alternative' && into.words.length > before) return
    }
    return
  }
  const name = parameter(part.headers.get('content-disposition') ?? '', 'filename') ?? parameter(type, 'name')
  if (name === null && kind.startsWith('text/')) {
    const text = decodeUnits(decodeBody(part), parameter(type, 'charset') ?? 'utf-8')
    const words = kind === 'text/html' ? htmlText(text) : text
    if (words.trim() !== '') into.words.push(words)
  } else {
    const ending = kind === 'message/rfc822' ? 'eml' : (kind.split('/')[1] ?? '')
    into.attached.push({
      name: name ?? `${into.attached.length + 1}.${ending}`,
      bytes: toBytes(decodeBody(part)),
    })
  }
}

const told = { subject: 'Subject', from: 'From', date: 'Date' } as const

/** The words first, under the mail's own name. Never throws. */
export const openMail = (name: string, bytes: Uint8Array): readonly MailFile[] => {
  const mail = readPart(toUnits(bytes).replaceAll('\r\n', '\n'))
  const into: Reading = { words: [], attached: [] }
  readInto(mail, into, 0)
  const head = Object.entries(told).flatMap(([header, label]) => {
    const value = mail.headers.get(header)
    return value === undefined ? [] : [`${label}: ${decodeWords(value)}`]
  })
  const text = [head.join('\n'), ...into.words].join('\n\n')
  return [
    { name, bytes: new TextEncoder().encode(text) },
    ...into.attached.map((file) => ({ name: `${name}/${file.name}`, bytes: file.bytes })),
  ]
}
