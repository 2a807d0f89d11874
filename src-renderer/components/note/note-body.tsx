/** A note as it reads: the known incident, the Markdown, the tags, and the way to change it. */
import type { Note } from '../../../src-preload/model/library.ts'
import { useTranslate } from '../../lib/locale.ts'
import { beginNote } from '../../lib/note-drafts.ts'
import buttons from '../button.module.css'
import { Markdown } from '../markdown/markdown.tsx'
import styles from './note.module.css'
import { IncidentLine } from './note-marks.tsx'

export interface NoteBodyProps {
  readonly note: Note
  /** Its editor was left just now: the focus comes back. */
  readonly isReturned: boolean
}

const NoteBody = ({ note, isReturned }: NoteBodyProps) => {
  const t = useTranslate()
  return (
    <>
      <IncidentLine note={note} />
      <Markdown text={note.text} />
      <footer className={styles.foot}>
        {note.tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
          </span>
        ))}
        <span className={styles.gap} />
        <button
          type="button"
          // biome-ignore lint/a11y/noAutofocus: the focus comes back from the editor that stood here
          autoFocus={isReturned}
          className={buttons.quiet}
          onClick={() => beginNote(note.entry)}
        >
          {t('notes.edit')}
        </button>
      </footer>
    </>
  )
}

export default NoteBody
