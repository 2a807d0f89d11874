/** What the main window remembers over the loss of its process: one line per part, and how each is brought back. */
import type { EntryId } from '../../src-preload/model/catalog.ts'
import { libraryLimits } from '../../src-preload/model/library.ts'
import { type EntryFilter, isEntryFilter, isSort, queryLimit, type Sort } from '../../src-preload/model/search.ts'
import { fields, list, nullable, text, tuple } from '../../src-preload/model/shape.ts'
import { browseStore } from '../features/browse/use-browse.ts'
import { diagnoseStore, diagnoseText } from '../features/diagnose/use-diagnose.ts'
import { showProblem } from '../lib/app-store.ts'
import { keep, recall } from '../lib/memory.ts'
import { type TypedNote, useNoteDrafts } from '../lib/note-drafts.ts'

interface Part {
  /** Brings back what was kept. */
  restore(): void
  /** Keeps it from now on. */
  follow(): void
}

const isBrowsing = fields<{
  readonly text: string
  readonly filter: EntryFilter
  readonly sort: Sort | null
  readonly entry: EntryId | null
}>({ text: text(queryLimit), filter: isEntryFilter, sort: nullable(isSort), entry: nullable(text(300)) })

const browsing: Part = {
  restore() {
    const kept = recall('browse', isBrowsing)
    if (kept === null) return
    const { entry, ...question } = kept
    browseStore.setState({ ...question, selection: { index: null, id: entry } })
  },
  follow: () => {
    browseStore.subscribe(({ text, filter, sort, selection }, before) => {
      if (text !== before.text || filter !== before.filter || sort !== before.sort || selection !== before.selection)
        keep('browse', { text, filter, sort, entry: selection.id })
    })
  },
}

/** Longest text kept, in UTF-16 units; written as JSON it can take several times as much. */
const textLimit = 500_000

/** `text` null: what was diagnosed came from files, or was too long to keep. */
const isDiagnosed = fields<{ readonly text: string | null }>({ text: nullable(text(textLimit)) })

const diagnosed: Part = {
  restore() {
    const kept = recall('diagnosed', isDiagnosed)
    if (kept === null) return
    if (kept.text === null) showProblem({ key: 'memory.text-lost', values: {} })
    else diagnoseText(kept.text)
  },
  follow: () => {
    diagnoseStore.subscribe(({ source, run }, before) => {
      if (run === before.run) return
      if (source === null) return keep('diagnosed', null)
      if (source.names.length > 0 || source.size > textLimit) return keep('diagnosed', { text: null })
      void source.read(0, source.size).then((text) => keep('diagnosed', { text }))
    })
  },
}

/** Replies in a text that was too long to keep are not needed: there is nothing they answer. */
const isReplies = list(tuple<[string, string]>(text(2_000), text(50_000)), 20)

const replies: Part = {
  restore() {
    const kept = recall('replies', isReplies)
    if (kept !== null) diagnoseStore.setState({ replies: new Map(kept) })
  },
  follow: () => {
    diagnoseStore.subscribe((state, before) => {
      if (state.replies !== before.replies)
        keep('replies', state.replies.size === 0 ? null : [...state.replies].slice(-20))
    })
  },
}

const isDrafts = list(
  tuple<[EntryId, TypedNote]>(
    text(300),
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

const parts: readonly Part[] = [browsing, diagnosed, replies, notes]

/** Call once, when main has answered and before the first drawing. */
export const rememberWindow = (): void => {
  for (const part of parts) {
    part.restore()
    part.follow()
  }
}
