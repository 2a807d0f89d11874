/** Which rows of the text the person wants to see: all, or those of errors with some lines around them. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Finding } from '../../../../src-preload/model/diagnosis.ts'
import { usePlaces } from '../all-places.ts'
import type { Incident } from '../incident/use-incident.ts'
import { diagnoseStore, useDiagnose } from '../use-diagnose.ts'
import type { LineContext } from './error-lines.tsx'
import type { LineIndex } from './line-index.ts'
import { clipRuns, rangeRuns, rowsInRuns } from './range-runs.ts'
import { partsOf, type ShownParts } from './shown-parts.ts'
import { allRows, errorRows, rowsAround, rowsOf, type ShownRows } from './shown-rows.ts'

const none: readonly Finding[] = []
/** What the work asked for last gives, one piece of work at a time; until it is done the one before stays. */
const useOutcome = <T>(work: (() => Promise<T>) | null): T | null => {
  const [outcome, setOutcome] = useState<T | null>(null)
  const asked = useRef<{ work: (() => Promise<T>) | null; isBusy: boolean }>({ work: null, isBusy: false })
  useEffect(() => {
    const state = asked.current
    state.work = work
    if (work === null) return setOutcome(null)
    if (state.isBusy) return
    const run = async () => {
      state.isBusy = true
      try {
        for (let done: (() => Promise<T>) | null = null; state.work !== null && state.work !== done; ) {
          done = state.work
          const found = await done()
          if (state.work !== null) setOutcome(found)
        }
      } finally {
        state.isBusy = false
      }
    }
    void run()
  }, [work])
  return outcome
}

export interface ShownRowsChoice {
  /** Null while there is no text. */
  readonly shown: ShownRows | null
  /** Where the rows stand. */
  readonly shownParts: ShownParts
  /** Null until they are counted. */
  readonly errorLines: number | null
  readonly onlyErrors: boolean
  setOnlyErrors(only: boolean): void
  readonly context: LineContext
  setContext(context: LineContext): void
}

export const useShownRows = (
  lines: LineIndex | null,
  { shift, ahead }: Pick<Incident, 'shift' | 'ahead'>,
): ShownRowsChoice => {
  const files = useDiagnose((state) => state.files)
  const onlyFile = useDiagnose((state) => state.onlyFile)
  const range = useDiagnose((state) => state.range)
  const textId = useDiagnose((state) => state.textId)
  const [onlyErrors, setOnlyErrors] = useState(false)
  const [context, setContext] = useState<LineContext>('3')
  const length = useDiagnose((state) => state.length)
  const findings = useDiagnose((state) => state.diagnosis?.findings ?? none)
  const { placesOf, fetched } = usePlaces()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines grow with `length`
  const inFile = useMemo(() => {
    const file = onlyFile === null ? undefined : files[onlyFile]
    if (lines === null || file === undefined) return null
    return { start: lines.rowAt(file.start), end: lines.rowAt(file.end - 1) + 1 }
  }, [lines, length, files, onlyFile])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const inRange = useMemo(() => {
    if (lines === null) return null
    const all = { start: 0, end: lines.rows() }
    const inTime = range === null ? null : rangeRuns(lines, range, shift, ahead)
    return inFile === null ? inTime : clipRuns(inTime ?? [all], inFile)
  }, [lines, length, range, shift, ahead, inFile])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above, and the places as they are `fetched`
  const gather = useMemo(() => {
    if (lines === null || !onlyErrors) return null
    return async () => {
      const all = await errorRows(lines, findings.map(placesOf))
      const rows = inRange === null ? all : rowsInRuns(all, inRange)
      return { textId, count: rows.length, shown: await rowsAround(rows, Number(context), lines, inFile) }
    }
  }, [lines, length, textId, findings, fetched, onlyErrors, inRange, inFile, context])
  const gathered = useOutcome(gather)
  const errors = gathered?.textId === textId ? gathered : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const shown = useMemo(() => {
    if (lines === null) return null
    if (errors !== null) return errors.shown
    return inRange === null ? allRows(lines.rows()) : rowsOf(inRange)
  }, [lines, length, errors, inRange])
  const parts = useMemo(() => lines && partsOf(inRange, lines), [lines, inRange])
  const shownParts = useMemo(() => (lines && shown ? partsOf(shown.runs, lines) : null), [lines, shown])
  const { setParts } = diagnoseStore.getState()
  useEffect(() => setParts(parts), [setParts, parts])
  return { shown, shownParts, errorLines: errors?.count ?? null, onlyErrors, setOnlyErrors, context, setContext }
}
