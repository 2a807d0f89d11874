/** What the main window remembers over the loss of its process: one line per part, and how each is brought back. */
import type { EntryId } from '../../src-preload/model/catalog.ts'
import { libraryLimits } from '../../src-preload/model/library.ts'
import { type EntryFilter, isEntryFilter, isSort, queryLimit, type Sort } from '../../src-preload/model/search.ts'
import { fields, identifier, list, nullable, text, tuple } from '../../src-preload/model/shape.ts'
import { browseStore } from '../features/browse/use-browse.ts'
import { keep, recall } from '../lib/memory.ts'
import { type TypedNote, useNoteDrafts } from '../lib/note-drafts.ts'

export interface Part {
  /** Brings back what was kept. */
  restore(): void
  /** Keeps it from now on. */
  follow(): void
}

/** What is kept of Browse: what was asked and which entry was open. */
export const isBrowsing = fields<{
  readonly text: string
  readonly filter: EntryFilter
  readonly sort: Sort | null
  readonly entry: EntryId | null
}>({ text: text(queryLimit), filter: isEntryFilter, sort: nullable(isSort), entry: nullable(identifier) })

const browsing: Part = {
  restore() {
    const kept = recall('browse', isBrowsing)
    if (kept === null) return
    const { entry, ...question } = kept
    browseStore.setState({ ...question, selection: { index: null, id: entry } })
    browseStore.getState().refresh()
  },
  follow: () => {
    browseStore.subscribe(({ text, filter, sort, selection }, before) => {
      if (text !== before.text || filter !== before.filter || sort !== before.sort || selection !== before.selection)
        keep('browse', { text, filter, sort, entry: selection.id })
    })
  },
}

const isDrafts = list(
  tuple<[EntryId, TypedNote]>(
    identifier,
    fields<TypedNote>({ text: text(libraryLimits.note), tags: text(2_000), until: text(20) }),
  ),
  100,
)

const notes: Part = {
  restore() {
    const kept = recall('notes', isDrafts)
    if (kept !== null) useNoteDrafts.setState({ drafts: new Map(kept) })
  },
  follow: () => {
    useNoteDrafts.subscribe(({ drafts }, before) => {
      if (drafts !== before.drafts) keep('notes', drafts.size === 0 ? null : [...drafts].slice(-100))
    })
  },
}

/** Call once for each, when main has answered. */
export const remember = (parts: readonly Part[]): void => {
  for (const part of parts) {
    part.restore()
    part.follow()
  }
}

/** What is remembered from the first drawing on. */
export const firstParts: readonly Part[] = [browsing, notes]
