/** Notes being written in this window: a draft stays when one looks at something else meanwhile, until it is saved or left. */
import { create } from 'zustand'
import type { Translate } from '../../src-preload/message.ts'
import type { EntryId } from '../../src-preload/model/catalog.ts'
import { libraryLimits, type NoteDraft } from '../../src-preload/model/library.ts'
import { useLibrary } from './library-store.ts'
import { offerUndo } from './undo.ts'

/** Tags as people type them, apart by commas or blanks of either script. */
export const splitTags = (text: string): readonly string[] =>
  [...new Set(text.split(/[,，、;；\s]+/).map((tag) => tag.replace(/^#/, '').slice(0, libraryLimits.tag)))]
    .filter((tag) => tag !== '')
    .slice(0, libraryLimits.tags)

/** As it stands in the fields. */
export interface TypedNote {
  readonly text: string
  readonly tags: string
  /** `yyyy-mm-dd`, or '' for no known incident. */
  readonly until: string
}

interface NoteDrafts {
  readonly drafts: ReadonlyMap<EntryId, TypedNote>
  /** The one that was begun last and wants the caret; null once it has it. */
  readonly begun: EntryId | null
}

export const useNoteDrafts = create<NoteDrafts>(() => ({ drafts: new Map(), begun: null }))

const toTyped = (entry: EntryId): TypedNote => {
  const note = useLibrary.getState().notes.get(entry)
  return { text: note?.text ?? '', tags: note?.tags.join(', ') ?? '', until: note?.incidentUntil ?? '' }
}

/** Starts from the note as it is, or goes on with what is half written. */
export const beginNote = (entry: EntryId): void => {
  const typed = toTyped(entry)
  useNoteDrafts.setState(({ drafts }) => ({
    drafts: new Map(drafts).set(entry, drafts.get(entry) ?? typed),
    begun: entry,
  }))
}

/** Nothing where no draft was begun. */
export const typeNote = (entry: EntryId, change: Partial<TypedNote>): void =>
  useNoteDrafts.setState(({ drafts }) => {
    const typed = drafts.get(entry)
    return typed === undefined ? {} : { drafts: new Map(drafts).set(entry, { ...typed, ...change }) }
  })

/** Call when the caret has been set. */
export const settleCaret = (): void => useNoteDrafts.setState({ begun: null })

/** Forgets what was typed. */
export const leaveNote = (entry: EntryId): void =>
  useNoteDrafts.setState(({ drafts }) => ({ drafts: new Map([...drafts].filter(([id]) => id !== entry)) }))

/** Leaves without saving; what was typed can be had back. */
export const leaveNoteUnsaved = (entry: EntryId, t: Translate): void => {
  const typed = useNoteDrafts.getState().drafts.get(entry)
  leaveNote(entry)
  if (typed === undefined || JSON.stringify(typed) === JSON.stringify(toTyped(entry))) return
  offerUndo({ said: t('draft.left-note'), undo: t('draft.go-on'), undone: t('draft.back') }, async () => {
    // One begun meanwhile is not written over.
    useNoteDrafts.setState(({ drafts }) => ({ drafts: new Map([[entry, typed], ...drafts]), begun: entry }))
    return true
  })
}

/** As main takes it. */
export const toNoteDraft = ({ text, tags, until }: TypedNote): NoteDraft => ({
  text,
  tags: splitTags(tags),
  incidentUntil: until === '' ? null : until,
})
