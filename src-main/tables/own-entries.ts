/** Entries the person writes: each is a row of their own table of its service, compiled and kept like an imported one. */
import { join } from 'node:path'
import type { EntryId, ServiceId } from '../../src-preload/model/catalog.ts'
import type { UndoToken } from '../../src-preload/model/library.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import {
  type OwnEntry,
  type OwnEntryDraft,
  ownTablePrefix,
  tableOf,
  type WrittenEntry,
} from '../../src-preload/model/own-entries.ts'
import { type ImportedTable, tableLimits } from '../../src-preload/model/tables.ts'
import { expandCodes } from '../core/tables/expand-codes.ts'
import { ownTableDraft, readOwnRows, writeOwnRows } from '../core/tables/own-rows.ts'
import { slugOf } from '../core/tables/slug.ts'
import type { UndoShelf } from '../library/undo.ts'
import { freeId } from './free-id.ts'
import { type KeepDependencies, keepReading } from './keep-reading.ts'
import type { ReadingTask } from './protocol.ts'
import { readSource, sourceOf } from './read-source.ts'
import type { TableReader } from './reading.ts'
import type { Tables } from './tables.ts'

export interface OwnEntriesDependencies extends KeepDependencies {
  readonly tables: Pick<Tables, 'list' | 'replace'>
  readonly resources: string
  readonly shelf: UndoShelf
  read(task: ReadingTask): TableReader
  /** What the table of a service is called. */
  nameFor(service: ServiceId): Promise<string>
}

export interface OwnEntries {
  /** What was written of a code; null for nothing. */
  read(service: ServiceId, code: string): Promise<OwnEntry | null>
  /** Adds the row of a code or puts it in the place of the one that is there; `replaces` is the entry that was edited. */
  write(draft: OwnEntryDraft, replaces: EntryId | null): Promise<Outcome<WrittenEntry>>
  remove(entry: EntryId): Promise<Outcome<UndoToken>>
}

const file = 'own-entries.json'

const codeOf = (entry: EntryId): string => entry.slice(entry.indexOf('/') + 1)

const checkDraft = ({ code, message, meaning }: OwnEntryDraft): Outcome<null> => {
  if (code === '') return failure('own.no-code')
  if (expandCodes(code).codes.length !== 1) return failure('own.many-codes', { code })
  return message === '' && meaning === '' ? failure('own.no-text') : success(null)
}

const trim = (draft: OwnEntryDraft): OwnEntryDraft => ({
  ...draft,
  code: draft.code.trim(),
  message: draft.message.trim(),
  meaning: draft.meaning.trim(),
  advice: draft.advice.trim(),
})

export const createOwnEntries = (deps: OwnEntriesDependencies): OwnEntries => {
  const { tables, shelf } = deps
  /** One change at a time: each starts from the rows the one before has left. */
  let before: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = before.then(work)
    before = done.catch(() => undefined)
    return done
  }
  const tableFor = (service: ServiceId) =>
    tables.list().find(({ draft }) => draft.written === true && draft.extends === service)
  const rowsOf = async (table: ImportedTable): Promise<Outcome<readonly OwnEntryDraft[]>> => {
    const bytes = await readSource(sourceOf(deps.folder, table))
    const rows = bytes === null ? null : readOwnRows(table.draft.extends ?? '', new TextDecoder().decode(bytes))
    return rows === null ? failure('tables.source-lost', { name: table.name }) : success(rows)
  }
  /** Puts the list back as far as this table goes. */
  const undoOf = (id: string, old: ImportedTable | undefined): UndoToken =>
    shelf.keep(() =>
      inTurn(() => {
        const now = tables.list()
        const place = now.findIndex((table) => table.id === id)
        if (old === undefined) return tables.replace(now.filter((table) => table.id !== id))
        return tables.replace(place === -1 ? [...now, old] : now.with(place, old))
      }),
    )
  /** Without rows there is no table. */
  const keep = async (
    id: string,
    draft: ImportedTable['draft'],
    rows: readonly OwnEntryDraft[],
  ): Promise<Outcome<UndoToken>> => {
    const now = tables.list()
    const place = now.findIndex((table) => table.id === id)
    const old = now[place]
    if (rows.length === 0) {
      const removed = await tables.replace(now.filter((table) => table.id !== id))
      return removed.ok ? success(undoOf(id, old)) : removed
    }
    if (old === undefined && now.length >= tableLimits.tables)
      return failure('tables.too-many', { limit: tableLimits.tables })
    const reading = deps.read({
      file,
      pieces: [new TextEncoder().encode(writeOwnRows(rows))],
      table: id,
      resources: deps.resources,
      before: old === undefined ? null : join(deps.folder, old.compiled),
      draft,
      favorites: [],
    })
    const kept = await keepReading(reading, deps)
    await reading.cancel()
    if (!kept.ok) return kept
    const table = { ...kept.value, enabled: true }
    const written = await tables.replace(place === -1 ? [...now, table] : now.with(place, table))
    return written.ok ? success(undoOf(id, old)) : written
  }

  const write = async (written: OwnEntryDraft, replaces: EntryId | null): Promise<Outcome<WrittenEntry>> => {
    const draft = trim(written)
    const checked = checkDraft(draft)
    if (!checked.ok) return checked
    const table = tableFor(draft.service)
    const rows = table === undefined ? success([]) : await rowsOf(table)
    if (!rows.ok) return rows
    const id =
      table?.id ?? freeId(`${ownTablePrefix}${slugOf(draft.service)}`, new Set(tables.list().map((one) => one.id)))
    const edited = replaces !== null && tableOf(replaces) === id ? codeOf(replaces) : draft.code
    const others = rows.value.filter(({ code }) => code !== edited)
    if (edited !== draft.code && others.some(({ code }) => code === draft.code))
      return failure('own.exists', { code: draft.code })
    const place = rows.value.findIndex(({ code }) => code === edited)
    const all = place === -1 ? [...rows.value, draft] : rows.value.with(place, draft)
    const name = table?.name ?? (await deps.nameFor(draft.service)).slice(0, tableLimits.name)
    const kept = await keep(id, table?.draft ?? ownTableDraft(name, draft.service), all)
    return kept.ok ? success({ entry: `${id}/${draft.code}`, undo: kept.value }) : kept
  }

  const find = async (entry: EntryId) => {
    const table = tables.list().find(({ id, draft }) => id === tableOf(entry) && draft.written === true)
    const rows = table === undefined ? null : await rowsOf(table)
    return table === undefined || rows === null || !rows.ok ? null : { table, rows: rows.value }
  }

  return {
    async read(service, code) {
      const table = tableFor(service)
      const rows = table === undefined ? null : await rowsOf(table)
      const draft = rows?.ok ? rows.value.find((row) => row.code === code) : undefined
      return table === undefined || draft === undefined ? null : { entry: `${table.id}/${code}`, draft }
    },
    write: (draft, replaces) => inTurn(() => write(draft, replaces)),
    remove: (entry) =>
      inTurn(async () => {
        const found = await find(entry)
        const left = found?.rows.filter(({ code }) => code !== codeOf(entry))
        if (found === null || left === undefined || left.length === found.rows.length)
          return failure('library.no-such-entry', { entry })
        return keep(found.table.id, found.table.draft, left)
      }),
  }
}
