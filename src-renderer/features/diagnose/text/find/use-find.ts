/** The window's search in a text: runs when the query or the text changes, and goes from match to match. */
import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { Span } from '../../../../../src-preload/model/diagnosis.ts'
import type { TextSource } from '../../text-source.ts'
import { diagnoseStore, orRecover, useDiagnose } from '../../use-diagnose.ts'
import type { LineIndex } from '../line-index.ts'
import type { ShownParts } from '../shown-parts.ts'
import type { TextMark } from '../text-marks.ts'
import type { FindQuery } from './find-query.ts'
import { createFindStore, type FindState, matchAt, matchFrom } from './find-store.ts'
import { startFinder } from './finder.ts'

export const findStore = createFindStore(startFinder)

export const useFind = <T>(select: (state: FindState) => T): T => useStore(findStore, select)

/** Milliseconds of rest before what is typed is looked for. */
const rest = 150

/** Shows the match `by` steps from the place looked at; 0 the first from there on. */
export const stepMatch = (by: 1 | 0 | -1): boolean => {
  const { places } = findStore.getState()
  const { spot, show } = diagnoseStore.getState()
  const count = places.length / 2
  if (count === 0) return false
  const from = matchFrom(places, spot?.start ?? 0)
  const isOnMatch = spot !== null && matchAt(places, from)?.start === spot.start
  // Between two matches the next one is one step away already.
  const match = (from + (by === 1 && !isOnMatch ? 0 : by) + count) % count
  const span = matchAt(places, match)
  if (span !== null) show(span)
  return true
}

/** Looks anew when there is something else to look for or through. */
export const useFindRun = (source: TextSource | null, lines: LineIndex | null, parts: ShownParts): void => {
  const isOpen = useFind(({ panel }) => panel === 'find')
  const query = useFind((state) => state.query)
  const isReading = useDiagnose((state) => state.phase === 'reading')
  /** What the first match was shown of: who only narrows or reads on stays where it is. */
  const served = useRef<{ readonly query: FindQuery; readonly source: TextSource } | null>(null)
  useEffect(() => {
    if (!isOpen) served.current = null
  }, [isOpen])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when all has been read there is more to look through
  useEffect(() => {
    if (!isOpen || source === null || lines === null) return
    const timer = setTimeout(() => {
      const { run } = findStore.getState()
      const end = findStore.subscribe(({ places }) => {
        const isServed = served.current?.query === query && served.current.source === source
        if (isServed || places.length === 0) return
        served.current = { query, source }
        stepMatch(0)
      })
      run(source, lines, parts).catch(orRecover(source)).finally(end)
    }, rest)
    return () => clearTimeout(timer)
  }, [isOpen, query, source, lines, parts, isReading])
}

const reason = { key: 'find.match', values: {} }

/** The matches in a part of the text, as marks. */
export const useMatchMarks = (): ((part: Span) => readonly TextMark[]) => {
  const places = useFind((state) => state.places)
  return useMemo(
    () => (part: Span) => {
      const marks: TextMark[] = []
      if (places.length === 0) return marks
      // One that began before the part may reach into it.
      const first = Math.max(0, matchFrom(places, part.start) - 1)
      const begin = (places.at(-2) ?? 0) < part.start ? places.length / 2 - 1 : first
      for (let match = begin; ; match++) {
        const span = matchAt(places, match)
        if (span === null || span.start >= part.end) return marks
        if (span.end > part.start) marks.push({ ...span, kind: 'found', reason })
      }
    },
    [places],
  )
}
