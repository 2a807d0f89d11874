/** One favorite: what it is, its tags and note, and everything that can be done with it, or with all that are chosen. */
import { Ellipsis, FolderInput, Trash2, TriangleAlert } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { type Favorite, uniqueTags } from '../../../src-preload/model/library.ts'
import buttons from '../../components/button.module.css'
import { KindMark } from '../../components/entry-marks.tsx'
import { MenuButton } from '../../components/menu-button.tsx'
import { NoteMark } from '../../components/note/note-marks.tsx'
import { ServiceName } from '../../components/service-name.tsx'
import { classNames } from '../../lib/class-names.ts'
import { keyName } from '../../lib/key-names.ts'
import { changeFavorites, useLibrary } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { isStarKey } from '../../lib/star-key.ts'
import { type ChooseMode, modeOf } from './choose.ts'
import { acceptDrop, startDrag } from './drag-favorite.ts'
import styles from './favorites-view.module.css'

/** Ids of the menu that no group has. */
const outside = 'outside'
const remove = 'remove'

interface FavoriteActsProps {
  readonly favorite: Favorite
  targets(entry: EntryId): readonly EntryId[]
  onRemove(entries: readonly EntryId[]): void
}

/** The menu of a favorite: into another group, or out of favorites; with all that are chosen where it is one of them. */
const FavoriteActs = ({ favorite: { entry, group, known }, targets, onRemove }: FavoriteActsProps) => {
  const t = useTranslate()
  const groups = useLibrary((state) => state.favorites.groups)
  const moves = [...groups, { id: outside, name: t('favorites.no-group') }].filter(
    ({ id }) => id !== (group ?? outside),
  )
  const act = (id: string) => {
    if (id === remove) return onRemove(targets(entry))
    const target = id === outside ? null : id
    void changeFavorites({ type: 'move', entries: targets(entry), group: target, before: null })
  }
  return (
    <MenuButton
      aria-label={t('favorites.acts', { code: known.code })}
      className={buttons.icon}
      menu={{
        label: t('favorites.acts', { code: known.code }),
        acts: [
          ...moves.map(({ id, name }) => ({ id, label: t('favorites.move-to', { group: name }), icon: FolderInput })),
          { id: remove, label: t('favorites.remove'), icon: Trash2, hint: keyName('Ctrl D') },
        ],
        onAct: act,
      }}
    >
      <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
    </MenuButton>
  )
}

export interface FavoriteRowProps {
  readonly favorite: Favorite
  readonly previous: Favorite | undefined
  /** The one behind the next: where moving down goes in front of. */
  readonly afterNext: Favorite | undefined
  readonly isLast: boolean
  readonly isSelected: boolean
  /** Several rows may be chosen now. */
  readonly isOneOfMany: boolean
  /** What an act on an entry's row is done to. */
  targets(entry: EntryId): readonly EntryId[]
  onChoose(entry: EntryId, mode: ChooseMode): void
  onOpen(): void
  onRemove(entries: readonly EntryId[]): void
}

export const FavoriteRow = ({
  favorite,
  previous,
  afterNext,
  isLast,
  isSelected,
  isOneOfMany,
  targets,
  onChoose,
  onOpen,
  onRemove,
}: FavoriteRowProps) => {
  const t = useTranslate()
  const { entry, group, known } = favorite
  const noteTags = useLibrary((state) => state.notes.get(entry)?.tags)
  const tags = uniqueTags([...favorite.tags, ...(noteTags ?? [])])
  const isGone = useLibrary((state) => state.gone.has(entry))
  const move = (entries: readonly EntryId[], before: EntryId | null) =>
    changeFavorites({ type: 'move', entries, group, before })

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey && event.key === 'ArrowUp' && previous !== undefined) void move([entry], previous.entry)
    else if (event.altKey && event.key === 'ArrowDown' && !isLast) void move([entry], afterNext?.entry ?? null)
    else if (event.key === 'Delete' || isStarKey(event)) onRemove(targets(entry))
    else return
    event.preventDefault()
  }
  return (
    <li
      className={classNames(styles.row, isSelected && styles.selected)}
      draggable
      onDragStart={(event) => startDrag(event, entry)}
      {...acceptDrop((dragged) => {
        const moved = targets(dragged)
        if (!moved.includes(entry)) void move(moved, entry)
      })}
    >
      <button
        type="button"
        data-row={entry}
        {...(isOneOfMany ? { 'aria-pressed': isSelected } : { 'aria-current': isSelected })}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete Control+D"
        className={styles.rowMain}
        onClick={(event) => {
          const mode = modeOf(event)
          onChoose(entry, mode)
          if (mode === 'one') onOpen()
        }}
        onKeyDown={press}
      >
        <code className={styles.code}>{known.code}</code>
        <span className={styles.service}>
          <ServiceName id={known.service} />
        </span>
        <span className={styles.message}>
          <NoteMark entry={entry} />
          {known.message}
        </span>
        {tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
          </span>
        ))}
        {isGone ? (
          <span className={styles.gone}>
            <TriangleAlert size={14} strokeWidth={2} aria-hidden />
            {t('favorites.gone')}
          </span>
        ) : (
          <span className={styles.kind}>
            <KindMark kind={known.kind} />
          </span>
        )}
      </button>
      <FavoriteActs favorite={favorite} targets={targets} onRemove={onRemove} />
    </li>
  )
}
