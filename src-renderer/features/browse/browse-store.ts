/** Browse's state: what is asked, what is shown of the answers, what is selected. Knows no React and no window. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import {
  type BrowsePage,
  type BrowseQuery,
  type EntryFilter,
  type EntryRow,
  emptyFilter,
  type Sort,
} from '../../../src-preload/model/search.ts'
import { addPage, missingPages, type Pages, pageSize, rowAt } from './page-cache.ts'

/** What a page answers, but for which page it is. */
type Question = Pick<BrowseQuery, 'text' | 'filter' | 'sort'>

/** The newest answer that has arrived; stays on screen until a newer one does. */
export interface Shown extends Pick<BrowsePage, 'total' | 'of' | 'facets' | 'understood'> {
  /** Number of the question it answers, counting up. */
  readonly sequence: number
  readonly question: Question
  readonly pages: Pages
}

/** `index` null: the entry is not among the loaded rows; `id` null: its row is still loading. */
export interface Selection {
  readonly index: number | null
  readonly id: EntryId | null
}

export interface BrowseState {
  readonly text: string
  readonly filter: EntryFilter
  readonly sort: Sort | null
  readonly shown: Shown | null
  /** The newest question got no answer. */
  readonly failed: boolean
  readonly selection: Selection
  /** Entries left by following links in the detail, oldest first. */
  readonly trail: readonly EntryId[]
  /** Another text is answered by relevance: a sort would scatter its best hits. */
  setText(text: string): void
  setFilter(filter: EntryFilter): void
  setSort(sort: Sort | null): void
  /** Nothing filtered, nothing sorted; the text stays. */
  clearFilters(): void
  /** Asks again: at the start, and after a failure. */
  refresh(): void
  /** Loads what rows `first`…`last` lack. */
  ensureRows(first: number, last: number): void
  select(index: number): void
  /** Opens an entry that may stand outside the list; `goBack` returns. */
  openEntry(id: EntryId): void
  goBack(): void
}

const nothing: Selection = { index: null, id: null }

const locate = (id: EntryId, pages: Pages | undefined): Selection => {
  const index = pages?.get(0)?.findIndex((row) => row.id === id) ?? -1
  return { index: index === -1 ? null : index, id }
}

/**
 * A new text selects its first hit. Other changes keep the selected entry where it is found again; what a filter has taken
 * out gives way to the first that is left, so that the detail never shows what the list denies.
 */
const reselect = ({ id }: Selection, pages: Pages, before: Question | undefined, now: Question): Selection => {
  const first = pages.get(0)?.[0]
  if (first === undefined) return nothing
  if (now.text !== '' && now.text !== before?.text) return { index: 0, id: first.id }
  if (id === null) return nothing
  const found = locate(id, pages)
  return found.index === null && now.filter !== before?.filter ? { index: 0, id: first.id } : found
}

export type Ask = (query: BrowseQuery) => Promise<BrowsePage>

export const createBrowseStore = (ask: Ask): StoreApi<BrowseState> =>
  createStore((set, get) => {
    let newest = 0
    const asked = new Set<number>()

    const show = (sequence: number, question: Question, { total, of, facets, understood, rows }: BrowsePage) => {
      const { shown, selection } = get()
      if (sequence < (shown?.sequence ?? 0)) return
      asked.clear()
      const pages = new Map([[0, rows]])
      const next = reselect(selection, pages, shown?.question, question)
      set({
        shown: { sequence, question, total, of, facets, understood, pages },
        failed: false,
        selection: next,
        ...(next.id !== selection.id && { trail: [] }),
      })
    }

    const askNewest = () => {
      const { text, filter, sort } = get()
      const question = { text, filter, sort }
      const sequence = ++newest
      ask({ ...question, offset: 0, limit: pageSize })
        .then((page) => show(sequence, question, page))
        .catch((error: unknown) => {
          console.error(error)
          if (sequence === newest) set({ failed: true })
        })
    }

    const addRows = (sequence: number, page: number, rows: readonly EntryRow[]) => {
      const { shown, selection } = get()
      if (shown?.sequence !== sequence) return
      const pages = addPage(shown.pages, page, rows)
      const awaited = selection.id === null && selection.index !== null ? rowAt(pages, selection.index) : undefined
      set({ shown: { ...shown, pages }, ...(awaited && { selection: { ...selection, id: awaited.id } }) })
    }

    return {
      text: '',
      filter: emptyFilter,
      sort: null,
      shown: null,
      failed: false,
      selection: nothing,
      trail: [],
      setText(text) {
        if (text === get().text) return
        set({ text, sort: null })
        askNewest()
      },
      setFilter(filter) {
        set({ filter })
        askNewest()
      },
      setSort(sort) {
        set({ sort })
        askNewest()
      },
      clearFilters() {
        set({ filter: emptyFilter, sort: null })
        askNewest()
      },
      refresh: askNewest,
      ensureRows(first, last) {
        const { shown } = get()
        if (shown === null || shown.total === 0) return
        for (const page of missingPages(shown.pages, first, Math.min(last, shown.total - 1))) {
          if (asked.has(page)) continue
          asked.add(page)
          ask({ ...shown.question, offset: page * pageSize, limit: pageSize })
            .then(({ rows }) => addRows(shown.sequence, page, rows))
            .catch((error: unknown) => {
              console.error(error)
              set({ failed: true })
            })
            .finally(() => {
              if (get().shown?.sequence === shown.sequence) asked.delete(page)
            })
        }
      },
      select(index) {
        const { shown } = get()
        set({ selection: { index, id: (shown && rowAt(shown.pages, index)?.id) ?? null }, trail: [] })
      },
      openEntry(id) {
        const { selection, trail, shown } = get()
        if (selection.id === id) return
        const here = selection.id === null ? trail : [...trail, selection.id]
        set({ trail: here, selection: locate(id, shown?.pages) })
      },
      goBack() {
        const { trail, shown } = get()
        const id = trail.at(-1)
        if (id === undefined) return
        set({ trail: trail.slice(0, -1), selection: locate(id, shown?.pages) })
      },
    }
  })
