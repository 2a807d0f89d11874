/** What a row says of the person's note: that there is one, or that an incident is known and until when. */
import { NotebookPen, TriangleAlert } from 'lucide-react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { Note } from '../../../src-preload/model/library.ts'
import type { MarkedText } from '../../../src-preload/model/search.ts'
import { incidentDay } from '../../lib/calendar-day.ts'
import { useLibrary } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { HighlightedText } from '../highlighted-text.tsx'
import styles from './note.module.css'

/** In words; nothing once its last day has passed. */
export const IncidentLine = ({ note }: { readonly note: Note }) => {
  const t = useTranslate()
  const day = incidentDay(note)
  if (day === null) return null
  return (
    <span className={styles.incident}>
      <TriangleAlert size={14} strokeWidth={2} aria-hidden />
      {t('notes.incident-until', { day })}
    </span>
  )
}

/** One small sign; nothing for an entry without a note. */
export const NoteMark = ({ entry }: { readonly entry: EntryId }) => {
  const t = useTranslate()
  const note = useLibrary((state) => state.notes.get(entry))
  if (note === undefined) return null
  const day = incidentDay(note)
  const label = day === null ? t('notes.has') : t('notes.incident-until', { day })
  const Icon = day === null ? NotebookPen : TriangleAlert
  return (
    <span role="img" aria-label={label} data-tooltip={label} className={day === null ? styles.mark : styles.alert}>
      <Icon size={14} strokeWidth={2} aria-hidden />
    </span>
  )
}

/** The part of a note that answers a query, in place of what the document says there. */
export const NoteExcerpt = ({ note }: { readonly note: MarkedText }) => {
  const t = useTranslate()
  return (
    <span className={styles.excerpt}>
      <NotebookPen size={14} strokeWidth={2} aria-hidden />
      <span className={styles.excerptName}>{t('notes.one')}</span>
      <span className={styles.excerptText}>
        <HighlightedText {...note} />
      </span>
    </span>
  )
}
