/** A text that was pasted or typed: stays in the window as one string, leaves it in pieces. */
import { type Piece, pieceLength, type TextSource } from './text-source.ts'

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

/** The end of a piece that begins at `start`: not between the halves of a character. */
const pieceEnd = (text: string, start: number, limit: number): number => {
  const end = Math.min(start + limit, text.length)
  return end < text.length && isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end
}

async function* cut(text: string): AsyncGenerator<Piece> {
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start, pieceLength)
    yield { text: text.slice(start, end), done: end }
    start = end
  }
}

export const pastedText = (text: string): TextSource => ({
  names: [],
  size: text.length,
  pieces: () => cut(text),
  read: async (start, end) => text.slice(start, end),
  nameAt: () => null,
})
