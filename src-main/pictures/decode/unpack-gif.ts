/** The packed pixels of a GIF's frame: LZW of growing codes, in blocks. A damaged file ends it early or is refused; it always ends. */

const mostCodes = 4096

/** Reads codes of the width asked for, lowest bit first, across the blocks; null at their end. */
const codeReader = (bytes: Uint8Array, begin: number) => {
  let at = begin
  let left = 0
  let held = 0
  let bits = 0
  return (width: number): number | null => {
    while (bits < width) {
      if (left === 0) left = bytes[at++] ?? 0
      if (left === 0 || at >= bytes.length) return null
      held |= (bytes[at++] ?? 0) << bits
      bits += 8
      left -= 1
    }
    const code = held & ((1 << width) - 1)
    held >>>= width
    bits -= width
    return code
  }
}

/**
 * At most `length` indices of the palette; fewer where the file ends early. `begin` is where the code size stands. Throws on
 * what no GIF holds. An entry only ever points to earlier ones, so following them ends.
 */
export const unpackGif = (bytes: Uint8Array, begin: number, length: number): Uint8Array => {
  const least = bytes[begin] ?? 0
  if (least < 1 || least > 8) throw new Error('no code size of a GIF')
  const clear = 1 << least
  const end = clear + 1
  const before = new Uint16Array(mostCodes)
  const first = Uint8Array.from({ length: mostCodes }, (_, code) => code)
  const last = Uint8Array.from(first)
  const lengths = new Uint16Array(mostCodes).fill(1)
  const read = codeReader(bytes, begin + 1)
  const pixels = new Uint8Array(length)
  let filled = 0
  let next = end + 1
  let width = least + 1
  let previous: number | null = null
  for (let code = read(width); code !== null && code !== end && filled < length; code = read(width)) {
    if (code === clear) {
      next = end + 1
      width = least + 1
      previous = null
      continue
    }
    if (previous === null ? code > end : code > next || (code === next && next === mostCodes))
      throw new Error('a code before it was made')
    if (previous !== null && next < mostCodes) {
      before[next] = previous
      lengths[next] = (lengths[previous] ?? 0) + 1
      first[next] = first[previous] ?? 0
      last[next] = first[code === next ? previous : code] ?? 0
      next += 1
      if (next === 1 << width && width < 12) width += 1
    }
    const stretch = lengths[code] ?? 1
    for (let at = filled + stretch - 1, part = code; at >= filled; at--, part = before[part] ?? 0)
      if (at < length) pixels[at] = last[part] ?? 0
    filled += stretch
    previous = code
  }
  return pixels.subarray(0, Math.min(filled, length))
}
