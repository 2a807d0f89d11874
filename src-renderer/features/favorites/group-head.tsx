/** The head of a group: its name, edited in place, and its acts. */
import { ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { type FavoriteGroup, libraryLimits } from '../../../src-preload/model/library.ts'
import buttons from '../../components/button.module.css'
import { MenuButton } from '../../components/menu-button.tsx'
import { changeFavorites, useLibrary, wordRemoval } from '../../lib/library-store.ts'
import { useCountText, useTranslate } from '../../lib/locale.ts'
import styles from './favorites-view.module.css'

interface GroupActsProps {
  readonly group: FavoriteGroup
  onRename(): void
}

const GroupActs = ({ group, onRename }: GroupActsProps) => {
  const t = useTranslate()
  const groups = useLibrary((state) => state.favorites.groups)
  const index = groups.findIndex(({ id }) => id === group.id)
  const acts = {
    rename: onRename,
    up: () => changeFavorites({ type: 'move-group', group: group.id, before: groups[index - 1]?.id ?? null }),
    down: () => changeFavorites({ type: 'move-group', group: group.id, before: groups[index + 2]?.id ?? null }),
    remove: () =>
      changeFavorites(
        { type: 'remove-group', group: group.id },
        wordRemoval(t, 'favorites.group-removed', { group: group.name }),
      ),
  }
  return (
    <MenuButton
      aria-label={t('favorites.acts', { code: group.name })}
      className={buttons.icon}
      menu={{
        label: t('favorites.acts', { code: group.name }),
        acts: [
          { id: 'rename', label: t('favorites.rename-group'), icon: Pencil },
          ...(index > 0 ? [{ id: 'up', label: t('favorites.group-up'), icon: ArrowUp }] : []),
          ...(index < groups.length - 1 ? [{ id: 'down', label: t('favorites.group-down'), icon: ArrowDown }] : []),
          { id: 'remove', label: t('favorites.remove-group'), icon: Trash2 },
        ],
        onAct: (id) => void acts[id as keyof typeof acts](),
      }}
    >
      <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
    </MenuButton>
  )
}

export interface GroupHeadProps {
  /** Null for favorites outside any group. */
  readonly group: FavoriteGroup | null
  readonly count: number
  /** Made just now: it is given its name at once. */
  readonly isNew: boolean
}

export const GroupHead = ({ group, count, isNew }: GroupHeadProps) => {
  const t = useTranslate()
  const countText = useCountText()
  /** Null while it is not being named. */
  const [name, setName] = useState(isNew ? (group?.name ?? null) : null)
  const rename = async () => {
    const isNamed = group === null || name === null || name.trim() === '' || name.trim() === group.name
    // One that was refused stays in the field.
    if (isNamed || (await changeFavorites({ type: 'rename-group', group: group.id, name })))
      setName((now) => (now === name ? null : now))
  }
  return (
    <header className={styles.groupHead}>
      {name === null || group === null ? (
        <h2 className={styles.groupName} onDoubleClick={() => setName(group?.name ?? null)}>
          {group?.name ?? t('favorites.no-group')}
        </h2>
      ) : (
        <input
          // biome-ignore lint/a11y/noAutofocus: the name was asked for to be changed
          autoFocus
          aria-label={t('favorites.rename-group')}
          maxLength={libraryLimits.groupName}
          className={styles.groupInput}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => void rename()}
          onKeyDown={(event) => {
            // Enter and Esc of an input method are its own.
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') void rename()
            else if (event.key === 'Escape') setName(null)
            else return
            event.preventDefault()
          }}
        />
      )}
      <span className={styles.count}>{countText(count)}</span>
      {group !== null && <GroupActs group={group} onRename={() => setName(group.name)} />}
    </header>
  )
}
