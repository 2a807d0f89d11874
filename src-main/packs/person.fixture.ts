/** A person with a library and packs in memory, for tests: everything but the disk and the thread is real. */
import type { Favorites, KnownEntry, Notes } from '../../src-preload/model/library.ts'
import { type Outcome, success } from '../../src-preload/model/outcome.ts'
import { emptyShelf, type PackDecisions, type PackPreview, type PackSelection } from '../../src-preload/model/packs.ts'
import type { ImportedTable } from '../../src-preload/model/tables.ts'
import { createUndoShelf } from '../library/undo.ts'
import type { StoredDocument } from '../store/document.ts'
import { doPackTask } from './pack-work.ts'
import { createPacks } from './packs.ts'

export const unwrap = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

export const inMemory = <T>(initial: T): StoredDocument<T> => {
  let value = initial
  return {
    read: () => value,
    write: async (next) => {
      value = next
      return success(next)
    },
    settled: async () => undefined,
  }
}

export const known = (code: string): KnownEntry => ({ service: 'feishu', code, message: `says ${code}`, kind: 'auth' })

const everything = (person: { favorites: StoredDocument<Favorites>; notes: StoredDocument<Notes> }): PackSelection => ({
  tables: [],
  favorites: person.favorites.read().items.map(({ entry }) => entry),
  notes: person.notes.read().map(({ entry }) => entry),
})

export const createPerson = (name: string) => {
  const favorites = inMemory<Favorites>({ groups: [], items: [] })
  const notes = inMemory<Notes>([])
  const tables = inMemory<readonly ImportedTable[]>([])
  const shelf = inMemory(emptyShelf)
  const undo = createUndoShelf()
  let ids = 0
  const packs = createPacks({
    favorites,
    notes,
    tables,
    shelf,
    undo,
    thread: {
      write: async (content) => {
        const message = doPackTask({ type: 'write', content })
        if (message.type !== 'written') throw new Error('not written')
        return success(message.pack)
      },
      open: async (file, bytes) => {
        const message = doPackTask({ type: 'open', file, bytes })
        if (message.type !== 'opened') throw new Error('not opened')
        return message.pack
      },
    },
    digestSource: async () => '',
    readSource: async () => null,
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
  const person = { favorites, notes, tables, shelf, undo, packs }
  const open = async (content: string): Promise<number> => {
    const opening = unwrap(packs.start('team.errdexpack'))
    unwrap(packs.push(opening, content))
    return opening
  }
  return {
    ...person,
    open,
    async export(selection: PackSelection = everything(person)): Promise<string> {
      const [pack] = shelf.read().packs
      const { pack: id, file } = unwrap(await packs.export(selection, 'Team', pack?.id ?? null))
      unwrap(await packs.exported(id))
      return file.content
    },
    async preview(content: string): Promise<PackPreview> {
      return unwrap(await packs.preview(await open(content)))
    },
    async take(content: string, decide: (preview: PackPreview) => PackDecisions = () => ({})) {
      const opening = await open(content)
      const preview = unwrap(await packs.preview(opening))
      return unwrap(await packs.accept(opening, decide(preview)))
    },
  }
}
export type Person = ReturnType<typeof createPerson>
