/** How the index of a compiled table lies on disk: the packed one as it is in memory, the shipped one as MiniSearch's JSON. */
import { type MiniIndex, openSteps } from '../core/search/index/mini-index.ts'
import { loadSteps, type PackedIndex } from '../core/search/index/packed-index.ts'
import type { SearchIndex } from '../core/search/index/term-index.ts'
import type { Steps } from '../core/steps.ts'

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
  // Arrays of numbers may begin in few places: where it stands in none of them, or among other things, a copy of its own does.
  const { buffer } = file.byteLength === file.buffer.byteLength ? file : new Uint8Array(file)
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

const lineBreak = 0x0a

/** A line of what stands once, then one for each shard. */
export const writeMiniIndex = ({ mini, shards, readings }: MiniIndex): Uint8Array =>
  Buffer.from([JSON.stringify({ mini, readings }), ...shards.map((shard) => shard())].join('\n'))

/** Its sum has told that it is what `writeMiniIndex` wrote. Shards stay bytes of the file until they are read. */
const readMiniIndex = (file: Buffer): MiniIndex => {
  const lines: Buffer[] = []
  for (let start = 0; start < file.length; ) {
    const end = file.indexOf(lineBreak, start)
    lines.push(file.subarray(start, end === -1 ? file.length : end))
    start = end === -1 ? file.length : end + 1
  }
  const [head = Buffer.alloc(0), ...shards] = lines
  const once = JSON.parse(head.toString()) as Pick<MiniIndex, 'mini' | 'readings'>
  return { ...once, shards: shards.map((line) => () => line.toString()) }
}

/** An index of either kind. Throws for a file that is not whole. */
export function* indexSteps(file: Uint8Array): Steps<SearchIndex> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.toString('latin1', 0, miniMark.length) === miniMark) return yield* openSteps(readMiniIndex(bytes))
  return { terms: yield* loadSteps(readPackedIndex(file)), readings: {} }
}
