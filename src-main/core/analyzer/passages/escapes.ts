/** What other writings make of a unit, read back: HTML entities, percent encoding, bytes, base64. */

const entities: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: ' ' }

/** `&quot;`, `&#34;`, `&#x22;`; one that is not known stays as it is. */
export const fromEntity = (piece: string): string => {
  const name = piece.slice(1, -1).toLowerCase()
  if (!name.startsWith('#')) return entities[name] ?? piece
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code < 0x11_0000 ? String.fromCodePoint(code) : piece
}

/** `%22`; bytes that are no UTF-8 stay as they are. */
export const fromPercent = (piece: string): string => {
  try {
    return decodeURIComponent(piece)
  } catch {
    return piece
  }
}

/** `\xE9\x94\x99`; bytes that are no UTF-8 stay as they are. */
export const fromBytes = (piece: string): string => {
  const text = fromPercent(piece.replaceAll('\\x', '%'))
  return text.startsWith('%') ? piece : text
}

const sixBits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Of the common alphabet or that of URLs, padded or not. */
export const fromBase64 = (piece: string): string => {
  const escapes: string[] = []
  let held = 0
  let bits = 0
  for (const unit of piece.replaceAll('-', '+').replaceAll('_', '/').replaceAll('=', '')) {
    held = ((held << 6) | sixBits.indexOf(unit)) & 0xff_ff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    escapes.push(`%${((held >> bits) & 0xff).toString(16).padStart(2, '0')}`)
  }
  return fromPercent(escapes.join(''))
}
