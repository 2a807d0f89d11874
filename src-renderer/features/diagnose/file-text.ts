/** Files of any size as one text: read slice by slice, never whole in memory; parts are read again when shown. */

import { detectEncoding, type Encoding, lastCharacterEnd } from '../../../src-preload/files/file-encoding.ts'
import { betweenFiles } from '../../../src-preload/model/diagnosis.ts'
import { type Piece, pieceLength, type TextSource } from './text-source.ts'

/** One slice read: its bytes in its file, and where its text begins in the whole. */
interface Slice {
  readonly file: File
  readonly from: number
  readonly to: number
  readonly start: number
  readonly length: number
}

export const fileText = (files: readonly File[]): TextSource => {
  const slices: Slice[] = []
  const encodings = new Map<File, Encoding>()
  let length = 0

  const decode = async (file: File, from: number, to: number): Promise<string> => {
    const bytes = await file.slice(from, to).arrayBuffer()
    return new TextDecoder(encodings.get(file) ?? 'utf-8', { ignoreBOM: true }).decode(bytes)
  }

  /** One unit of text takes at least one byte, so a slice of this many bytes is never too long a piece. */
  const readSlice = async (file: File, from: number): Promise<Piece & { readonly to: number }> => {
    const bytes = new Uint8Array(await file.slice(from, from + pieceLength).arrayBuffer())
    const known = encodings.get(file) ?? detectEncoding(bytes, from === 0)
    if (known !== null) encodings.set(file, known)
    const to = from + bytes.length
    const end = to === file.size ? bytes.length : lastCharacterEnd(bytes, known ?? 'utf-8')
    const text = new TextDecoder(known ?? 'utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, end))
    return { text, done: end, to: from + end }
  }

  async function* pieces(): AsyncGenerator<Piece> {
    slices.length = 0
    length = 0
    let done = 0
    for (const file of files) {
      if (file !== files[0]) {
        length += betweenFiles.length
        yield { text: betweenFiles, done }
      }
      let next = file.size > 0 ? readSlice(file, 0) : null
      for (let from = 0; next !== null; ) {
        const { text, to, done: bytes } = await next
        // The next slice is fetched while the engine reads this one.
        next = to < file.size ? readSlice(file, to) : null
        // Where reading stops early this slice is never awaited: its failure must not be an unhandled rejection.
        next?.catch(() => undefined)
        slices.push({ file, from, to, start: length, length: text.length })
        length += text.length
        done += bytes
        from = to
        yield { text, done }
      }
    }
  }

  return {
    names: files.map(({ name }) => name),
    size: files.reduce((sum, { size }) => sum + size, 0),
    pieces,
    async read(start, end) {
      const parts: string[] = []
      let at = start
      for (const slice of slices) {
        if (slice.start + slice.length <= start || slice.start >= end) continue
        if (slice.start > at) parts.push(betweenFiles)
        const text = await decode(slice.file, slice.from, slice.to)
        parts.push(text.slice(Math.max(0, start - slice.start), end - slice.start))
        at = slice.start + slice.length
      }
      if (at < Math.min(end, length)) parts.push(betweenFiles)
      return parts.join('')
    },
    nameAt: (offset) => slices.findLast((slice) => slice.start <= offset)?.file.name ?? files[0]?.name ?? null,
  }
}
