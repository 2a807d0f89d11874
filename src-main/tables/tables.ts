/** The person's own tables as main keeps them: files come in pieces, are previewed, accepted, switched, updated, removed. */
import { join } from 'node:path'
import type { EntryId } from '../../src-preload/model/catalog.ts'
import type { UndoToken } from '../../src-preload/model/library.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import {
  type EnvelopeDescription,
  type ImportedTable,
  type ReadingCount,
  type ReadingStage,
  type TableChange,
  type TableDraft,
  type TablePreview,
  tableLimits,
  type UploadId,
  type UploadKind,
} from '../../src-preload/model/tables.ts'
import { slugOf } from '../core/tables/slug.ts'
import type { UndoShelf } from '../library/undo.ts'
import type { StoredDocument } from '../store/document.ts'
import { createUploads, type Upload } from '../uploads/uploads.ts'
import { freeId } from './free-id.ts'
import { type KeepDependencies, keepReading } from './keep-reading.ts'
import type { ReadingTask } from './protocol.ts'
import { readSource, sourceOf } from './read-source.ts'
import type { ReadingListener, TableReader } from './reading.ts'

export interface TablesDependencies extends KeepDependencies {
  readonly document: StoredDocument<readonly ImportedTable[]>
  readonly resources: string
  readonly shelf: UndoShelf
  /** Entries the person has starred. */
  favorites(): readonly EntryId[]
  read(task: ReadingTask, onStage: ReadingListener['stage']): TableReader
  /** The enabled ones of these will be in use once the index of one of them is written; none where that comes to nothing. */
  expect(tables: readonly ImportedTable[]): void
  /** Puts the enabled tables to use, and tells every window. */
  use(tables: readonly ImportedTable[]): Promise<void>
  /** What the thread is doing with an upload. */
  progress(upload: UploadId, stage: ReadingStage, count: ReadingCount | null): void
}

export interface Tables {
  list(): readonly ImportedTable[]
  /** `updates` names the table that the file is a newer state of. */
  startUpload(file: string, updates: string | null, kind: UploadKind): Outcome<UploadId>
  /** An upload of the file that a table was imported from, to change what was decided then. */
  reopen(table: string): Promise<Outcome<UploadId>>
  pushUpload(upload: UploadId, base64: string): Outcome<null>
  /** Ends the upload; with a draft the same file is mapped anew. */
  preview(upload: UploadId, draft: TableDraft | null): Promise<Outcome<TablePreview>>
  /** How errors are written, as a sample response tells. */
  guess(upload: UploadId, sample: string): Promise<Outcome<EnvelopeDescription>>
  accept(upload: UploadId): Promise<Outcome<null>>
  cancel(upload: UploadId): Promise<null>
  change(change: TableChange): Promise<Outcome<UndoToken | null>>
  /** Keeps these tables and no others, and puts them to use. */
  replace(tables: readonly ImportedTable[]): Promise<Outcome<null>>
  /** Base names of the compiled files in use; anything else in the folder may go. */
  readonly inUse: () => readonly string[]
}

/** Bytes. */
const uploadLimits: Readonly<Record<UploadKind, number>> = { file: tableLimits.file, folder: tableLimits.folder }

interface TableUpload {
  /** The table that the file is a newer state of; null for a new one. */
  readonly updates: string | null
  /** Of a table that is opened again; null where pieces come. */
  readonly source: Uint8Array | null
  reading: TableReader | null
  /** Under way: asked for twice, it is done once. */
  accepted: Promise<Outcome<null>> | null
}

/** `Pay Codes.csv` → `my-pay-codes`. */
const idFor = (file: string, tables: readonly ImportedTable[]): string =>
  freeId(`my-${slugOf(file.replace(/\.[A-Za-z0-9]{1,8}$/, ''))}`, new Set(tables.map(({ id }) => id)))

/** Made of the same bytes in the same way: every entry would be there twice. */
const isTwin = (one: ImportedTable, other: ImportedTable): boolean => {
  const wayOf = ({ draft }: ImportedTable) => JSON.stringify([draft.extends, draft.mappings])
  return one.sums.source !== '' && one.sums.source === other.sums.source && wayOf(one) === wayOf(other)
}

/** The table in the place of the one of its id, or behind all others. */
const putTable = (tables: readonly ImportedTable[], table: ImportedTable): readonly ImportedTable[] => {
  const place = tables.findIndex(({ id }) => id === table.id)
  return place === -1 ? [...tables, table] : tables.with(place, table)
}

