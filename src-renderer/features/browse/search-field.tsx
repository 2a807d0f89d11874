/** The query as it is typed. An input method's half-typed letters are shown but not searched for until it ends. */

import { Search, X } from 'lucide-react'
import type { RefObject } from 'react'
import { queryLimit } from '../../../src-preload/model/search.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { clearByHand } from '../../lib/clear-by-hand.ts'
import { useComposedText } from '../../lib/composed-text.ts'
import { useTranslate } from '../../lib/locale.ts'
import { gridId } from './entry-table.tsx'
import { rowElementId } from './entry-table-row.tsx'
import styles from './search-field.module.css'
import { browseStore, useBrowse } from './use-browse.ts'

export interface SearchFieldProps {
  readonly input: RefObject<HTMLInputElement | null>
  onEnter(): void
}

export const SearchField = ({ input, onEnter }: SearchFieldProps) => {
  const t = useTranslate()
  const text = useBrowse((state) => state.text)
  const selected = useBrowse((state) => state.selection.index)
  const { setText } = browseStore.getState()
  const composed = useComposedText(text, setText)

  return (
    <div className={styles.field}>
      <Search size={16} strokeWidth={2} aria-hidden className={styles.icon} />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={t('browse.search')}
        aria-autocomplete="list"
        aria-haspopup="grid"
        aria-expanded
        aria-controls={gridId}
        aria-activedescendant={selected === null ? undefined : rowElementId(selected)}
        placeholder={t('browse.search-hint')}
        maxLength={queryLimit}
        autoComplete="off"
        spellCheck={false}
        className={styles.input}
        onFocus={onEnter}
        {...composed}
      />
      {text === '' ? (
        <kbd className={styles.key} aria-hidden>
          /
        </kbd>
      ) : (
        <IconButton
          icon={X}
          label={t('browse.clear')}
          keys="Esc"
          tabIndex={-1}
          onClick={() => clearByHand(input.current)}
        />
      )}
    </div>
  )
}
