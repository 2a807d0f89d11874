/** Writes a note: text, tags, last day of a known incident. Ctrl+Enter saves, Esc leaves it as it was. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { libraryLimits, type NoteDraft } from '../../../src-preload/model/library.ts'
import { useLibrary, wordRemoval, writeNote } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import {
  leaveNote,
  leaveNoteUnsaved,
  settleCaret,
  type TypedNote,
  toNoteDraft,
  typeNote,
  useNoteDrafts,
} from '../../lib/note-drafts.ts'
import buttons from '../button.module.css'
import styles from './note.module.css'

export interface NoteEditorProps {
  readonly entry: EntryId
  readonly draft: TypedNote
  /** Called once it is saved or left. */
  onClose(): void
}

const nothing: NoteDraft = { text: '', tags: [], incidentUntil: null }

/** Give it the entry as its key. */
export const NoteEditor = ({ entry, draft, onClose }: NoteEditorProps) => {
  const t = useTranslate()
  const field = useRef<HTMLTextAreaElement>(null)
  const exists = useLibrary((state) => state.notes.has(entry))
  const [isSaving, setSaving] = useState(false)
  useEffect(() => {
    if (useNoteDrafts.getState().begun !== entry) return
    field.current?.focus()
    settleCaret()
  }, [entry])
  const close = () => {
    leaveNote(entry)
    onClose()
  }
  const leave = () => {
    leaveNoteUnsaved(entry, t)
    onClose()
  }
  const save = async (written: NoteDraft) => {
    if (isSaving) return
    setSaving(true)
    const isWritten = await writeNote(entry, written, wordRemoval(t, 'notes.removed'))
    setSaving(false)
    // What was typed meanwhile is not saved yet.
    if (isWritten && useNoteDrafts.getState().drafts.get(entry) === draft) close()
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(toNoteDraft(draft))
    else if (event.key === 'Escape') leave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      aria-label={t('notes.title')}
      className={styles.form}
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault()
        void save(toNoteDraft(draft))
      }}
    >
      <textarea
        ref={field}
        aria-label={t('notes.text')}
        placeholder={t('notes.text-hint')}
        rows={5}
        maxLength={libraryLimits.note}
        className={styles.text}
        value={draft.text}
        onChange={(event) => typeNote(entry, { text: event.currentTarget.value })}
      />
      <label className={styles.field}>
        {t('favorites.tags')}
        <input
          className={styles.input}
          placeholder={t('favorites.tags-hint')}
          maxLength={libraryLimits.tag * libraryLimits.tags}
          value={draft.tags}
          onChange={(event) => typeNote(entry, { tags: event.currentTarget.value })}
        />
      </label>
      <label className={styles.field}>
        {t('notes.incident')}
        <input
          type="date"
          className={styles.input}
          value={draft.until}
          onChange={(event) => typeNote(entry, { until: event.currentTarget.value })}
        />
      </label>
      <div className={styles.foot}>
        {exists && (
          <button type="button" className={buttons.quiet} onClick={() => save(nothing)}>
            {t('notes.remove')}
          </button>
        )}
        <span className={styles.gap} />
        <button type="button" className={buttons.bordered} onClick={leave}>
          {t('dialog.cancel')}
        </button>
        <button type="submit" className={buttons.filled} aria-keyshortcuts="Control+Enter">
          {t('notes.save')}
        </button>
      </div>
    </form>
  )
}
