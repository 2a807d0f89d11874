/** Under the results: the person's note on the chosen entry, read and written without leaving the window. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { EntryId } from '../../src-preload/model/catalog.ts'
import { NoteEditor } from '../components/note/note-editor.tsx'
import { NoteLine } from '../components/note/note-line.tsx'
import { useLibrary } from '../lib/library-store.ts'
import { useNoteDrafts } from '../lib/note-drafts.ts'
import styles from './quick-lookup.module.css'

export interface NotePanelProps {
  readonly entry: EntryId
  /** The note was asked for: it stands open and has the keys. */
  readonly isOpen: boolean
  onLeave(): void
}

export const NotePanel = ({ entry, isOpen, onLeave }: NotePanelProps) => {
  const panel = useRef<HTMLDivElement>(null)
  const exists = useLibrary((state) => state.notes.has(entry))
  const draft = useNoteDrafts((state) => state.drafts.get(entry))
  useEffect(() => {
    if (isOpen) panel.current?.querySelector<HTMLElement>('textarea, button')?.focus()
  }, [isOpen])
  if (!exists && draft === undefined) return null
  // Here the keys move the caret and the focus, not the choice.
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onLeave()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps keys from the list above.
    <div ref={panel} className={styles.note} onKeyDown={press}>
      {!exists && draft !== undefined ? (
        <NoteEditor key={entry} entry={entry} draft={draft} onClose={onLeave} />
      ) : (
        <NoteLine key={`${entry} ${isOpen}`} entry={entry} startsOpen={isOpen} />
      )}
    </div>
  )
}
