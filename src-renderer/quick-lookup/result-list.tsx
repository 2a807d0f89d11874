/** What was found, or seen on the clipboard: a list box that the field points into. */
import { ClipboardCheck, History, Star } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { HighlightedText } from '../components/highlighted-text.tsx'
import { NoteExcerpt, NoteMark } from '../components/note/note-marks.tsx'
import { RowMeaning } from '../components/row-meaning.tsx'
import { ServiceName } from '../components/service-name.tsx'
import { useLibrary } from '../lib/library-store.ts'
import { useTranslate } from '../lib/locale.ts'
import styles from './quick-lookup.module.css'
import type { LookupChoice } from './quick-lookup-store.ts'
import { quickLookupStore, useQuickLookup } from './use-quick-lookup.ts'

export const listId = 'results'
export const optionId = (index: number): string => `result-${index}`

interface ResultProps {
  readonly choice: LookupChoice
  readonly index: number
  readonly selected: boolean
  onOpen(): void
}

const Result = ({ choice, index, selected, onOpen }: ResultProps) => {
  const t = useTranslate()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (selected) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const starred = useLibrary((state) => choice.entryId !== null && state.starred.has(choice.entryId))
  const ranges = (field: string) => choice.highlights.filter((highlight) => highlight.field === field)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and the keys of the whole list.
    <div
      ref={ref}
      id={optionId(index)}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={styles.result}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => quickLookupStore.getState().select(index)}
      onDoubleClick={onOpen}
    >
      <code className={styles.code}>
        <HighlightedText text={choice.code} ranges={ranges('code')} />
      </code>
      <span className={styles.words}>
        <span className={styles.message}>
          <HighlightedText text={choice.message} ranges={ranges('message')} />
        </span>
        {choice.note !== null ? (
          <span className={styles.meaning}>
            <NoteExcerpt note={choice.note} />
          </span>
        ) : (
          (choice.gloss !== null || (choice.meaning !== '' && choice.meaning !== choice.message)) && (
            <span className={styles.meaning}>
              <RowMeaning row={choice} />
            </span>
          )
        )}
      </span>
      <span className={styles.service}>
        {choice.sightingId !== null && (
          <ClipboardCheck size={14} strokeWidth={2} role="img" aria-label={t('quick-lookup.from-clipboard')} />
        )}
        {choice.isRecent && (
          <History
            size={14}
            strokeWidth={2}
            role="img"
            aria-label={t('quick-lookup.recent')}
            className={styles.recent}
          />
        )}
        {choice.entryId !== null && <NoteMark entry={choice.entryId} />}
        {starred && (
          <Star size={14} strokeWidth={2} role="img" aria-label={t('view.favorites')} className={styles.starred} />
        )}
        <ServiceName id={choice.service} />
      </span>
      <kbd className={styles.number} aria-hidden>
        {index < 9 ? index + 1 : ''}
      </kbd>
    </div>
  )
}

export const ResultList = ({ onOpen }: Pick<ResultProps, 'onOpen'>) => {
  const t = useTranslate()
  const choices = useQuickLookup((state) => state.choices)
  const selected = useQuickLookup((state) => state.selected)
  return (
    <div id={listId} role="listbox" aria-label={t('quick-lookup.results')} className={styles.results}>
      {choices.map((choice, index) => (
        <Result key={choice.key} choice={choice} index={index} selected={index === selected} onOpen={onOpen} />
      ))}
    </div>
  )
}
