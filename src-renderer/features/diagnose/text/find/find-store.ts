/** What is looked for in the text of a case, and where it was found. Knows no React and no window. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Span } from '../../../../../src-preload/model/diagnosis.ts'
import type { Problem } from '../../../../../src-preload/model/outcome.ts'
import type { TextSource } from '../../text-source.ts'
import type { LineIndex } from '../line-index.ts'
import type { ShownParts } from '../shown-parts.ts'
import { findInText } from './find-in-text.ts'
import { type FindQuery, toPattern } from './find-query.ts'
import type { Finder } from './finder.ts'

export interface FindState {
  /** Which bar is open: to look for words, or to go to a line. */
  readonly panel: 'find' | 'line' | null
  /** Counts up each time it is asked for, so that the field gets the keyboard again. */
  readonly calls: number
  readonly query: FindQuery
  /** Starts and ends in turn, in order. */
  readonly places: readonly number[]
  /** Whether there is more than was kept. */
  readonly isMore: boolean
  readonly isBusy: boolean
  readonly problem: Problem | null
  open(panel: 'find' | 'line'): void
  close(): void
  ask(change: Partial<FindQuery>): void
  /** Looks through what is there, and shown, of the text now. */
  run(source: TextSource, lines: LineIndex, parts: ShownParts): Promise<void>
}

/** The place among the matches of the one that stands at, or next follows, an offset; in a circle. */
export const matchFrom = (places: readonly number[], offset: number): number => {
  const at = places.findIndex((place, index) => index % 2 === 0 && place >= offset)
  return at < 0 ? 0 : at / 2
}

export const matchAt = (places: readonly number[], match: number): Span | null => {
  const start = places[2 * match]
  const end = places[2 * match + 1]
  return start === undefined || end === undefined ? null : { start, end }
}

const nothing = { places: [], isMore: false, isBusy: false, problem: null } as const

export const createFindStore = (startFinder: (query: FindQuery) => Finder): StoreApi<FindState> =>
  createStore((set, get) => {
    /** Only the run begun last may tell. */
    let runs = 0
    return {
      panel: null,
      calls: 0,
      query: { text: '', matchesCase: false, isPattern: false },
      ...nothing,
      open: (panel) => set({ panel, calls: get().calls + 1 }),
      close() {
        runs++
        set({ panel: null, ...nothing })
      },
      ask: (change) => set({ query: { ...get().query, ...change } }),
      async run(source, lines, parts) {
        const { query } = get()
        const run = ++runs
        set(nothing)
        if (query.text === '') return
        const made = toPattern(query)
        if (!made.ok) return set({ problem: made.problem })
        set({ isBusy: true })
        const finder = startFinder(query)
        const isWanted = () => run === runs
        try {
          const ending = await findInText({
            source,
            lines,
            parts,
            finder,
            isWanted,
            onFound: (places) => set({ places: [...get().places, ...places] }),
          })
          if (!isWanted()) return
          const problem = ending === 'too-slow' ? { key: 'find.too-slow', values: {} } : null
          set({ isBusy: false, isMore: ending === 'too-many', problem })
        } finally {
          finder.end()
        }
      },
    }
  })
