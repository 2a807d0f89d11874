/** The person's note on an entry: Markdown, tags and until when an incident is known; edited in place. */
import { NotebookPen, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { classNames } from '../../lib/class-names.ts'
import { useLibrary } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import buttons from '../button.module.css'
import { Markdown } from '../markdown/markdown.tsx'
import styles from './detail-note.module.css'
import { NoteEditor } from './note-editor.tsx'

/** The calendar day here and now, ISO. */
const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10)

export const DetailNote = ({ entry }: { readonly entry: EntryId }) => {
  const t = useTranslate()
  const note = useLibrary((state) => state.notes.get(entry))
  const [editing, setEditing] = useState<EntryId | null>(null)
  if (editing === entry) return <NoteEditor entry={entry} note={note} onClose={() => setEditing(null)} />
  if (note === undefined)
    return (
      <button type="button" className={classNames(buttons.quiet, styles.add)} onClick={() => setEditing(entry)}>
        <NotebookPen size={14} strokeWidth={2} aria-hidden />
        {t('notes.add')}
      </button>
    )
  const isCurrent = note.incidentUntil !== null && note.incidentUntil >= today()
  return (
    <section aria-label={t('notes.title')} className={styles.note}>
      {isCurrent && (
        <p className={styles.incident}>
          <TriangleAlert size={14} strokeWidth={2} aria-hidden />
          {t('notes.incident-until', { day: note.incidentUntil ?? '' })}
        </p>
      )}
      <Markdown text={note.text} />
      <footer className={styles.foot}>
        {note.tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
          </span>
        ))}
        <span className={styles.gap} />
        <button type="button" className={buttons.quiet} onClick={() => setEditing(entry)}>
          {t('notes.edit')}
        </button>
      </footer>
    </section>
  )
}
