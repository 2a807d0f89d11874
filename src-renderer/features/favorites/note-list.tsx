/** All notes, the latest change first. */
import type { KeyboardEvent } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { Note } from '../../../src-preload/model/library.ts'
import { firstLine } from '../../components/note/first-line.ts'
import { IncidentLine } from '../../components/note/note-marks.tsx'
import { ServiceName } from '../../components/service-name.tsx'
import { classNames } from '../../lib/class-names.ts'
import { rowAfter } from '../../lib/row-focus.ts'
import styles from './favorites-view.module.css'

export interface NoteListProps {
  readonly notes: readonly Note[]
  readonly selected: EntryId | null
  onSelect(entry: EntryId): void
  /** A note was clicked: where the detail covers the list it comes up now. */
  onOpen(): void
}

export const NoteList = ({ notes, selected, onSelect, onOpen }: NoteListProps) => {
  /** ↑ and ↓ go from note to note. */
  const step = (event: KeyboardEvent<HTMLElement>) => {
    const row = rowAfter(event.currentTarget, event.target, event.key)
    if (row?.dataset.row === undefined) return
    event.preventDefault()
    row.focus()
    onSelect(row.dataset.row)
  }
  return (
    <ul className={styles.list} onKeyDown={step}>
      {notes.map((note) => {
        const { entry, known, text, tags } = note
        return (
          <li key={entry} className={classNames(styles.row, entry === selected && styles.selected)}>
            <button
              type="button"
              data-row={entry}
              aria-current={entry === selected}
              className={styles.rowMain}
              onClick={() => {
                onSelect(entry)
                onOpen()
              }}
            >
              <code className={styles.code}>{known.code}</code>
              <span className={styles.service}>
                <ServiceName id={known.service} />
              </span>
              <span className={styles.message}>{firstLine(text)}</span>
              {tags.map((tag) => (
                <span key={tag} className={styles.tag}>
                  {tag}
                </span>
              ))}
              <IncidentLine note={note} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
