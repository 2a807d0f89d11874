/** One item: when, what, how it ended, the entries it led to; repeated by a click, removed with a way back. */
import { type LucideIcon, MessageSquareText, NotebookPen, Search, Stethoscope, X } from 'lucide-react'
import type { MessageKey } from '../../../src-preload/message.ts'
import type { HistoryItem, HistoryKind } from '../../../src-preload/model/library.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { NoteMark } from '../../components/note/note-marks.tsx'
import { goTo } from '../../lib/destination.ts'
import { useLocale, useTranslate, writtenIn } from '../../lib/locale.ts'
import styles from './history-view.module.css'

const icons: Readonly<Record<HistoryKind, LucideIcon>> = {
  lookup: Search,
  diagnosis: Stethoscope,
  reply: MessageSquareText,
  note: NotebookPen,
}

interface Repeat {
  readonly hint: MessageKey
  run(): void
}

/** What a click does again, as far as the text was kept. A diagnosis whose text was not kept leads to its first entry, or is made of its excerpt. */
const repeatOf = ({ kind, excerpt, whole, entries }: HistoryItem): Repeat => {
  const [entry] = entries
  if (kind === 'lookup') return { hint: 'history.repeat', run: () => goTo({ view: 'search', text: excerpt }) }
  if (kind === 'note' && entry !== undefined)
    return { hint: 'history.repeat-note', run: () => goTo({ view: 'entry', id: entry }) }
  if (kind === 'reply' && entry !== undefined)
    return { hint: 'history.repeat-reply', run: () => goTo({ view: 'entry', id: entry }) }
  if (whole !== null) return { hint: 'history.repeat-diagnosis', run: () => goTo({ view: 'diagnosis', text: whole }) }
  if (entry !== undefined) return { hint: 'history.repeat-entry', run: () => goTo({ view: 'entry', id: entry }) }
  return { hint: 'history.repeat-excerpt', run: () => goTo({ view: 'diagnosis', text: excerpt }) }
}

const shownEntries = 4
const codeOf = (entry: string): string => entry.slice(entry.indexOf('/') + 1).replace(/~\d+$/, '')

export interface HistoryRowProps {
  readonly item: HistoryItem
  onRemove(id: string): void
}

export const HistoryRow = ({ item, onRemove }: HistoryRowProps) => {
  const t = useTranslate()
  const locale = useLocale()
  const { id, time, kind, outcome, excerpt, entries, files = [] } = item
  const [file] = files
  const Icon = icons[kind]
  // A note is removed where it is written.
  const isRemovable = kind !== 'note'
  const repeat = repeatOf(item)
  return (
    <li className={styles.row}>
      <button
        type="button"
        data-row={id}
        data-tooltip={t(repeat.hint)}
        {...(isRemovable && { 'aria-keyshortcuts': 'Delete' })}
        className={styles.main}
        onClick={repeat.run}
        onKeyDown={(event) => event.key === 'Delete' && isRemovable && onRemove(id)}
      >
        <time dateTime={time} className={styles.time}>
          {new Date(time).toLocaleTimeString(locale, { timeStyle: 'short' })}
        </time>
        <Icon size={14} strokeWidth={2} aria-label={t(`history.kind.${kind}`)} className={styles.icon} />
        {file !== undefined && (
          <span className={styles.file} lang={writtenIn}>
            {files.length === 1 ? file : t('history.files', { file, count: files.length })}
          </span>
        )}
        <span className={styles.excerpt} lang={writtenIn}>
          {excerpt}
        </span>
        <span className={styles.outcome}>{t(`history.outcome.${outcome}`)}</span>
      </button>
      {kind !== 'note' && entries.slice(0, 1).map((entry) => <NoteMark key={entry} entry={entry} />)}
      {entries.slice(0, shownEntries).map((entry) => (
        <button
          key={entry}
          type="button"
          className={styles.code}
          data-tooltip={entry}
          onClick={() => goTo({ view: 'entry', id: entry })}
        >
          {codeOf(entry)}
        </button>
      ))}
      {entries.length > shownEntries && <span className={styles.outcome}>+{entries.length - shownEntries}</span>}
      {isRemovable && <IconButton icon={X} label={t('history.remove')} keys="Delete" onClick={() => onRemove(id)} />}
    </li>
  )
}
