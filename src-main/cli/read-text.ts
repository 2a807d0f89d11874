/** Texts to diagnose, in pieces: files of any size in UTF-8 or UTF-16, and standard input. */
import { open } from 'node:fs/promises'
import type { CliHost } from './host.ts'

const pieceLength = 1 << 20

const encodingOf = (head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/** Broken bytes become U+FFFD; a byte-order mark is no part of the text. Rejects when the file cannot be read. */
export async function* readFilePieces(path: string): AsyncGenerator<string> {
  const file = await open(path)
  try {
    const bytes = new Uint8Array(pieceLength)
    const { bytesRead: first } = await file.read(bytes, 0, bytes.length)
    const decoder = new TextDecoder(encodingOf(bytes))
    yield decoder.decode(bytes.subarray(0, first), { stream: true })
    for (;;) {
      const { bytesRead } = await file.read(bytes, 0, bytes.length)
      if (bytesRead === 0) {
        yield decoder.decode()
        return
      }
      yield decoder.decode(bytes.subarray(0, bytesRead), { stream: true })
    }
  } finally {
    await file.close()
  }
}

export async function* readInputPieces({ input }: CliHost): AsyncGenerator<string> {
  let piece = ''
  for await (const line of input) {
    piece += `${line}\n`
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  // The last line's break belongs to the terminal, not to what was pasted.
  yield piece.slice(0, -1)
}
