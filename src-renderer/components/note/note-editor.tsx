/** Writes a note: text, tags, last day of a known incident. Ctrl+Enter saves, Esc leaves it as it was. */
import { type KeyboardEvent, useState } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { libraryLimits, type Note, type NoteDraft } from '../../../src-preload/model/library.ts'
import { wordRemoval, writeNote } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { splitTags } from '../../lib/split-tags.ts'
import buttons from '../button.module.css'
import styles from './note.module.css'

export interface NoteEditorProps {
  readonly entry: EntryId
  readonly note: Note | undefined
  onClose(): void
}

export const NoteEditor = ({ entry, note, onClose }: NoteEditorProps) => {
  const t = useTranslate()
  const [text, setText] = useState(note?.text ?? '')
  const [tags, setTags] = useState(note?.tags.join(', ') ?? '')
  const [until, setUntil] = useState(note?.incidentUntil ?? '')
  const words = wordRemoval(t, 'notes.removed')
  const save = async (draft: NoteDraft) => {
    if (await writeNote(entry, draft, words)) onClose()
  }
  const saveTyped = () => save({ text, tags: splitTags(tags), incidentUntil: until === '' ? null : until })
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void saveTyped()
    else if (event.key === 'Escape') onClose()
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
        void saveTyped()
      }}
    >
      <textarea
        // biome-ignore lint/a11y/noAutofocus: the note was asked for to be written
        autoFocus
        aria-label={t('notes.text')}
        placeholder={t('notes.text-hint')}
        rows={5}
        maxLength={libraryLimits.note}
        className={styles.text}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <label className={styles.field}>
        {t('favorites.tags')}
        <input
          className={styles.input}
          placeholder={t('favorites.tags-hint')}
          maxLength={libraryLimits.tag * libraryLimits.tags}
          value={tags}
          onChange={(event) => setTags(event.currentTarget.value)}
        />
      </label>
      <label className={styles.field}>
        {t('notes.incident')}
        <input
          type="date"
          className={styles.input}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </label>
      <div className={styles.foot}>
        {note !== undefined && (
          <button
            type="button"
            className={buttons.quiet}
            onClick={() => save({ text: '', tags: [], incidentUntil: null })}
          >
            {t('notes.remove')}
          </button>
        )}
        <span className={styles.gap} />
        <button type="button" className={buttons.bordered} onClick={onClose}>
          {t('dialog.cancel')}
        </button>
        <button type="submit" className={buttons.filled}>
          {t('notes.save')}
        </button>
      </div>
    </form>
  )
}
