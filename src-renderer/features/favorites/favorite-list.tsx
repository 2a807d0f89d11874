/** The favorites in their groups: chosen one by one or several, dragged, moved by keys (Alt+↑↓), removed. */
import type { KeyboardEvent } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { changeFavorites, useLibrary } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { rowAfter } from '../../lib/row-focus.ts'
import { type ChooseMode, type Choosing, targetsOf } from './choose.ts'
import { acceptDrop } from './drag-favorite.ts'
import { FavoriteRow } from './favorite-row.tsx'
import styles from './favorites-view.module.css'
import type { ShownGroup } from './group-favorites.ts'
import { GroupHead } from './group-head.tsx'

export interface FavoriteListProps {
  readonly groups: readonly ShownGroup[]
  /** The rows as they are shown. */
  readonly order: readonly EntryId[]
  readonly choosing: Choosing
  /** Whether a group was made just now. */
  isNew(group: string): boolean
  onChoose(entry: EntryId, mode: ChooseMode): void
  /** A row was clicked: where the detail covers the list it comes up now. */
  onOpen(): void
  onChooseAll(): void
  onRemove(entries: readonly EntryId[]): void
}

export const FavoriteList = ({
  groups,
  order,
  choosing,
  isNew,
  onChoose,
  onOpen,
  onChooseAll,
  onRemove,
}: FavoriteListProps) => {
  const t = useTranslate()
  const hasGroups = useLibrary((state) => state.favorites.groups.length > 0)
  const targets = (entry: EntryId) => targetsOf(entry, choosing.chosen, order)
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || !(event.target instanceof HTMLElement) || !('row' in event.target.dataset)) return
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      return onChooseAll()
    }
    const row = rowAfter(event.currentTarget, event.target, event.key)
    const entry = row?.dataset.row
    if (row === undefined || entry === undefined) return
    event.preventDefault()
    row.focus()
    onChoose(entry, event.shiftKey ? 'range' : 'one')
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys only carry the focus and the choice between its buttons
    <div className={styles.list} onKeyDown={press}>
      {groups.map(({ group, items }) => (
        <section
          key={group?.id ?? ''}
          aria-label={group?.name ?? t('favorites.no-group')}
          {...acceptDrop((entry) =>
            changeFavorites({ type: 'move', entries: targets(entry), group: group?.id ?? null, before: null }),
          )}
        >
          {(group !== null || hasGroups) && (
            <GroupHead group={group} count={items.length} isNew={group !== null && isNew(group.id)} />
          )}
          <ul>
            {items.map((item, index) => (
              <FavoriteRow
                key={item.entry}
                favorite={item}
                previous={items[index - 1]}
                afterNext={items[index + 2]}
                isLast={index === items.length - 1}
                isSelected={
                  choosing.chosen.size > 0 ? choosing.chosen.has(item.entry) : item.entry === choosing.selected
                }
                isOneOfMany={choosing.chosen.size > 0}
                targets={targets}
                onChoose={onChoose}
                onOpen={onOpen}
                onRemove={onRemove}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
