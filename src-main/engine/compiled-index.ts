/** How the index of a compiled table lies on disk: the packed one as it is in memory, the shipped one as MiniSearch's JSON. */
import { type MiniIndex, openIndex } from '../core/search/index/mini-index.ts'
import { loadSteps, type PackedIndex } from '../core/search/index/packed-index.ts'
import type { Steps } from '../core/search/index/steps.ts'
import type { SearchIndex } from '../core/search/index/term-index.ts'

/** Five sizes, then starts, postings, lengths and the terms as UTF-8. Little-endian, as every machine it runs on. */
export const writePackedIndex = ({ size, terms, starts, postings, lengths }: PackedIndex): Uint8Array => {
  const words = Buffer.from(terms)
  const sizes = Uint32Array.of(size, starts.length, postings.length, lengths.length, words.length)
  const parts = [sizes, starts, postings, lengths].map((part) =>
    Buffer.from(part.buffer, part.byteOffset, part.byteLength),
  )
  return Buffer.concat([...parts, words])
}

/** Throws for a file that is not whole. */
export const readPackedIndex = (file: Uint8Array): PackedIndex => {
  // A copy of its own begins where arrays of numbers may begin.
  const { buffer } = new Uint8Array(file)
  const [size = 0, startCount = 0, postingCount = 0, lengthCount = 0, wordBytes = 0] = new Uint32Array(buffer, 0, 5)
  const starts = new Uint32Array(buffer, 20, startCount)
  const postings = new Uint32Array(buffer, 20 + starts.byteLength, postingCount)
  const lengthsAt = 20 + starts.byteLength + postings.byteLength
  const lengths = new Uint16Array(buffer, lengthsAt, lengthCount)
  const wordsAt = lengthsAt + lengths.byteLength
  if (buffer.byteLength !== wordsAt + wordBytes) throw new Error('the index of the table is not whole')
  return { size, terms: Buffer.from(buffer, wordsAt, wordBytes).toString('utf8'), starts, postings, lengths }
}

/** No packed index begins so: it would be of more entries than there can be. */
const miniMark = '{"mini":'

export const writeMiniIndex = ({ mini, readings }: MiniIndex): Uint8Array =>
  Buffer.from(JSON.stringify({ mini, readings } satisfies MiniIndex))

/** An index of either kind. Throws for a file that is not whole. */
export function* indexSteps(file: Uint8Array): Steps<SearchIndex> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  // Its sum has told that it is what `writeMiniIndex` wrote.
  if (bytes.toString('latin1', 0, miniMark.length) === miniMark)
    return openIndex(JSON.parse(bytes.toString()) as MiniIndex)
  return { terms: yield* loadSteps(readPackedIndex(file)), readings: {} }
}
