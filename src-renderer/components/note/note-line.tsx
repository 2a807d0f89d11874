/** A note in one quiet line, where something else is looked at: opened to read, and changed in place. */
import { ChevronDown, ChevronRight, NotebookPen } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { useLibrary } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { firstLine } from './first-line.ts'
import styles from './note.module.css'
import { NoteEditor } from './note-editor.tsx'
import { IncidentLine } from './note-marks.tsx'

/** Markdown is only needed by whoever reads on. */
const NoteBody = lazy(() => import('./note-body.tsx'))

export interface NoteLineProps {
  readonly entry: EntryId
}

/** Nothing for an entry without a note. */
export const NoteLine = ({ entry }: NoteLineProps) => {
  const t = useTranslate()
  const note = useLibrary((state) => state.notes.get(entry))
  const [mode, setMode] = useState<'closed' | 'open' | 'editing'>('closed')
  if (note === undefined) return null
  if (mode === 'editing') return <NoteEditor entry={entry} note={note} onClose={() => setMode('open')} />
  const isOpen = mode === 'open'
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <section aria-label={t('notes.title')} className={styles.quiet}>
      <button
        type="button"
        aria-expanded={isOpen}
        className={styles.line}
        onClick={() => setMode(isOpen ? 'closed' : 'open')}
      >
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
            <NoteBody note={note} onEdit={() => setMode('editing')} />
          </Suspense>
        </div>
      )}
    </section>
  )
}
