/** Quick lookup's state: what is typed, what is offered, what is chosen. Knows no React and no window. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EntryId, ServiceId } from '../../src-preload/model/catalog.ts'
import type { Sighting } from '../../src-preload/model/companion.ts'
import { type BrowsePage, type BrowseQuery, type EntryRow, emptyFilter } from '../../src-preload/model/search.ts'

/** One thing to choose: an entry that was found, or an error seen on the clipboard. */
export interface Choice {
  readonly key: string
  readonly service: ServiceId
  readonly code: string
  /** Null when no document has the code. */
  readonly entryId: EntryId | null
  readonly message: string
  readonly meaning: string
  readonly highlights: EntryRow['highlights']
  /** Null for an entry that was searched for. */
  readonly sightingId: number | null
}

export interface QuickLookupState {
  readonly text: string
  readonly choices: readonly Choice[]
  /** How many entries match; `choices` are the first of them. */
  readonly total: number
  readonly selected: number
  readonly failed: boolean
  readonly pinned: boolean
  /** The actions on the chosen entry are shown and have the keys. */
  readonly acting: boolean
  setText(text: string): void
  /** While nothing is typed, these are offered. */
  offer(sightings: readonly Sighting[]): void
  /** Moves by so many; stops at the ends. */
  move(by: number): void
  select(index: number): void
  setPinned(pinned: boolean): void
  setActing(acting: boolean): void
}

/** Rows of one answer: more are seen in the main window. */
export const choiceLimit = 30

const fromRow = (row: EntryRow): Choice => ({
  key: row.id,
  service: row.service,
  code: row.code,
  entryId: row.id,
  message: row.message,
  meaning: row.meaning,
  highlights: row.highlights,
  sightingId: null,
})

const fromSighting = ({ id, service, code, entryId, message }: Sighting): Choice => ({
  key: `sighting ${id}`,
  service,
  code,
  entryId,
  message,
  meaning: '',
  highlights: [],
  sightingId: id,
})

export type Ask = (query: BrowseQuery) => Promise<BrowsePage>

export const createQuickLookupStore = (ask: Ask): StoreApi<QuickLookupState> =>
  createStore((set, get) => {
    let newest = 0
    let offered: readonly Choice[] = []

    const answer = (text: string) => {
      const sequence = ++newest
      ask({ text, filter: emptyFilter, sort: null, offset: 0, limit: choiceLimit })
        .then(({ rows, total }) => {
          if (sequence === newest) set({ choices: rows.map(fromRow), total, selected: 0, failed: false })
        })
        .catch((error: unknown) => {
          console.error(error)
          if (sequence === newest) set({ choices: [], total: 0, failed: true })
        })
    }
    const showOffered = () => {
      newest += 1
      set({ choices: offered, total: offered.length, selected: 0, failed: false })
    }

    return {
      text: '',
      choices: [],
      total: 0,
      selected: 0,
      failed: false,
      pinned: false,
      acting: false,
      setText(text) {
        if (text === get().text) return
        set({ text, acting: false })
        if (text.trim() === '') showOffered()
        else answer(text)
      },
      offer(sightings) {
        offered = sightings.map(fromSighting)
        if (get().text.trim() === '') showOffered()
      },
      move(by) {
        const { selected, choices } = get()
        set({ selected: Math.max(0, Math.min(choices.length - 1, selected + by)), acting: false })
      },
      select(index) {
        if (index >= 0 && index < get().choices.length) set({ selected: index, acting: false })
      },
      setPinned: (pinned) => set({ pinned }),
      setActing(acting) {
        if (get().choices.length > 0) set({ acting })
      },
    }
  })
