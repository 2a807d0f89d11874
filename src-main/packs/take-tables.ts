/** Tables of a pack run through the ordinary import: what they would change, and the tables they become. */
import { join } from 'node:path'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { type ImportedTable, type TablePreview, tableLimits } from '../../src-preload/model/tables.ts'
import { areOwnRows } from '../core/packs/describe-items.ts'
import type { PackedTable } from '../core/packs/pack-content.ts'
import { mergeOwnRows } from '../core/tables/merge-own-rows.ts'
import { readOwnRows, writeOwnRows } from '../core/tables/own-rows.ts'
import { freeId } from '../tables/free-id.ts'
import { type KeepDependencies, keepReading } from '../tables/keep-reading.ts'
import type { ReadingTask } from '../tables/protocol.ts'
import { readSource, sourceOf } from '../tables/read-source.ts'
import type { TableReader } from '../tables/reading.ts'
import { identify, type LibraryDocuments } from './my-side.ts'

export interface TakeTablesDependencies extends LibraryDocuments, KeepDependencies {
  readonly resources: string
  read(task: ReadingTask): TableReader
  /** Keeps these tables and no others, and puts them to use. */
  replaceTables(tables: readonly ImportedTable[]): Promise<Outcome<null>>
}

const taskFor = (deps: TakeTablesDependencies, { file, source, draft }: PackedTable, id: string): ReadingTask => {
  const mine = deps.tables.read().find((table) => table.id === id)
  return {
    file,
    // A copy: the pack's own stays here while the reader has this one.
    pieces: [source.slice()],
    table: id,
    resources: deps.resources,
    before: mine === undefined ? null : join(deps.folder, mine.compiled),
    draft,
    favorites: deps.favorites.read().items.map(({ entry }) => entry),
  }
}

/** Both people's rows as one table under my name, where both wrote theirs for one service; otherwise theirs as it is. */
const withMine = async (deps: TakeTablesDependencies, theirs: PackedTable): Promise<Outcome<PackedTable>> => {
  const mine = deps.tables.read().find(({ id }) => id === theirs.id)
  if (mine === undefined || !areOwnRows(mine, theirs)) return success(theirs)
  const service = mine.draft.extends ?? ''
  const read = (bytes: Uint8Array | null) =>
    bytes === null ? null : readOwnRows(service, new TextDecoder().decode(bytes))
  const [own, other] = [read(await readSource(sourceOf(deps.folder, mine))), read(theirs.source)]
  if (own === null) return failure('tables.source-lost', { name: mine.name })
  if (other === null) return failure('packs.table-gives-nothing', { name: theirs.name })
  const source = new TextEncoder().encode(writeOwnRows(mergeOwnRows(own, other)))
  return success({ ...identify(mine), source })
}

/** What theirs would change beside mine, or with `merged` what taking both would. */
export const previewTheirTable = async (
  deps: TakeTablesDependencies,
  theirs: PackedTable,
  merged: boolean,
): Promise<Outcome<TablePreview>> => {
  const found = merged ? await withMine(deps, theirs) : success(theirs)
  if (!found.ok) return found
  const table = found.value
  const reading = deps.read(taskFor(deps, table, table.id))
  const preview = await reading.preview()
  await reading.cancel()
  return preview
}

/** `my-pay`, `Pay` → `my-pay-2`, `Pay (2)`: beside a table of the same id. */
const nameBeside = (table: PackedTable, taken: ReadonlySet<string>): PackedTable => {
  const id = freeId(table.id, taken)
  const tail = ` (${id.slice(table.id.length + 1)})`
  const name = `${table.name.slice(0, tableLimits.name - tail.length)}${tail}`
  return { ...table, id, name, draft: { ...table.draft, name } }
}

/** Rows of both in the place of mine; null where they are no such rows. */
export const compileMerged = async (
  deps: TakeTablesDependencies,
  theirs: PackedTable,
): Promise<Outcome<ImportedTable> | null> => {
  const mine = deps.tables.read().find(({ id }) => id === theirs.id)
  if (!areOwnRows(mine, theirs)) return null
  const merged = await withMine(deps, theirs)
  return merged.ok ? compileTheirTable(deps, merged.value, null) : merged
}

/** Theirs in the place of mine, or with `taken`, ids that are not free, beside it under an id and a name of its own. */
export const compileTheirTable = async (
  deps: TakeTablesDependencies,
  theirs: PackedTable,
  taken: ReadonlySet<string> | null,
): Promise<Outcome<ImportedTable>> => {
  const table = taken === null ? theirs : nameBeside(theirs, taken)
  const { id, name } = table
  const reading = deps.read(taskFor(deps, table, id))
  const kept = await keepReading(reading, deps)
  await reading.cancel()
  if (!kept.ok)
    return /^tables\.no-/.test(kept.problem.key) ? failure('packs.table-gives-nothing', { name: table.name }) : kept
  const mine = deps.tables.read().find((other) => other.id === id)
  return success({ ...kept.value, name, enabled: mine?.enabled ?? true })
}
