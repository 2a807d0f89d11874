/** Puts together what a person sees before accepting a table. */
import type { Entry, EntryId } from '../../../src-preload/model/catalog.ts'
import {
  type FolderSummary,
  type GridPreview,
  noEnvelope,
  type TableDraft,
  type TablePreview,
  tableLimits,
} from '../../../src-preload/model/tables.ts'
import { compareEntries } from '../catalog/compare.ts'
import type { CompiledTable } from './compile-table.ts'
import { findCrowdedServices, guessColumns } from './guess-columns.ts'
import type { HeadedGrid } from './header.ts'
import type { TableMessages } from './table-messages.ts'

const sampleRows = 8
const shownChanges = 200
const shownCodes = 50
/** UTF-16 units of one sample cell. */
const cellLimit = 200

/** `errors/支付 错误码.xlsx` → `支付 错误码`. */
const nameOf = (file: string): string =>
  file
    .replace(/^.*[\\/]/, '')
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .trim()
    .slice(0, tableLimits.name)

/** A table without a code column is offered, but not taken. */
export const guessDraft = (file: string, grids: readonly HeadedGrid[]): TableDraft => ({
  name: nameOf(file),
  mappings: grids.slice(0, tableLimits.grids).map((grid) => {
    const columns = guessColumns(grid)
    return { taken: columns.includes('code'), columns }
  }),
  envelope: noEnvelope,
})

const toText = ({ message, meaning, advice }: Entry): string =>
  [message, meaning, advice].filter((text) => text !== null).join(' · ')

const listChanges = (before: readonly Entry[], after: readonly Entry[], favorites: readonly EntryId[]) => {
  const changes = compareEntries(before, after)
  const rewritten = changes.changed.map(({ id }) => id)
  // What an update takes away or rewrites is what one must look at; what is new comes after.
  const shown = [
    ...changes.removed.map((entry) => ({ type: 'removed' as const, entry })),
    ...rewritten.map((entry) => ({ type: 'changed' as const, entry })),
    ...changes.added.slice(0, shownChanges).map((entry) => ({ type: 'added' as const, entry })),
  ].slice(0, shownChanges)
  const wanted = new Set(shown.map(({ entry }) => entry))
  const textsOf = (entries: readonly Entry[]) =>
    new Map(entries.filter(({ id }) => wanted.has(id)).map((entry) => [entry.id, toText(entry)]))
  const [old, now] = [textsOf(before), textsOf(after)]
  const touched = new Set([...changes.removed, ...rewritten])
  return {
    affected: favorites.filter((entry) => touched.has(entry)),
    added: changes.added.length,
    changed: changes.changed.length,
    removed: changes.removed.length,
    changes: shown.map(({ type, entry }) => ({
      type,
      entry,
      before: old.get(entry) ?? null,
      after: now.get(entry) ?? null,
    })),
  }
}

const previewGrid = (grid: HeadedGrid): GridPreview => {
  const crowded = findCrowdedServices(grid)
  return {
    heading: grid.heading,
    columns: grid.columns,
    rows: grid.rows.length,
    sample: grid.rows.slice(0, sampleRows).map(({ cells }) => cells.map((cell) => cell.slice(0, cellLimit))),
    ...(crowded !== null && {
      crowded: { column: crowded.column, count: crowded.count, examples: crowded.examples },
    }),
  }
}

export interface PreviewInput {
  readonly file: string
  readonly grids: readonly HeadedGrid[]
  readonly folder: FolderSummary | null
  readonly encoding: string
  readonly draft: TableDraft
  readonly compiled: CompiledTable
  readonly messages: TableMessages
  /** Entries of the table that is updated; none for a new one. */
  readonly before: readonly Entry[]
  readonly favorites: readonly EntryId[]
  /** Whether a service other than the table's own documents the code. */
  isKnownElsewhere(code: string): boolean
}

export const previewTable = (input: PreviewInput): TablePreview => {
  const { file, grids, folder, encoding, draft, compiled, messages, before } = input
  const shared = new Set(compiled.entries.filter(({ code }) => input.isKnownElsewhere(code)).map(({ code }) => code))
  return {
    file,
    encoding,
    grids: grids.slice(0, tableLimits.grids).map(previewGrid),
    folder,
    draft,
    messages: messages.all,
    entries: compiled.entries.length + compiled.additions.length,
    leftOut: compiled.leftOut,
    sharedCodes: [...shared].slice(0, shownCodes),
    ...listChanges(before, compiled.entries, input.favorites),
  }
}
