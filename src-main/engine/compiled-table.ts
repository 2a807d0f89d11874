/**
 * How a compiled table's entries lie on disk: a head, then entries line by line in pieces. Those of the shipped catalog are
 * plain, so that what is left of a damaged file can be used; those of a person's tables are columns, a third as long.
 */
import type { Catalog, Entry, Service } from '../../src-preload/model/catalog.ts'
import type { Addition } from '../core/catalog/addition.ts'
import { type SalvagedCatalog, salvageCatalog, type TableHead } from '../core/catalog/catalog-shape.ts'
import type { DescribedCall } from '../core/catalog/described-call.ts'
import {
  createEntryPacker,
  type EntryPacker,
  type PackedBlock,
  packBlocks,
  plainEntry,
} from '../core/catalog/packed-entries.ts'
import { finishSteps, type Steps } from '../core/steps.ts'
import { digestOf } from './file-digest.ts'
import { pause } from './in-pieces.ts'

const lineOf = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value)}\n`)

/** What follows the head of a person's table; the same whatever the services are called. */
export function* lineSteps(entries: readonly Entry[]): Steps<Uint8Array> {
  const lines: Uint8Array[] = []
  for (const block of packBlocks(entries)) {
    lines.push(lineOf(block))
    yield
  }
  return Buffer.concat(lines)
}

export interface TableContent {
  readonly services: readonly Service[]
  readonly entries: readonly Entry[]
  readonly additions: readonly Addition[]
  readonly calls: readonly DescribedCall[]
}

/** The entries of a person's table, whose sums are kept in the list of tables. `lines` are those of the same entries. */
export const writeEntries = (
  { services, entries, additions, calls }: TableContent,
  lines = finishSteps(lineSteps(entries)),
): Uint8Array => {
  const head: TableHead = {
    format: 1,
    services,
    guidance: [],
    messages: [],
    entries: entries.length,
    index: null,
    ...(additions.length > 0 && { additions }),
    ...(calls.length > 0 && { calls }),
  }
  return Buffer.concat([lineOf(head), lines])
}

/** Plain entries of one line. */
const entriesPerLine = 500

/** The entries of the shipped table, which says itself what its index is. */
export const writeCatalog = ({ entries, ...rest }: Catalog, index: Uint8Array): Uint8Array => {
  const lines = [lineOf({ ...rest, entries: entries.length, index: digestOf(index) } satisfies TableHead)]
  for (let at = 0; at < entries.length; at += entriesPerLine) lines.push(lineOf(entries.slice(at, at + entriesPerLine)))
  return Buffer.concat(lines)
}

const parseLine = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Whatever of a table's entries is what it should be; null where not even the head is. `lines` are those of its file. */
export const salvageEntries = (lines: Iterable<string>): SalvagedCatalog | null => {
  const [head, ...pieces] = Array.from(lines, parseLine)
  return salvageCatalog(
    head,
    pieces.flatMap((piece) => (Array.isArray(piece) ? piece : [])),
  )
}

/** A line of columns, or of plain entries as tables had them before. */
const readLine = (line: string, { take, pack }: EntryPacker): readonly Entry[] => {
  const piece = JSON.parse(line) as PackedBlock | readonly Entry[]
  return 'narrow' in piece ? take(piece) : pack(piece)
}

/** `lines` are those of the file, entries are held as `packer` holds them; throws for a file that is not whole. */
export async function readEntries(
  lines: AsyncIterable<string> | Iterable<string>,
  packer = createEntryPacker(),
): Promise<TableContent> {
  let head: TableHead | null = null
  const entries: Entry[] = []
  for await (const line of lines)
    if (head === null) head = JSON.parse(line) as TableHead
    else {
      for (const entry of readLine(line, packer)) entries.push(entry)
      await pause()
    }
  if (head?.format !== 1 || head.entries !== entries.length) throw new Error('the compiled table is not whole')
  return { services: head.services, entries, additions: head.additions ?? [], calls: head.calls ?? [] }
}

/** The same with entries that can be sent on. */
export const readPlainEntries = async (lines: readonly string[]): Promise<TableContent> => {
  const table = await readEntries(lines)
  return { ...table, entries: table.entries.map(plainEntry) }
}
