/** All notes, the latest change first. */
import { NotebookPen } from 'lucide-react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useApp } from '../../lib/app-store.ts'
import { classNames } from '../../lib/class-names.ts'
import { useLibrary } from '../../lib/library-store.ts'
import { useLocalText, useTranslate } from '../../lib/locale.ts'
import styles from './favorites-view.module.css'
import { filterNotes } from './filter-favorites.ts'

export interface NoteListProps {
  readonly query: string
  readonly selected: EntryId | null
  onSelect(entry: EntryId): void
}

export const NoteList = ({ query, selected, onSelect }: NoteListProps) => {
  const t = useTranslate()
  const pick = useLocalText()
  const notes = useLibrary((state) => state.notes)
  const services = useApp((state) => state.services)
  const shown = filterNotes(notes.values(), query)
  if (shown.length === 0)
    return (
      <EmptyState icon={NotebookPen} title={t(notes.size === 0 ? 'notes.empty' : 'favorites.none-found')}>
        {notes.size === 0 && <p>{t('notes.empty-hint')}</p>}
      </EmptyState>
    )
  return (
    <ul className={styles.list}>
      {shown.map(({ entry, known, text, tags, incidentUntil }) => {
        const service = services.get(known.service)
        return (
          <li key={entry} className={classNames(styles.row, entry === selected && styles.selected)}>
            <button
              type="button"
              aria-current={entry === selected}
              className={styles.rowMain}
              onClick={() => onSelect(entry)}
            >
              <code className={styles.code}>{known.code}</code>
              <span className={styles.service}>{service === undefined ? known.service : pick(service.shortName)}</span>
              <span className={styles.message}>{text}</span>
              {tags.map((tag) => (
                <span key={tag} className={styles.tag}>
                  {tag}
                </span>
              ))}
              {incidentUntil !== null && (
                <span className={styles.gone}>{t('notes.incident-until', { day: incidentUntil })}</span>
              )}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
