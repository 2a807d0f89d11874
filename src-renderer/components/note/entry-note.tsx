/** The person's note within the detail of its entry: read, written and changed in place. */
import { NotebookPen } from 'lucide-react'
import { useState } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { classNames } from '../../lib/class-names.ts'
import { useLibrary } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import buttons from '../button.module.css'
import styles from './note.module.css'
import NoteBody from './note-body.tsx'
import { NoteEditor } from './note-editor.tsx'

export interface EntryNoteProps {
  readonly entry: EntryId
  /** The note itself is shown elsewhere: only a first one is written here. */
  readonly isShownAbove?: boolean
}

export const EntryNote = ({ entry, isShownAbove = false }: EntryNoteProps) => {
  const t = useTranslate()
  const note = useLibrary((state) => state.notes.get(entry))
  const [editing, setEditing] = useState<EntryId | null>(null)
  if (note !== undefined && isShownAbove) return null
  if (editing === entry) return <NoteEditor entry={entry} note={note} onClose={() => setEditing(null)} />
  if (note === undefined)
    return (
      <button type="button" className={classNames(buttons.quiet, styles.add)} onClick={() => setEditing(entry)}>
        <NotebookPen size={14} strokeWidth={2} aria-hidden />
        {t('notes.add')}
      </button>
    )
  return (
    <section aria-label={t('notes.title')} className={styles.note}>
      <NoteBody note={note} onEdit={() => setEditing(entry)} />
    </section>
  )
}
