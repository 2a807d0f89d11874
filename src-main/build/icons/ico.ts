/** Joins pictures of several sizes into one Windows icon: a directory, then PNG files as Windows Vista and later read them. */

export interface IconPicture {
  /** Width and height, at most 256. */
  readonly size: number
  readonly png: Uint8Array
}

export const encodeIco = (pictures: readonly IconPicture[]): Buffer => {
  const head = Buffer.alloc(6 + pictures.length * 16)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  pictures.forEach(({ size, png }, at) => {
    const line = 6 + at * 16
    // 256 does not fit into a byte and is written as 0.
    head.writeUInt8(size % 256, line)
    head.writeUInt8(size % 256, line + 1)
    head.writeUInt16LE(1, line + 4)
    head.writeUInt16LE(32, line + 6)
    head.writeUInt32LE(png.length, line + 8)
    head.writeUInt32LE(offset, line + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}
