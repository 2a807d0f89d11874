/** Favorites: the person's own entries in groups, and the notes; the selected one beside them. */
import { FolderPlus, NotebookPen, PackagePlus, Star } from 'lucide-react'
import { useState } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { type FavoriteGroup, isSameGroupName } from '../../../src-preload/model/library.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterField } from '../../components/filter-field.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import frame from '../../components/view-frame.module.css'
import { changeFavorites, useLibrary, wordRemoval } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { startPackExport } from '../../lib/pack-export.ts'
import { focusBeyond, focusRow } from '../../lib/row-focus.ts'
import { useStarKey } from '../../lib/star-key.ts'
import { type ChooseMode, choose, nothingChosen } from './choose.ts'
import { ChosenBar } from './chosen-bar.tsx'
import { FavoriteList } from './favorite-list.tsx'
import { emptyShelfFilter, isNarrowed } from './filter-shelf.ts'
import { groupFavorites } from './group-favorites.ts'
import { NoteList } from './note-list.tsx'
import { ShelfDetail } from './shelf-detail.tsx'
import { ShelfFacets } from './shelf-facets.tsx'
import { type ShelfTab, ShelfTabs } from './shelf-tabs.tsx'
import { useFavoriteShelf, useNoteShelf } from './use-shelf.ts'

interface ShelfHeadProps {
  readonly tab: ShelfTab
  readonly query: string
  onTab(tab: ShelfTab): void
  onQuery(query: string): void
  onAddGroup(): void
}

/** The head of Favorites: which of the two lists, the search field, a new group, and sharing. */
const ShelfHead = ({ tab, query, onTab, onQuery, onAddGroup }: ShelfHeadProps) => {
  const t = useTranslate()
  return (
    <header className={frame.bar}>
      <ShelfTabs current={tab} onChange={onTab} />
      <FilterField label={t('favorites.search')} hint={t('favorites.search-hint')} value={query} onChange={onQuery} />
      {tab === 'favorites' && <IconButton icon={FolderPlus} label={t('favorites.add-group')} onClick={onAddGroup} />}
      <IconButton
        icon={PackagePlus}
        label={t('packs.export')}
        onClick={() => startPackExport({ pack: null, part: tab === 'favorites' ? 'favorite' : 'note' })}
      />
    </header>
  )
}

/** The name, or with the first number that makes it one no group has. */
const freeName = (name: string, groups: readonly FavoriteGroup[]): string => {
  const isTaken = (name: string) => groups.some((group) => isSameGroupName(group.name, name))
  let free = name
  for (let number = 2; isTaken(free); number++) free = `${name} ${number}`
  return free
}

export const FavoritesView = () => {
  const t = useTranslate()
  const [tab, setTab] = useState<ShelfTab>('favorites')
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState(emptyShelfFilter)
  const [choosing, setChoosing] = useState(nothingChosen)
  const [isOpen, setOpen] = useState(false)
  /** The groups there were when the last one was made; null while none has been. */
  const [older, setOlder] = useState<ReadonlySet<string> | null>(null)
  const favorites = useFavoriteShelf(query, filter)
  const notes = useNoteShelf(query, filter)
  const total = useLibrary((state) =>
    tab === 'notes' ? state.notes.size : state.favorites.items.length + state.favorites.groups.length,
  )
  const allGroups = useLibrary((state) => state.favorites.groups)
  const narrowed = isNarrowed(query, filter)
  const groups = groupFavorites(allGroups, favorites.kept, narrowed)
  const order = groups.flatMap(({ items }) => items.map(({ entry }) => entry))
  const chosen = order.filter((entry) => choosing.chosen.has(entry))
  const { selected } = choosing
  useStarKey(selected)

  const chooseRow = (entry: EntryId, mode: ChooseMode) => setChoosing(choose(choosing, entry, mode, order))
  const changeTab = (next: ShelfTab) => {
    setTab(next)
    setOpen(false)
  }
  /** From the detail back to the row it belongs to. */
  const closeDetail = () => {
    setOpen(false)
    if (isOpen && selected !== null) focusRow(selected)
  }
  const addGroup = () => {
    setOlder(new Set(allGroups.map(({ id }) => id)))
    void changeFavorites({ type: 'add-group', name: freeName(t('favorites.new-group-name'), allGroups) })
  }
  const chooseNone = () => setChoosing({ selected, chosen: new Set() })
  const remove = (entries: readonly EntryId[]) => {
    focusBeyond(entries)
    const [key, values] =
      entries.length === 1
        ? (['favorites.removed', {}] as const)
        : (['favorites.removed-many', { count: entries.length }] as const)
    void changeFavorites({ type: 'remove', entries }, wordRemoval(t, key, values))
    chooseNone()
  }
  const isEmpty = total === 0
  const shown = tab === 'notes' ? notes.kept.length : groups.length
  const content =
    shown === 0 ? (
      <EmptyState
        icon={tab === 'notes' ? NotebookPen : Star}
        title={t(!isEmpty ? 'favorites.none-found' : tab === 'notes' ? 'notes.empty' : 'favorites.empty')}
      >
        {isEmpty && <p>{t(tab === 'notes' ? 'notes.empty-hint' : 'favorites.empty-hint')}</p>}
      </EmptyState>
    ) : tab === 'notes' ? (
      <NoteList
        notes={notes.kept}
        selected={selected}
        onSelect={(entry) => chooseRow(entry, 'one')}
        onOpen={() => setOpen(true)}
      />
    ) : (
      <FavoriteList
        groups={groups}
        order={order}
        choosing={choosing}
        isNew={(group) => older !== null && !older.has(group)}
        onChoose={chooseRow}
        onOpen={() => setOpen(true)}
        onChooseAll={() => setChoosing({ selected, chosen: new Set(order) })}
        onRemove={remove}
      />
    )
  return (
    <section
      aria-label={t('view.favorites')}
      className={frame.view}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return
        if (chosen.length > 0) chooseNone()
        else closeDetail()
      }}
    >
      <h1 className="visually-hidden">{t('view.favorites')}</h1>
      <ShelfHead tab={tab} query={query} onTab={changeTab} onQuery={setQuery} onAddGroup={addGroup} />
      {tab === 'favorites' && chosen.length > 0 ? (
        <ChosenBar entries={chosen} onRemove={() => remove(chosen)} onClear={chooseNone} />
      ) : (
        !isEmpty && (
          <ShelfFacets
            counts={tab === 'notes' ? notes.counts : favorites.counts}
            filter={filter}
            onFilter={setFilter}
          />
        )
      )}
      <ShelfDetail
        list={content}
        entry={selected}
        isOpen={isOpen}
        onOpen={(entry) => setChoosing({ selected: entry, chosen: new Set() })}
        onEnter={setOpen}
        onClose={closeDetail}
      />
    </section>
  )
}
