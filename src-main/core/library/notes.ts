/** Notes as pure state: one per entry, newest change first. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import {
  type KnownEntry,
  libraryLimits,
  type Note,
  type NoteDraft,
  type Notes,
  uniqueTags,
} from '../../../src-preload/model/library.ts'
import { type Applied, changed, refused, removed } from './change.ts'

type AppliedNotes = Applied<Notes, Note>

const isEmpty = (draft: NoteDraft) =>
  draft.text.trim() === '' && uniqueTags(draft.tags).length === 0 && draft.incidentUntil === null

/** Writes, replaces or, with an empty draft, removes the note of an entry. `time` is ISO 8601. */
export const writeNote = (
  notes: Notes,
  entry: EntryId,
  draft: NoteDraft,
  known: KnownEntry,
  time: string,
): AppliedNotes => {
  const before = notes.find((note) => note.entry === entry)
  const others = notes.filter((note) => note.entry !== entry)
  if (isEmpty(draft)) return before === undefined ? changed(notes) : removed(others, before)
  if (others.length >= libraryLimits.notes)
    return refused(notes, 'library.too-many-notes', { limit: libraryLimits.notes })
  return changed([{ ...draft, tags: uniqueTags(draft.tags), entry, known, changed: time }, ...others])
}

/** Brings a removed note back, unless another was written in its place. */
export const restoreNote = (notes: Notes, note: Note): AppliedNotes =>
  notes.some(({ entry }) => entry === note.entry) ? changed(notes) : changed([note, ...notes])
