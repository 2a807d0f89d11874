/** The menu of a favorite: into another group, or out of favorites; with all that are chosen where it is one of them. */
import { Ellipsis, FolderInput, Trash2 } from 'lucide-react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { Favorite } from '../../../src-preload/model/library.ts'
import buttons from '../../components/button.module.css'
import { MenuButton } from '../../components/menu-button.tsx'
import { keyName } from '../../lib/key-names.ts'
import { changeFavorites, useLibrary } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'

/** Ids of the menu that no group has. */
const outside = 'outside'
const remove = 'remove'

export interface FavoriteActsProps {
  readonly favorite: Favorite
  targets(entry: EntryId): readonly EntryId[]
  onRemove(entries: readonly EntryId[]): void
}

export const FavoriteActs = ({ favorite: { entry, group, known }, targets, onRemove }: FavoriteActsProps) => {
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
