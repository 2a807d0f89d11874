/** Notes on their way into a pack and out of it. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { libraryLimits, type Note, type Notes, uniqueTags } from '../../../src-preload/model/library.ts'
import { failure, type Outcome, success } from '../../../src-preload/model/outcome.ts'
import type { PackedNote } from './pack-content.ts'

/** Mine first; null where there are more than one item may have. */
export const uniteTags = (mine: readonly string[], theirs: readonly string[]): readonly string[] | null => {
  const tags = uniqueTags([...mine, ...theirs])
  return tags.length > libraryLimits.tags ? null : tags
}

export const packNotes = (notes: Notes, wanted: (entry: EntryId) => boolean): readonly PackedNote[] =>
  notes.filter(({ entry }) => wanted(entry)).map(({ changed: _changed, ...note }) => note)

/** One text after the other; a text that holds the other already is enough. */
const joinTexts = (mine: string, theirs: string): string => {
  if (mine.includes(theirs)) return mine
  return theirs.includes(mine) ? theirs : `${mine.trimEnd()}\n\n${theirs}`
}

/** The later day of an incident counts. Null where there is no room for both. */
export const joinNotes = (mine: PackedNote, theirs: PackedNote): PackedNote | null => {
  const tags = uniteTags(mine.tags, theirs.tags)
  const text = joinTexts(mine.text, theirs.text)
  if (tags === null || text.length > libraryLimits.note) return null
  const days = [mine.incidentUntil, theirs.incidentUntil].flatMap((day) => day ?? []).toSorted()
  return { ...mine, text, tags, incidentUntil: days.at(-1) ?? null }
}

/** `wanted` tells what the note of each entry is to be; null takes it away. `time` is ISO 8601. */
export const takeNotes = (
  mine: Notes,
  wanted: ReadonlyMap<EntryId, PackedNote | null>,
  time: string,
): Outcome<Notes> => {
  const there = new Set(mine.map(({ entry }) => entry))
  const changed = mine.flatMap((note): readonly Note[] => {
    const next = wanted.get(note.entry)
    if (next === undefined) return [note]
    if (next === null) return []
    return [{ ...note, text: next.text, tags: next.tags, incidentUntil: next.incidentUntil, changed: time }]
  })
  const added = [...wanted.values()].flatMap((note): readonly Note[] =>
    note === null || there.has(note.entry) ? [] : [{ ...note, changed: time }],
  )
  const notes = [...added, ...changed]
  return notes.length > libraryLimits.notes
    ? failure('library.too-many-notes', { limit: libraryLimits.notes })
    : success(notes)
}
