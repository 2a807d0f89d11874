/** What can be done with several favorites at once: moved, tagged, removed. */
import { FolderInput, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { libraryLimits } from '../../../src-preload/model/library.ts'
import buttons from '../../components/button.module.css'
import { IconButton } from '../../components/icon-button.tsx'
import { MenuButton } from '../../components/menu-button.tsx'
import { changeFavorites, useLibrary } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { splitTags } from '../../lib/note-drafts.ts'
import styles from './favorites-view.module.css'

/** The menu's name for "no group". */
const outside = 'outside'

export interface ChosenBarProps {
  readonly entries: readonly EntryId[]
  onRemove(): void
  onClear(): void
}

export const ChosenBar = ({ entries, onRemove, onClear }: ChosenBarProps) => {
  const t = useTranslate()
  const groups = useLibrary((state) => state.favorites.groups)
  const [tags, setTags] = useState('')
  const addTags = async () => {
    const added = splitTags(tags)
    const isDone = added.length === 0 || (await changeFavorites({ type: 'add-tags', entries, tags: added }))
    // What was refused, or typed meanwhile, stays.
    if (isDone) setTags((now) => (now === tags ? '' : now))
  }
  return (
    <fieldset aria-label={t('favorites.chosen', { count: entries.length })} className={styles.facets}>
      <span role="status">{t('favorites.chosen', { count: entries.length })}</span>
      <MenuButton
        className={buttons.bordered}
        menu={{
          label: t('favorites.move'),
          acts: [...groups, { id: outside, name: t('favorites.no-group') }].map(({ id, name }) => ({
            id,
            label: name,
          })),
          onAct: (id) =>
            void changeFavorites({ type: 'move', entries, group: id === outside ? null : id, before: null }),
        }}
      >
        <FolderInput size={14} strokeWidth={2} aria-hidden />
        {t('favorites.move')}
      </MenuButton>
      <input
        aria-label={t('favorites.add-tags')}
        placeholder={t('favorites.add-tags')}
        maxLength={libraryLimits.tag * libraryLimits.tags}
        className={styles.tagInput}
        value={tags}
        onChange={(event) => setTags(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && void addTags()}
      />
      <button type="button" className={buttons.bordered} onClick={onRemove}>
        <Trash2 size={14} strokeWidth={2} aria-hidden />
        {t('favorites.remove')}
      </button>
      <span className={styles.gap} />
      <IconButton icon={X} label={t('favorites.choose-none')} keys="Esc" onClick={onClear} />
    </fieldset>
  )
}
