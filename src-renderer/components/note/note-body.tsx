/** A note as it reads: the known incident, the Markdown, the tags, and the way to change it. */
import type { Note } from '../../../src-preload/model/library.ts'
import { useTranslate } from '../../lib/locale.ts'
import buttons from '../button.module.css'
import { Markdown } from '../markdown/markdown.tsx'
import styles from './note.module.css'
import { IncidentLine } from './note-marks.tsx'

export interface NoteBodyProps {
  readonly note: Note
  onEdit(): void
}

const NoteBody = ({ note, onEdit }: NoteBodyProps) => {
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
        <button type="button" className={buttons.quiet} onClick={onEdit}>
          {t('notes.edit')}
        </button>
      </footer>
    </>
  )
}

export default NoteBody
