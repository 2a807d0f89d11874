/** The star of an entry: filled while it is a favorite; one click or Ctrl+D turns it. */
import { Star } from 'lucide-react'
import type { EntryId } from '../../src-preload/model/catalog.ts'
import { classNames } from '../lib/class-names.ts'
import { type RemovalWords, toggleFavorite, useLibrary } from '../lib/library-store.ts'
import { useTranslate } from '../lib/locale.ts'
import buttons from './button.module.css'
import styles from './star-button.module.css'

/** What is said when a favorite goes. */
export const useUnstarWords = (): RemovalWords => {
  const t = useTranslate()
  return { said: t('favorites.removed'), undo: t('undo') }
}

export interface StarButtonProps {
  readonly entry: EntryId
  /** Inside a grid the keyboard goes by Ctrl+D, not by tabbing through every row. */
  readonly tabIndex?: number
}

export const StarButton = ({ entry, tabIndex }: StarButtonProps) => {
  const t = useTranslate()
  const words = useUnstarWords()
  const starred = useLibrary((state) => state.starred.has(entry))
  const label = t(starred ? 'favorites.remove' : 'favorites.add')
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-label={label}
      aria-pressed={starred}
      data-tooltip={`${label}  Ctrl D`}
      className={classNames(buttons.icon, styles.star)}
      onClick={(event) => {
        event.stopPropagation()
        void toggleFavorite(entry, words)
      }}
    >
      <Star size={16} strokeWidth={1.75} aria-hidden />
    </button>
  )
}
