/** A person with a library and packs in memory, for tests: everything but the disk and the thread is real. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Favorites, KnownEntry, Notes } from '../../src-preload/model/library.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import {
  emptyShelf,
  type PackDecisions,
  type PackPreview,
  type PackSelection,
  type PackSigner,
} from '../../src-preload/model/packs.ts'
import type { SavedReplies } from '../../src-preload/model/saved-replies.ts'
import {
  type ImportedTable,
  noEnvelope,
  noSums,
  type TableDraft,
  type TablePreview,
} from '../../src-preload/model/tables.ts'
import { digestOf } from '../engine/file-digest.ts'
import { createUndoShelf } from '../library/undo.ts'
import type { StoredDocument } from '../store/document.ts'
import type { ReadingTask } from '../tables/protocol.ts'
import type { TableReader } from '../tables/reading.ts'
import type { LibraryDocuments } from './my-side.ts'
import { doPackTask } from './pack-work.ts'
import { createPacks } from './packs.ts'

export const unwrap = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

/** Nothing is written while the disk is full. */
interface Disk {
  full: boolean
}

const inMemory = <T>(initial: T, disk: Disk = { full: false }): StoredDocument<T> => {
  let value = initial
  return {
    read: () => value,
    write: async (next) => {
      if (disk.full) return failure('store.disk-full', { file: 'x', reason: 'ENOSPC' })
      value = next
      return success(next)
    },
    settled: async () => undefined,
  }
}

const emptyPreview: Omit<TablePreview, 'file' | 'draft' | 'entries'> = {
  encoding: 'utf-8',
  grids: [],
  folder: null,
  messages: [],
  leftOut: 0,
  added: 0,
  changed: 0,
  removed: 0,
  changes: [],
  affected: [],
  sharedCodes: [],
}

/** Takes every line of a file for an entry; writes only what a pack needs later. */
const readInMemory = (task: ReadingTask): TableReader => {
  const draft = task.draft ?? { name: task.file, mappings: [], envelope: noEnvelope }
  const entries = Buffer.concat(task.pieces).toString().split('\n').length
  const preview = async () => success({ ...emptyPreview, file: task.file, draft, entries, added: entries })
  return {
    task,
    preview,
    remap: preview,
    guess: async () => success(noEnvelope),
    save: async (base) => {
      const source = Buffer.concat(task.pieces)
      writeFileSync(`${base}.source`, source)
      return success({ services: [task.table], entries, sums: { ...noSums, source: digestOf(source) } })
    },
    cancel: async () => undefined,
  }
}

export const known = (code: string): KnownEntry => ({ service: 'feishu', code, message: `says ${code}`, kind: 'auth' })

const everything = (person: LibraryDocuments): PackSelection => ({
  tables: person.tables.read().map(({ id }) => id),
  favorites: person.favorites.read().items.map(({ entry }) => entry),
  notes: person.notes.read().map(({ entry }) => entry),
  replies: person.replies.read().map(({ id }) => id),
})

/** `signers` and `folders` are those that a policy names. */
export const createPerson = (name: string, signers: readonly PackSigner[] = [], folders: readonly string[] = []) => {
  const favoritesDisk = { full: false }
  const favorites = inMemory<Favorites>({ groups: [], items: [] }, favoritesDisk)
  const notes = inMemory<Notes>([])
  const replies = inMemory<SavedReplies>([])
  const tables = inMemory<readonly ImportedTable[]>([])
  const shelf = inMemory(emptyShelf)
  const undo = createUndoShelf()
  const folder = mkdtempSync(join(tmpdir(), 'errdex-packs-'))
  let ids = 0
  const packs = createPacks({
    favorites,
    notes,
    replies,
    tables,
    shelf,
    undo,
    thread: {
      write: async (content, key) => {
        const message = doPackTask({ type: 'write', content, key })
        if (message.type !== 'written') throw new Error('not written')
        return success(message.pack)
      },
      open: async (file, bytes) => {
        const message = doPackTask({ type: 'open', file, bytes })
        if (message.type !== 'opened') throw new Error('not opened')
        return message.pack
      },
      summarize: async (file, bytes) => {
        const message = doPackTask({ type: 'summarize', file, bytes })
        if (message.type !== 'summarized') throw new Error('not summarized')
        return message.pack
      },
    },
    askFolder: null,
    given: { file: '', folders, signers },
    keyFile: join(folder, 'signing.key'),
    folder,
    resources: '',
    read: (task) => readInMemory(task),
    replaceTables: async (next) => {
      await tables.write(next)
      return success(null)
    },
    notify: () => undefined,
    refresh: async () => undefined,
    changed: () => undefined,
    now: () => new Date('2026-11-20T08:00:00Z'),
    newId: () => {
      ids++
      const tail = [...`${name}${ids}`].map((letter) => letter.charCodeAt(0).toString(16)).join('')
      return `00000000-0000-4000-8000-${tail.padStart(12, '0').slice(-12)}`
    },
  })
  const person = { favorites, notes, replies, tables, shelf, undo, packs }
  /** Imports a table as Sources does. */
  const importTable = async (id: string, text: string, title = id, draft: Partial<TableDraft> = {}) => {
    const bytes = new TextEncoder().encode(text)
    const compiled = `${id}.${++ids}`
    writeFileSync(join(folder, `${compiled}.source`), bytes)
    const table: ImportedTable = {
      id,
      name: title,
      file: `${title}.csv`,
      encoding: 'utf-8',
      services: [id],
      entries: 1,
      enabled: true,
      imported: '2026-11-20T08:00:00Z',
      draft: { name: title, mappings: [], envelope: noEnvelope, ...draft },
      compiled,
      sums: { ...noSums, source: digestOf(bytes) },
      messages: { error: 0, warning: 0, note: 0 },
    }
    await tables.write([...tables.read().filter((other) => other.id !== id), table])
  }
  const textOf = (id: string): string | null => {
    const table = tables.read().find((other) => other.id === id)
    return table === undefined ? null : readFileSync(join(folder, `${table.compiled}.source`), 'utf8')
  }
  const open = async (content: string): Promise<number> => {
    const opening = unwrap(packs.start('team.errdexpack'))
    unwrap(packs.push(opening, content))
    return opening
  }
  return {
    ...person,
    favoritesDisk,
    folder,
    importTable,
    textOf,
    open,
    async export(selection: PackSelection = everything(person), sign = false): Promise<string> {
      const [pack] = shelf.read().packs
      const key = sign ? packs.keyFile : null
      const { pack: id, file } = unwrap(await packs.export(selection, 'Team', pack?.id ?? null, key))
      unwrap(await packs.exported(id))
      return file.content
    },
    async preview(content: string): Promise<PackPreview> {
      return unwrap(await packs.preview(await open(content)))
    },
    async take(content: string, decide: (preview: PackPreview) => PackDecisions = () => ({}), pin = false) {
      const opening = await open(content)
      const preview = unwrap(await packs.preview(opening))
      return unwrap(await packs.accept(opening, decide(preview), pin))
    },
  }
}
export type Person = ReturnType<typeof createPerson>
