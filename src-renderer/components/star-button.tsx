/** The star of an entry: pressed while it is a favorite; one click or Ctrl+D turns it. */
import { Star } from 'lucide-react'
import type { EntryId } from '../../src-preload/model/catalog.ts'
import { classNames } from '../lib/class-names.ts'
import { keyName } from '../lib/key-names.ts'
import { toggleFavorite, useLibrary } from '../lib/library-store.ts'
import { useTranslate } from '../lib/locale.ts'
import buttons from './button.module.css'
import styles from './star-button.module.css'

export interface StarButtonProps {
  readonly entry: EntryId
  /** Inside a grid the keyboard goes by Ctrl+D, not by tabbing through every row. */
  readonly tabIndex?: number
}

export const StarButton = ({ entry, tabIndex }: StarButtonProps) => {
  const t = useTranslate()
  const starred = useLibrary((state) => state.starred.has(entry))
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      // The name stays: that it is a favorite is told by being pressed.
      aria-label={t('favorites.star')}
      aria-pressed={starred}
      aria-keyshortcuts="Control+D"
      data-tooltip={`${t(starred ? 'favorites.remove' : 'favorites.add')}  ${keyName('Ctrl D')}`}
      className={classNames(buttons.icon, styles.star)}
      onClick={(event) => {
        event.stopPropagation()
        void toggleFavorite(entry, t)
      }}
    >
      <Star size={16} strokeWidth={1.75} aria-hidden />
    </button>
  )
}
