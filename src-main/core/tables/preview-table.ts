/** Puts together what a person sees before accepting a table. */
import type { CallContext, Entry, EntryId } from '../../../src-preload/model/catalog.ts'
import {
  type FolderSummary,
  type GridPreview,
  noEnvelope,
  type TableDraft,
  type TablePreview,
  tableLimits,
} from '../../../src-preload/model/tables.ts'
import { seeAdditions } from '../catalog/addition.ts'
import { compareEntries } from '../catalog/compare.ts'
import type { CompiledTable } from './compile-table.ts'
import { findCrowdedServices, guessColumns } from './guess-columns.ts'
import type { HeadedGrid } from './header.ts'
import type { TableMessages } from './table-messages.ts'

const sampleRows = 8
const shownChanges = 200
const shownCodes = 50
/** Pages named below one entry. */
const shownPages = 20
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

const toLine = ({ method, path, title, message, advice }: CallContext): string => {
  const call = method === null || path === null ? title : `${method} ${path}`
  return `${call}: ${[message, advice].filter((text) => text !== null).join(' · ')}`
}

/** What an entry says, and below it the pages that the other side does not have so. */
const toTextBeside = (entry: Entry, other: Entry | undefined): string => {
  const known = new Set(other?.contexts?.map((context) => JSON.stringify(context)))
  const pages =
    other === undefined ? [] : (entry.contexts ?? []).filter((context) => !known.has(JSON.stringify(context)))
  const more = pages.length > shownPages ? ['…'] : []
  return [toText(entry), ...pages.slice(0, shownPages).map(toLine), ...more].join('\n')
}

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
  const pick = (entries: readonly Entry[]) => {
    const picked = new Map<EntryId, Entry>()
    for (const entry of entries) {
      // Of a first import they are the first ones of what may be 100,000.
      if (picked.size === wanted.size) break
      if (wanted.has(entry.id)) picked.set(entry.id, entry)
    }
    return picked
  }
  const [old, now] = [pick(before), pick(after)]
  const textOf = (entry: Entry | undefined, other: Entry | undefined) =>
    entry === undefined ? null : toTextBeside(entry, other)
  const touched = new Set([...changes.removed, ...rewritten])
  return {
    affected: favorites.filter((entry) => touched.has(entry)),
    added: changes.added.length,
    changed: changes.changed.length,
    removed: changes.removed.length,
    changes: shown.map(({ type, entry }) => ({
      type,
      entry,
      before: textOf(old.get(entry), now.get(entry)),
      after: textOf(now.get(entry), old.get(entry)),
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
  /** What the table that is updated holds; nothing for a new one. */
  readonly before: Pick<CompiledTable, 'entries' | 'additions'>
  /** The shipped entry of this id, which pages may add to. */
  documented(id: EntryId): Entry | undefined
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
    ...listChanges(seeAdditions(before, input.documented), seeAdditions(compiled, input.documented), input.favorites),
  }
}
