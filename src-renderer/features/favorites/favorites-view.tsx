/** Favorites: the person's own entries in groups, and the notes; the selected one beside them. */
import { FolderPlus, PackagePlus, Search } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { SplitPane } from '../../components/split-pane.tsx'
import { changeLayout, useApp } from '../../lib/app-store.ts'
import { changeFavorites, useLibrary } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { startPackExport } from '../../lib/pack-export.ts'
import { FavoriteDetail } from './favorite-detail.tsx'
import { FavoriteList } from './favorite-list.tsx'
import styles from './favorites-view.module.css'
import { NoteList } from './note-list.tsx'

const EntryDetail = lazy(() => import('../../components/entry-detail/entry-detail.tsx'))

const tabs = ['favorites', 'notes'] as const
type Tab = (typeof tabs)[number]

/** CSS pixels. */
const detailWidth = { initial: 420, least: 320, most: 720 } as const

export const FavoritesView = () => {
  const t = useTranslate()
  const [tab, setTab] = useState<Tab>('favorites')
  const [query, setQuery] = useState('')
  const [selected, setSelected] = useState<EntryId | null>(null)
  const gone = useLibrary((state) => selected !== null && state.gone.has(selected))
  const width = useApp((state) => state.layout.detailWidth)
  const addGroup = () => changeFavorites({ type: 'add-group', name: t('favorites.new-group-name') })
  const list =
    tab === 'favorites' ? (
      <FavoriteList query={query} selected={selected} onSelect={setSelected} />
    ) : (
      <NoteList query={query} selected={selected} onSelect={setSelected} />
    )
  const detail = (
    <aside aria-label={t('detail.title')} className={styles.detail}>
      {selected !== null && <FavoriteDetail entry={selected} />}
      {selected !== null && !gone && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div tabIndex={0} className={styles.entry}>
          <Suspense fallback={null}>
            <EntryDetail id={selected} onOpen={setSelected} />
          </Suspense>
        </div>
      )}
    </aside>
  )
  return (
    <section aria-label={t('view.favorites')} className={styles.view}>
      <header className={styles.bar}>
        <div role="tablist" aria-label={t('view.favorites')} className={styles.tabs}>
          {tabs.map((id) => (
            <button
              key={id}
              type="button"
              role="tab"
              aria-selected={id === tab}
              className={styles.tab}
              onClick={() => setTab(id)}
            >
              {t(`favorites.tab.${id}`)}
            </button>
          ))}
        </div>
        <label className={styles.field}>
          <Search size={16} strokeWidth={2} aria-hidden />
          <input
            type="search"
            aria-label={t('favorites.search')}
            placeholder={t('favorites.search-hint')}
            maxLength={1_000}
            className={styles.input}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
        {tab === 'favorites' && <IconButton icon={FolderPlus} label={t('favorites.add-group')} onClick={addGroup} />}
        <IconButton
          icon={PackagePlus}
          label={t('packs.export')}
          onClick={() => startPackExport({ pack: null, part: tab === 'favorites' ? 'favorite' : 'note' })}
        />
      </header>
      <div className={styles.content}>
        <SplitPane
          main={list}
          side={detail}
          label={t('detail.resize')}
          width={width}
          {...detailWidth}
          onResize={(wanted) => changeLayout({ detailWidth: wanted })}
        />
      </div>
    </section>
  )
}
