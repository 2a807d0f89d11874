/** The lines of a text file, read a piece at a time: at once, or others being answered meanwhile and the whole checked at its end. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { open } from 'node:fs/promises'

/** Bytes. */
const pieceSize = 256 * 1024

const lineBreak = 0x0a

/** Gives the lines that a piece ends, as the pieces of a file come. */
const createLineSplitter = () => {
  /** The beginning of a line whose end has not been read yet. */
  let begun: Buffer[] = []
  return {
    *take(piece: Buffer): Generator<string> {
      let start = 0
      // No other character of UTF-8 holds the byte of a line break.
      for (let end = piece.indexOf(lineBreak); end !== -1; end = piece.indexOf(lineBreak, start)) {
        yield Buffer.concat([...begun, piece.subarray(start, end)]).toString('utf8')
        begun = []
        start = end + 1
      }
      begun.push(piece.subarray(start))
    },
    *end(): Generator<string> {
      const rest = Buffer.concat(begun)
      if (rest.length > 0) yield rest.toString('utf8')
    },
  }
}

/** Bytes. The catalog read as a whole left a megabyte behind when the engine's thread had ended. */
const smallPieceSize = 64 * 1024

/** Of a file whose content is checked by whoever reads it. */
export function* readLinesNow(path: string): Generator<string> {
  const file = openSync(path, 'r')
  const splitter = createLineSplitter()
  try {
    for (;;) {
      const piece = Buffer.allocUnsafeSlow(smallPieceSize)
      const bytesRead = readSync(file, piece)
      if (bytesRead === 0) break
      yield* splitter.take(piece.subarray(0, bytesRead))
    }
    yield* splitter.end()
  } finally {
    closeSync(file)
  }
}

/** `sum` is the file's SHA-256 in hexadecimal digits. Throws behind the last line where the file is not what was written. */
export async function* readLines(path: string, sum: string): AsyncGenerator<string> {
  const file = await open(path)
  const hash = createHash('sha256')
  const splitter = createLineSplitter()
  try {
    for (;;) {
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(pieceSize), 0, pieceSize)
      if (bytesRead === 0) break
      const piece = buffer.subarray(0, bytesRead)
      hash.update(piece)
      yield* splitter.take(piece)
    }
    yield* splitter.end()
  } finally {
    await file.close()
  }
  if (hash.digest('hex') !== sum) throw new Error('the file is not what was written')
}
