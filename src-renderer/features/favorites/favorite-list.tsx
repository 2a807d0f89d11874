/** The favorites in their groups: selected, dragged, moved by keys (Alt+↑↓), renamed and removed here. */
import { Star } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { changeFavorites, useLibrary } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { acceptDrop } from './drag-favorite.ts'
import { FavoriteRow } from './favorite-row.tsx'
import styles from './favorites-view.module.css'
import { groupFavorites } from './filter-favorites.ts'
import { GroupHead } from './group-head.tsx'

export interface FavoriteListProps {
  readonly query: string
  readonly selected: EntryId | null
  onSelect(entry: EntryId): void
}

/** ↑ and ↓ go from row to row, over the heads of groups. */
const moveFocus = (event: KeyboardEvent<HTMLElement>) => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  if (step === undefined || event.altKey || !(event.target instanceof HTMLElement)) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const next = rows[rows.indexOf(event.target) + step]
  if (next === undefined || !rows.includes(event.target)) return
  event.preventDefault()
  next.focus()
}

export const FavoriteList = ({ query, selected, onSelect }: FavoriteListProps) => {
  const t = useTranslate()
  const favorites = useLibrary((state) => state.favorites)
  const notes = useLibrary((state) => state.notes)
  const shown = groupFavorites(favorites, ({ entry }) => notes.get(entry)?.text ?? '', query)
  if (favorites.items.length === 0 && favorites.groups.length === 0)
    return (
      <EmptyState icon={Star} title={t('favorites.empty')}>
        <p>{t('favorites.empty-hint')}</p>
      </EmptyState>
    )
  if (shown.length === 0) return <EmptyState icon={Star} title={t('favorites.none-found')} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only carry the focus between its buttons
    <div className={styles.list} onKeyDown={moveFocus}>
      {shown.map(({ group, items }) => (
        <section
          key={group?.id ?? ''}
          aria-label={group?.name ?? t('favorites.no-group')}
          {...acceptDrop((entry) =>
            changeFavorites({ type: 'move', entries: [entry], group: group?.id ?? null, before: null }),
          )}
        >
          {(group !== null || favorites.groups.length > 0) && <GroupHead group={group} count={items.length} />}
          <ul>
            {items.map((item, index) => (
              <FavoriteRow
                key={item.entry}
                favorite={item}
                previous={items[index - 1]}
                afterNext={items[index + 2]}
                isLast={index === items.length - 1}
                selected={item.entry === selected}
                onSelect={onSelect}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
