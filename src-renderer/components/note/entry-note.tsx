/** The person's note within the detail of its entry: read, written and changed in place. */
import { NotebookPen } from 'lucide-react'
import { useState } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { classNames } from '../../lib/class-names.ts'
import { useLibrary } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { beginNote, useNoteDrafts } from '../../lib/note-drafts.ts'
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
  const draft = useNoteDrafts((state) => state.drafts.get(entry))
  /** The entry whose editor was left here: the focus goes back to where it was opened. */
  const [left, setLeft] = useState<EntryId | null>(null)
  if (note !== undefined && isShownAbove) return null
  if (draft !== undefined)
    return (
      <div className={styles.below}>
        <NoteEditor key={entry} entry={entry} draft={draft} onClose={() => setLeft(entry)} />
      </div>
    )
  if (note === undefined)
    return (
      <button
        type="button"
        // biome-ignore lint/a11y/noAutofocus: the focus comes back from the editor that stood here
        autoFocus={left === entry}
        className={classNames(buttons.quiet, styles.add)}
        onClick={() => beginNote(entry)}
      >
        <NotebookPen size={14} strokeWidth={2} aria-hidden />
        {t('notes.add')}
      </button>
    )
  return (
    <section aria-label={t('notes.title')} className={classNames(styles.note, styles.below)}>
      <NoteBody note={note} isReturned={left === entry} />
    </section>
  )
}
