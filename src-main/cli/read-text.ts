/** Texts to diagnose, in pieces: files of any size in any encoding a log has, packed or not, and standard input. */
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { createFileDecoder, fileForm, formLength } from '../../src-preload/files/file-encoding.ts'
import { isPicture } from '../../src-preload/model/picture.ts'

const pieceLength = 1 << 20

/** What `fileForm` wants to see. Rejects when the file cannot be read. */
export const readFileHead = async (path: string): Promise<Uint8Array> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(formLength), 0, formLength, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Broken bytes become U+FFFD; a byte-order mark is no part of the text. Rejects when the file cannot be read. */
export async function* readFilePieces(path: string): AsyncGenerator<string> {
  const file = await open(path)
  try {
    const decode = createFileDecoder()
    const bytes = new Uint8Array(pieceLength)
    for (;;) {
      const { bytesRead } = await file.read(bytes, 0, bytes.length)
      yield decode(bytes.subarray(0, bytesRead), bytesRead === 0)
      if (bytesRead === 0) return
    }
  } finally {
    await file.close()
  }
}

/** Bytes. */
const longestCharacter = 4

/** The lines of standard input as they come, in any encoding that a file may have: Chinese Windows pipes GBK, its PowerShell UTF-16. */
export async function* decodeLines(input: Readable): AsyncGenerator<string> {
  const decode = createFileDecoder()
  const texts = async function* () {
    let held = Buffer.alloc(0)
    for await (const bytes of input) {
      held = Buffer.concat([held, bytes])
      // Part of a character tells no encoding.
      if (held.length < longestCharacter) continue
      yield decode(held, false)
      held = Buffer.alloc(0)
    }
    yield decode(held, true)
  }
  yield* createInterface({ input: Readable.from(texts()), crlfDelay: Number.POSITIVE_INFINITY })
}

/** A file that was unpacked, read as one on the disk is. */
export function* bytePieces(bytes: Uint8Array): Generator<string> {
  const decode = createFileDecoder()
  for (let at = 0; at < bytes.length; at += pieceLength)
    yield decode(bytes.subarray(at, at + pieceLength), at + pieceLength >= bytes.length)
}

/** What comes over standard input: lines of text, or all bytes of what is none, as far as any of it is opened. */
export const readInput = async (
  input: Readable,
  limit: number,
): Promise<{ readonly lines: AsyncIterable<string> } | { readonly bytes: Uint8Array }> => {
  const chunks: AsyncIterator<Buffer> = input[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  while (head.length < formLength) {
    const next = await chunks.next()
    if (next.done === true) break
    head = Buffer.concat([head, next.value])
  }
  const all = async function* () {
    yield head
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value
  }
  if (!isPicture(head) && fileForm(head) === 'text') return { lines: decodeLines(Readable.from(all())) }
  const parts: Buffer[] = []
  let length = 0
  for await (const part of all()) {
    parts.push(part)
    length += part.length
    if (length > limit) break
  }
  return { bytes: Buffer.concat(parts) }
}

export async function* linePieces(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = ''
  for await (const line of lines) {
    piece += `${line}\n`
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  // The last line's break belongs to the terminal, not to what was pasted.
  yield piece.slice(0, -1)
}
