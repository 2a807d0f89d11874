/** Puts together what a person sees before accepting a table. */
import type { Entry, EntryId } from '../../../src-preload/model/catalog.ts'
import {
  type EntryChange,
  noEnvelope,
  type TableDraft,
  type TablePreview,
  tableLimits,
} from '../../../src-preload/model/tables.ts'
import { compareEntries } from '../catalog/compare.ts'
import type { CompiledTable, TableSource } from './compile-table.ts'
import { guessColumns } from './guess-columns.ts'
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

const toText = (entry: Entry | undefined): string | null =>
  entry === undefined ? null : [entry.message, entry.meaning, entry.advice].filter((text) => text !== null).join(' · ')

const listChanges = (before: readonly Entry[], after: readonly Entry[], favorites: readonly EntryId[]) => {
  const changes = compareEntries(before, after)
  const old = new Map(before.map((entry) => [entry.id, entry]))
  const now = new Map(after.map((entry) => [entry.id, entry]))
  const toChange =
    (type: EntryChange['type']) =>
    (entry: string): EntryChange => ({ type, entry, before: toText(old.get(entry)), after: toText(now.get(entry)) })
  const touched = new Set([...changes.removed, ...changes.changed.map(({ id }) => id)])
  return {
    affected: favorites.filter((entry) => touched.has(entry)),
    added: changes.added.length,
    changed: changes.changed.length,
    removed: changes.removed.length,
    // What an update takes away or rewrites is what one must look at; what is new comes after.
    changes: [
      ...changes.removed.map(toChange('removed')),
      ...changes.changed.map(({ id }) => toChange('changed')(id)),
      ...changes.added.slice(0, shownChanges).map(toChange('added')),
    ].slice(0, shownChanges),
  }
}

export interface PreviewInput {
  readonly source: TableSource
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
  const { source, encoding, draft, compiled, messages, before } = input
  const shared = new Set(compiled.entries.filter(({ code }) => input.isKnownElsewhere(code)).map(({ code }) => code))
  return {
    file: source.file,
    encoding,
    grids: source.grids.map(({ heading, columns, rows }) => ({
      heading,
      columns,
      rows: rows.length,
      sample: rows.slice(0, sampleRows).map(({ cells }) => cells.map((cell) => cell.slice(0, cellLimit))),
    })),
    draft,
    messages: messages.all,
    entries: compiled.entries.length,
    leftOut: compiled.leftOut,
    sharedCodes: [...shared].slice(0, shownCodes),
    ...listChanges(before, compiled.entries, input.favorites),
  }
}