export const createTables = (deps: TablesDependencies): Tables => {
  const { document, folder, shelf } = deps
  const lost = failure('tables.upload-lost')
  const uploads = createUploads<TableUpload>({
    limit: tableLimits.file,
    tooLarge: 'tables.file-too-large',
    lost,
    release: async ({ reading }) => reading?.cancel(),
  })

  const write = async (tables: readonly ImportedTable[], written = () => {}): Promise<Outcome<null>> => {
    const outcome = await document.write(tables)
    if (!outcome.ok) return outcome
    written()
    await deps.use(document.read())
    return success(null)
  }
  const openReading = (id: UploadId, upload: Upload<TableUpload>): TableReader => {
    const known = document.read().find((table) => table.id === upload.kept.updates)
    const task: ReadingTask = {
      file: upload.file,
      pieces: upload.kept.source === null ? upload.collect() : [upload.kept.source],
      table: known?.id ?? idFor(upload.file, document.read()),
      resources: deps.resources,
      before: known === undefined ? null : join(folder, known.compiled),
      draft: known?.draft ?? null,
      ...(known !== undefined && { isCarried: true }),
      favorites: deps.favorites(),
    }
    return deps.read(task, (stage, count) => deps.progress(id, stage, count))
  }
  const take = async ({ reading, updates }: TableUpload): Promise<Outcome<null>> => {
    if (reading === null) return lost
    const kept = await keepReading(reading, deps, (table) => deps.expect(putTable(document.read(), table)))
    if (!kept.ok) return kept
    const before = document.read()
    const twin = updates === null ? before.find((table) => isTwin(table, kept.value)) : undefined
    if (twin !== undefined) return failure('tables.added-before', { name: twin.name })
    // Another window or a pack brought a table of this id meanwhile, which a new one must not replace.
    if (updates === null && before.some(({ id }) => id === kept.value.id)) return lost
    // Half a gigabyte of a large table need not lie there while the engine reads its index.
    return write(putTable(before, kept.value), () => void reading.cancel())
  }

  return {
    replace: write,
    list: () => document.read(),
    inUse: () => document.read().map(({ compiled }) => compiled),
    startUpload(file, updates, kind) {
      const known = document.read().find(({ id }) => id === updates)
      // Rows that a person has typed have no newer file, and would all be gone.
      if (known?.draft.written === true) return failure('tables.own-no-update', { name: known.name })
      if (document.read().length >= tableLimits.tables) return failure('tables.too-many', { limit: tableLimits.tables })
      return success(uploads.open(file, { updates, source: null, reading: null, accepted: null }, uploadLimits[kind]))
    },
    async reopen(id) {
      const table = document.read().find((known) => known.id === id)
      if (table === undefined) return lost
      const source = await readSource(sourceOf(folder, table))
      if (source === null) return failure('tables.source-lost', { name: table.name })
      return success(uploads.open(table.file, { updates: id, source, reading: null, accepted: null }))
    },
    pushUpload: uploads.push,
    async preview(id, draft) {
      const upload = uploads.find(id)
      if (upload === undefined) return lost
      const { kept } = upload
      kept.reading ??= openReading(id, upload)
      return draft === null ? kept.reading.preview() : kept.reading.remap(draft)
    },
    async guess(id, sample) {
      const reading = uploads.find(id)?.kept.reading
      return reading == null ? lost : reading.guess(sample)
    },
    async accept(id) {
      const upload = uploads.find(id)
      if (upload === undefined) return lost
      upload.kept.accepted ??= take(upload.kept)
      const taken = await upload.kept.accepted
      upload.kept.accepted = null
      if (!taken.ok) deps.expect([])
      // A refused one stays open, to be tried again.
      if (taken.ok) await uploads.close(id)
      return taken
    },
    async cancel(id) {
      await uploads.close(id)
      return null
    },
    async change(change) {
      const before = document.read()
      const place = before.findIndex(({ id }) => id === change.table)
      const table = before[place]
      if (table === undefined) return success(null)
      if (change.type === 'enable') return write(before.with(place, { ...table, enabled: change.enabled }))
      const outcome = await write(before.toSpliced(place, 1))
      if (!outcome.ok) return outcome
      const restore = () => {
        const now = document.read()
        return now.some(({ id }) => id === table.id)
          ? Promise.resolve(success(null))
          : write(now.toSpliced(place, 0, table))
      }
      return success(shelf.keep(restore))
    },
  }
}
