/** The person's own tables as main keeps them: files come in pieces, are previewed, accepted, switched, updated, removed. */
import { join } from 'node:path'
import type { UndoToken } from '../../src-preload/model/library.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import {
  type ImportedTable,
  type ReadingStage,
  type TableChange,
  type TableDraft,
  type TablePreview,
  tableLimits,
  type UploadId,
} from '../../src-preload/model/tables.ts'
import { slugOf } from '../core/tables/compile-table.ts'
import type { UndoShelf } from '../library/undo.ts'
import type { StoredDocument } from '../store/document.ts'
import type { ReadingTask } from './protocol.ts'
import type { Reading } from './reading.ts'
import { createUploads, type Upload } from './uploads.ts'

export interface TablesDependencies {
  readonly document: StoredDocument<readonly ImportedTable[]>
  /** Where compiled tables lie. */
  readonly folder: string
  readonly resources: string
  readonly shelf: UndoShelf
  read(task: ReadingTask, onStage: (stage: ReadingStage) => void): Reading
  /** Puts the enabled tables to use, and tells every window. */
  use(tables: readonly ImportedTable[]): Promise<void>
  /** What the thread is doing with an upload. */
  progress(upload: UploadId, stage: ReadingStage): void
  now(): Date
  newId(): string
}

export interface Tables {
  list(): readonly ImportedTable[]
  /** `updates` names the table that the file is a newer state of. */
  startUpload(file: string, updates: string | null): Outcome<UploadId>
  pushUpload(upload: UploadId, base64: string): Outcome<null>
  /** Ends the upload; with a draft the same file is mapped anew. */
  preview(upload: UploadId, draft: TableDraft | null): Promise<Outcome<TablePreview>>
  accept(upload: UploadId): Promise<Outcome<null>>
  cancel(upload: UploadId): Promise<null>
  change(change: TableChange): Promise<Outcome<UndoToken | null>>
  /** Base names of the compiled files in use; anything else in the folder may go. */
  readonly inUse: () => readonly string[]
}

interface Kept {
  readonly updates: string | null
  reading: Reading | null
}

const countMessages = ({ messages }: TablePreview): ImportedTable['messages'] => {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { severity, count } of messages) counts[severity] += count
  return counts
}

export const createTables = (deps: TablesDependencies): Tables => {
  const { document, folder, shelf } = deps
  const lost = failure('tables.upload-lost')
  const uploads = createUploads<Kept>({
    limit: tableLimits.file,
    tooLarge: 'tables.file-too-large',
    lost,
    release: async ({ reading }) => reading?.cancel(),
  })

  const newTableId = (name: string): string => {
    const taken = new Set(document.read().map(({ id }) => id))
    const wanted = `my-${slugOf(name)}`
    let id = wanted
    for (let next = 2; taken.has(id); next++) id = `${wanted}-${next}`
    return id
  }
  const write = async (tables: readonly ImportedTable[]): Promise<Outcome<null>> => {
    const outcome = await document.write(tables)
    if (!outcome.ok) return outcome
    await deps.use(document.read())
    return success(null)
  }
  const openReading = (id: UploadId, upload: Upload<Kept>): Reading => {
    const known = document.read().find((table) => table.id === upload.kept.updates)
    const task: ReadingTask = {
      file: upload.file,
      bytes: upload.collect(),
      table: known?.id ?? newTableId(upload.file.replace(/\.[A-Za-z0-9]{1,8}$/, '')),
      resources: deps.resources,
      before: known === undefined ? null : join(folder, known.compiled),
      draft: known?.draft ?? null,
    }
    return deps.read(task, (stage) => deps.progress(id, stage))
  }

  return {
    list: () => document.read(),
    inUse: () => document.read().map(({ compiled }) => compiled),
    startUpload(file, updates) {
      if (document.read().length >= tableLimits.tables) return failure('tables.too-many', { limit: tableLimits.tables })
      return success(uploads.open(file, { updates, reading: null }))
    },
    pushUpload: uploads.push,
    async preview(id, draft) {
      const upload = uploads.find(id)
      if (upload === undefined) return lost
      const { kept } = upload
      kept.reading ??= openReading(id, upload)
      return draft === null ? kept.reading.preview() : kept.reading.remap(draft)
    },
    async accept(id) {
      const upload = uploads.find(id)
      const reading = upload?.kept.reading
      if (upload === undefined || reading == null) return lost
      const preview = await reading.preview()
      if (!preview.ok) return preview
      if (preview.value.entries === 0) return failure('tables.no-entries', { file: upload.file })
      const { table } = reading.task
      const compiled = `${table}.${deps.newId()}`
      const saved = await reading.save(join(folder, compiled))
      await uploads.close(id)
      if (!saved.ok) return saved
      const imported: ImportedTable = {
        id: table,
        name: preview.value.draft.name.trim() || upload.file,
        file: upload.file,
        encoding: preview.value.encoding,
        services: saved.value.services,
        entries: saved.value.entries,
        enabled: true,
        imported: deps.now().toISOString(),
        draft: preview.value.draft,
        compiled,
        messages: countMessages(preview.value),
      }
      const before = document.read()
      const place = before.findIndex(({ id: other }) => other === table)
      return write(place === -1 ? [...before, imported] : before.with(place, imported))
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
