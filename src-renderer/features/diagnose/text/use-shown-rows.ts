/** Which rows of the text the person wants to see: all, or those of errors with some lines around them. */
import { useMemo, useState } from 'react'
import type { Finding } from '../../../../src-preload/model/diagnosis.ts'
import type { Incident } from '../incident/use-incident.ts'
import { useDiagnose } from '../use-diagnose.ts'
import type { LineContext } from './error-lines.tsx'
import type { LineIndex } from './line-index.ts'
import { clipRuns, rangeRuns } from './range-runs.ts'
import { allRows, rowsAround, rowsOf, type ShownRows } from './shown-rows.ts'

const none: readonly Finding[] = []

/** Rows of findings, and of lines that say they are errors; in order, each once. */
const errorRows = (lines: LineIndex, findings: readonly Finding[]): readonly number[] => {
  const found = findings.flatMap(({ occurrences }) => occurrences.spans.map(({ start }) => lines.rowAt(start)))
  return [...new Set([...lines.errorRows(), ...found])].sort((a, b) => a - b)
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines grow with `length`
  const errors = useMemo(
    () => (lines === null || !onlyErrors ? [] : errorRows(lines, findings)),
    [lines, length, findings, onlyErrors],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const shown = useMemo(() => {
    if (lines === null) return null
    const file = onlyFile === null ? undefined : files[onlyFile]
    const all = { start: 0, end: lines.rows() }
    const inTime = range === null ? null : rangeRuns(lines, range, shift, ahead)
    const inRange =
      file === undefined
        ? inTime
        : clipRuns(inTime ?? [all], { start: lines.rowAt(file.start), end: lines.rowAt(file.end - 1) + 1 })
    if (!onlyErrors) return inRange === null ? allRows(lines.rows()) : rowsOf(inRange)
    const wanted =
      inRange === null ? errors : errors.filter((row) => inRange.some((run) => row >= run.start && row < run.end))
    return rowsAround(wanted, Number(context), lines)
  }, [lines, length, errors, onlyErrors, context, range, shift, ahead, files, onlyFile])
  return { shown, errorLines: errors.length, onlyErrors, setOnlyErrors, context, setContext }
}
