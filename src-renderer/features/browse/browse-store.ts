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

/** The newest answer that has arrived; stays on screen until a newer one does. */
export interface Shown extends Pick<BrowsePage, 'total' | 'of' | 'facets'> {
  /** Number of the question it answers, counting up. */
  readonly sequence: number
  readonly question: Pick<BrowseQuery, 'text' | 'filter' | 'sort'>
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
  setText(text: string): void
  setFilter(filter: EntryFilter): void
  setSort(sort: Sort | null): void
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

/** Keeps the selected entry, found again where it is loaded; a new text selects its first hit. */
const reselect = (selection: Selection, rows: readonly EntryRow[], isNewText: boolean): Selection => {
  const first = rows[0]
  if (first === undefined) return nothing
  if (isNewText) return { index: 0, id: first.id }
  const index = rows.findIndex((row) => row.id === selection.id)
  return { index: index === -1 ? null : index, id: selection.id }
}

export type Ask = (query: BrowseQuery) => Promise<BrowsePage>

export const createBrowseStore = (ask: Ask): StoreApi<BrowseState> =>
  createStore((set, get) => {
    let newest = 0
    const asked = new Set<number>()

    const show = (sequence: number, question: Shown['question'], page: BrowsePage) => {
      const { shown, selection } = get()
      if (sequence < (shown?.sequence ?? 0)) return
      asked.clear()
      const isNewText = question.text !== '' && question.text !== shown?.question.text
      set({
        shown: {
          sequence,
          question,
          total: page.total,
          of: page.of,
          facets: page.facets,
          pages: new Map([[0, page.rows]]),
        },
        failed: false,
        selection: reselect(selection, page.rows, isNewText),
        ...(isNewText && { trail: [] }),
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
        set({ text })
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
        set({ trail: here, selection: reselect({ index: null, id }, shown?.pages.get(0) ?? [], false) })
      },
      goBack() {
        const { trail, shown } = get()
        const id = trail.at(-1)
        if (id === undefined) return
        set({ trail: trail.slice(0, -1), selection: reselect({ index: null, id }, shown?.pages.get(0) ?? [], false) })
      },
    }
  })
