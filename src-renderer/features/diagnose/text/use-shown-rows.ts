/** Which rows of the text the person wants to see: all, or those of errors with some lines around them. */
import { useMemo, useState } from 'react'
import type { Finding } from '../../../../src-preload/model/diagnosis.ts'
import { usePlaces } from '../all-places.ts'
import type { Incident } from '../incident/use-incident.ts'
import type { PlaceList } from '../place-list.ts'
import { useDiagnose } from '../use-diagnose.ts'
import type { LineContext } from './error-lines.tsx'
import type { LineIndex } from './line-index.ts'
import { clipRuns, rangeRuns, rowsInRuns } from './range-runs.ts'
import { allRows, rowsAround, rowsOf, type ShownRows } from './shown-rows.ts'

const none: readonly Finding[] = []
const noRows = new Uint32Array()

/** Rows of findings, and of lines that say they are errors; in order, each once. */
const errorRows = (lines: LineIndex, places: readonly PlaceList[]): Uint32Array => {
  const said = lines.errorRows()
  const all = new Uint32Array(places.reduce((sum, { size }) => sum + size, said.length))
  all.set(said)
  let at = said.length
  for (const list of places)
    for (let place = 0; place < list.size; place++) {
      const row = lines.rowAt(list.startAt(place))
      // A long line is one line, wherever in it the error stands.
      all[at++] = lines.lineOf(row) === null ? lines.rowOfLine(lines.lineAt(row)) : row
    }
  all.sort()
  return all.filter((row, index) => index === 0 || row !== all[index - 1])
}

export interface ShownRowsChoice {
  /** Null while there is no text. */
  readonly shown: ShownRows | null
  readonly errorLines: number
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
  const [onlyErrors, setOnlyErrors] = useState(false)
  const [context, setContext] = useState<LineContext>('3')
  const length = useDiagnose((state) => state.length)
  const findings = useDiagnose((state) => state.diagnosis?.findings ?? none)
  const { placesOf, fetched } = usePlaces()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines grow with `length`, the places as they are `fetched`
  const errors = useMemo(
    () => (lines === null || !onlyErrors ? noRows : errorRows(lines, findings.map(placesOf))),
    [lines, length, findings, onlyErrors, fetched],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const inRange = useMemo(() => {
    if (lines === null) return null
    const file = onlyFile === null ? undefined : files[onlyFile]
    const all = { start: 0, end: lines.rows() }
    const inTime = range === null ? null : rangeRuns(lines, range, shift, ahead)
    return file === undefined
      ? inTime
      : clipRuns(inTime ?? [all], { start: lines.rowAt(file.start), end: lines.rowAt(file.end - 1) + 1 })
  }, [lines, length, range, shift, ahead, files, onlyFile])
  const errorsInRange = useMemo(() => (inRange === null ? errors : rowsInRuns(errors, inRange)), [errors, inRange])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const shown = useMemo(() => {
    if (lines === null) return null
    if (!onlyErrors) return inRange === null ? allRows(lines.rows()) : rowsOf(inRange)
    return rowsAround(errorsInRange, Number(context), lines)
  }, [lines, length, errorsInRange, inRange, onlyErrors, context])
  return { shown, errorLines: errorsInRange.length, onlyErrors, setOnlyErrors, context, setContext }
}
