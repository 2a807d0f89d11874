/** A note in one quiet line, where something else is looked at: opened to read, and changed in place. */
import { ChevronDown, ChevronRight, NotebookPen } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { useLibrary } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { useNoteDrafts } from '../../lib/note-drafts.ts'
import { firstLine } from './first-line.ts'
import styles from './note.module.css'
import { NoteEditor } from './note-editor.tsx'
import { IncidentLine } from './note-marks.tsx'

/** Markdown is only needed by whoever reads on. */
const NoteBody = lazy(() => import('./note-body.tsx'))

export interface NoteLineProps {
  readonly entry: EntryId
  readonly startsOpen?: boolean
}

/** Nothing for an entry without a note. Give it the entry as its key. */
export const NoteLine = ({ entry, startsOpen = false }: NoteLineProps) => {
  const t = useTranslate()
  const note = useLibrary((state) => state.notes.get(entry))
  const draft = useNoteDrafts((state) => state.drafts.get(entry))
  const [isOpen, setOpen] = useState(startsOpen)
  const [isReturned, setReturned] = useState(false)
  if (note === undefined) return null
  const comeBack = () => {
    setOpen(true)
    setReturned(true)
  }
  if (draft !== undefined) return <NoteEditor entry={entry} draft={draft} onClose={comeBack} />
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <section aria-label={t('notes.title')} className={styles.quiet}>
      <button type="button" aria-expanded={isOpen} className={styles.line} onClick={() => setOpen(!isOpen)}>
        <NotebookPen size={14} strokeWidth={2} aria-hidden />
        {isOpen ? (
          <span className={styles.lineText}>{t('notes.title')}</span>
        ) : (
          <>
            <IncidentLine note={note} />
            <span className={styles.lineText}>
              {firstLine(note.text) || note.tags.map((tag) => `#${tag}`).join(' ')}
            </span>
          </>
        )}
        <Chevron size={14} strokeWidth={2} aria-hidden />
      </button>
      {isOpen && (
        <div className={styles.opened}>
          <Suspense fallback={null}>
            <NoteBody note={note} isReturned={isReturned} />
          </Suspense>
        </div>
      )}
    </section>
  )
}
