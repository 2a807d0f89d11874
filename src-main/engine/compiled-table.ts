/** How a compiled table lies on disk: entries line by line in pieces, and the packed index as it is in memory. */
import type { Entry, Service } from '../../src-preload/model/catalog.ts'
import type { PackedIndex } from '../core/search/index/packed-index.ts'
import { finishSteps, type Steps } from '../core/search/index/steps.ts'
import { pause } from './in-pieces.ts'

/** Entries of one line; reading a line takes a few milliseconds. */
const entriesPerLine = 500

interface Head {
  readonly format: 1
  readonly services: readonly Service[]
  readonly entries: number
}

/** What follows the head; the same whatever the services are called. */
export function* lineSteps(entries: readonly Entry[]): Steps<Uint8Array> {
  const lines: Uint8Array[] = []
  for (let at = 0; at < entries.length; at += entriesPerLine) {
    lines.push(Buffer.from(`${JSON.stringify(entries.slice(at, at + entriesPerLine))}\n`))
    yield
  }
  return Buffer.concat(lines)
}

/** The first line. */
const writeHead = (services: readonly Service[], entries: number): Uint8Array => {
  const head: Head = { format: 1, services, entries }
  return Buffer.from(`${JSON.stringify(head)}\n`)
}

/** `lines` are those of the same entries. */
export const writeEntries = (
  services: readonly Service[],
  entries: readonly Entry[],
  lines = finishSteps(lineSteps(entries)),
): Uint8Array => Buffer.concat([writeHead(services, entries.length), lines])

/** `lines` are those of the file; throws for a file that is not whole. */
export async function readEntries(
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<{ readonly services: readonly Service[]; readonly entries: readonly Entry[] }> {
  let head: Head | null = null
  const entries: Entry[] = []
  for await (const line of lines)
    if (head === null) head = JSON.parse(line) as Head
    else {
      for (const entry of JSON.parse(line) as readonly Entry[]) entries.push(entry)
      await pause()
    }
  if (head?.format !== 1 || head.entries !== entries.length) throw new Error('the compiled table is not whole')
  return { services: head.services, entries }
}

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
