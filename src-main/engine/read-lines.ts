/** The lines of a text file, read a piece at a time; what the whole file must be is checked at its end. */
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

/** Bytes. */
const pieceSize = 256 * 1024

const lineBreak = 0x0a

/** `sum` is the file's SHA-256 in hexadecimal digits. Throws behind the last line where the file is not what was written. */
export async function* readLines(path: string, sum: string): AsyncGenerator<string> {
  const file = await open(path)
  const hash = createHash('sha256')
  try {
    /** The beginning of a line whose end has not been read yet. */
    let begun: Buffer[] = []
    for (;;) {
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(pieceSize), 0, pieceSize)
      if (bytesRead === 0) break
      const piece = buffer.subarray(0, bytesRead)
      hash.update(piece)
      let start = 0
      // No other character of UTF-8 holds the byte of a line break.
      for (let end = piece.indexOf(lineBreak); end !== -1; end = piece.indexOf(lineBreak, start)) {
        yield Buffer.concat([...begun, piece.subarray(start, end)]).toString('utf8')
        begun = []
        start = end + 1
      }
      begun.push(piece.subarray(start))
    }
    const rest = Buffer.concat(begun)
    if (rest.length > 0) yield rest.toString('utf8')
  } finally {
    await file.close()
  }
  if (hash.digest('hex') !== sum) throw new Error('the file is not what was written')
}
