/** One favorite: what it is, its tags and note, and everything that can be done with it. */
import { Ellipsis, FolderInput, NotebookPen, Trash2, TriangleAlert } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { Favorite } from '../../../src-preload/model/library.ts'
import buttons from '../../components/button.module.css'
import { KindMark } from '../../components/entry-marks.tsx'
import { MenuButton } from '../../components/menu-button.tsx'
import { useApp } from '../../lib/app-store.ts'
import { classNames } from '../../lib/class-names.ts'
import { changeFavorites, useLibrary, wordRemoval } from '../../lib/library-store.ts'
import { useLocalText, useTranslate } from '../../lib/locale.ts'
import { acceptDrop, startDrag } from './drag-favorite.ts'
import styles from './favorites-view.module.css'

export interface FavoriteRowProps {
  readonly favorite: Favorite
  readonly previous: Favorite | undefined
  /** The one behind the next: where moving down goes in front of. */
  readonly afterNext: Favorite | undefined
  readonly isLast: boolean
  readonly selected: boolean
  onSelect(entry: EntryId): void
}

const outside = 'outside'
const remove = 'remove'

export const FavoriteRow = ({ favorite, previous, afterNext, isLast, selected, onSelect }: FavoriteRowProps) => {
  const t = useTranslate()
  const pick = useLocalText()
  const { entry, group, known, tags } = favorite
  const service = useApp((state) => state.services.get(known.service))
  const isGone = useLibrary((state) => state.gone.has(entry))
  const hasNote = useLibrary((state) => state.notes.has(entry))
  const groups = useLibrary((state) => state.favorites.groups)
  const words = wordRemoval(t, 'favorites.removed')
  const moveTo = (target: string | null, before: EntryId | null) =>
    changeFavorites({ type: 'move', entries: [entry], group: target, before })

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey && event.key === 'ArrowUp' && previous !== undefined) void moveTo(group, previous.entry)
    else if (event.altKey && event.key === 'ArrowDown' && !isLast) void moveTo(group, afterNext?.entry ?? null)
    else if (event.key === 'Delete' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd'))
      void changeFavorites({ type: 'remove', entries: [entry] }, words)
    else return
    event.preventDefault()
  }
  return (
    <li
      className={classNames(styles.row, selected && styles.selected)}
      draggable
      onDragStart={(event) => startDrag(event, entry)}
      {...acceptDrop((dragged) =>
        changeFavorites({ type: 'move', entries: [dragged], group, before: dragged === entry ? null : entry }),
      )}
    >
      <button
        type="button"
        data-row
        aria-current={selected}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Control+D"
        className={styles.rowMain}
        onClick={() => onSelect(entry)}
        onKeyDown={press}
      >
        <code className={styles.code}>{known.code}</code>
        <span className={styles.service}>{service === undefined ? known.service : pick(service.shortName)}</span>
        <span className={styles.message}>{known.message}</span>
        {tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
          </span>
        ))}
        {hasNote && <NotebookPen size={14} strokeWidth={2} aria-label={t('notes.has')} className={styles.mark} />}
        {isGone ? (
          <span className={styles.gone}>
            <TriangleAlert size={14} strokeWidth={2} aria-hidden />
            {t('favorites.gone')}
          </span>
        ) : (
          <KindMark kind={known.kind} />
        )}
      </button>
      <MenuButton
        aria-label={t('favorites.acts', { code: known.code })}
        className={buttons.icon}
        menu={{
          label: t('favorites.acts', { code: known.code }),
          acts: [
            ...[...groups, { id: outside, name: t('favorites.no-group') }]
              .filter(({ id }) => id !== (group ?? outside))
              .map(({ id, name }) => ({ id, label: t('favorites.move-to', { group: name }), icon: FolderInput })),
            { id: remove, label: t('favorites.remove'), icon: Trash2, hint: 'Ctrl D' },
          ],
          onAct: (id) =>
            id === remove
              ? void changeFavorites({ type: 'remove', entries: [entry] }, words)
              : void moveTo(id === outside ? null : id, null),
        }}
      >
        <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
      </MenuButton>
    </li>
  )
}
