/** The lines of a text file, read a piece at a time; what the whole file must be is checked at its end. */
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { StringDecoder } from 'node:string_decoder'

/** Bytes. */
const pieceSize = 256 * 1024

/** `sum` is the file's SHA-256 in hexadecimal digits. Throws behind the last line where the file is not what was written. */
export async function* readLines(path: string, sum: string): AsyncGenerator<string> {
  const file = await open(path)
  const hash = createHash('sha256')
  const decoder = new StringDecoder('utf8')
  try {
    let rest = ''
    const buffer = Buffer.allocUnsafe(pieceSize)
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, pieceSize)
      if (bytesRead === 0) break
      const piece = buffer.subarray(0, bytesRead)
      hash.update(piece)
      const lines = (rest + decoder.write(piece)).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
    rest += decoder.end()
    if (rest !== '') yield rest
  } finally {
    await file.close()
  }
  if (hash.digest('hex') !== sum) throw new Error('the file is not what was written')
}
