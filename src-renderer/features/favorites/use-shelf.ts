/** What the Favorites view shows of favorites and notes, for what is typed and ticked. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { type Favorite, type KnownEntry, type Note, uniqueTags } from '../../../src-preload/model/library.ts'
import { useApp } from '../../lib/app-store.ts'
import { useLibrary } from '../../lib/library-store.ts'
import { type Findable, filterShelf, type Shelf, type ShelfFilter } from './filter-shelf.ts'

/** Tags of favorite and note count alike, as in search. */
const useDescribe = () => {
  const notes = useLibrary((state) => state.notes)
  const { items } = useLibrary((state) => state.favorites)
  const services = useApp((state) => state.services)
  const tagsOf = new Map(items.map(({ entry, tags }) => [entry, tags]))
  return ({ entry, known }: { readonly entry: EntryId; readonly known: KnownEntry }): Findable => {
    const note = notes.get(entry)
    const name = services.get(known.service)?.name
    return {
      known,
      tags: uniqueTags([...(tagsOf.get(entry) ?? []), ...(note?.tags ?? [])]),
      texts: [note?.text ?? '', name?.zh ?? '', name?.en ?? ''],
    }
  }
}

export const useFavoriteShelf = (query: string, filter: ShelfFilter): Shelf<Favorite> => {
  const describe = useDescribe()
  return filterShelf(
    useLibrary((state) => state.favorites.items),
    describe,
    query,
    filter,
  )
}

export const useNoteShelf = (query: string, filter: ShelfFilter): Shelf<Note> => {
  const describe = useDescribe()
  const notes = useLibrary((state) => state.notes)
  return filterShelf([...notes.values()], describe, query, filter)
}
