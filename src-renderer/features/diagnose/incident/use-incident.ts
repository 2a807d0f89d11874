/** The events of the case that is shown, and what is made of them. */
import { useMemo } from 'react'
import type { Finding } from '../../../../src-preload/model/diagnosis.ts'
import { isInFile } from '../count-in-file.ts'
import { type ClockAt, clockAt, fileAt } from '../text/case-files.ts'
import type { LineIndex } from '../text/line-index.ts'
import { useDiagnose } from '../use-diagnose.ts'
import { type CaseEvent, caseEvents, shiftOf } from './case-events.ts'
import { bucketEvents, type EventBuckets } from './event-buckets.ts'

export interface Incident {
  readonly findings: readonly Finding[]
  readonly events: readonly CaseEvent[]
  /** Null where a drawing would say nothing. */
  readonly buckets: EventBuckets | null
  /** What a time of a line without a zone lacks, in milliseconds. */
  readonly shift: number
  readonly ahead: ClockAt
}

const none: readonly Finding[] = []

/** Those of the file that is looked at, or of all. */
const useEvents = (lines: LineIndex | null, findings: readonly Finding[]) => {
  const files = useDiagnose((state) => state.files)
  const clocks = useDiagnose((state) => state.clocks)
  const onlyFile = useDiagnose((state) => state.onlyFile)
  return useMemo(() => {
    const ahead = clockAt(files, clocks)
    if (lines === null || findings.length === 0) return { events: [], shift: 0, ahead }
    const shift = shiftOf(findings, lines)
    const all = caseEvents(findings, lines, shift, ahead)
    const events = onlyFile === null ? all : all.filter(({ start }) => fileAt(files, start) === onlyFile)
    return { events, shift, ahead }
  }, [lines, findings, files, clocks, onlyFile])
}

export const useIncident = (lines: LineIndex | null): Incident => {
  const findings = useDiagnose((state) => state.diagnosis?.findings ?? none)
  const { events, shift, ahead } = useEvents(lines, findings)
  return useMemo(
    () => ({ findings, events, buckets: bucketEvents(events), shift, ahead }),
    [findings, events, shift, ahead],
  )
}

/** Those of the findings that happened in the part of the time, and in the file, that is looked at. */
export const useFindingsShown = (findings: readonly Finding[]): readonly Finding[] => {
  const lines = useDiagnose((state) => state.lines)
  const range = useDiagnose((state) => state.range)
  const files = useDiagnose((state) => state.files)
  const onlyFile = useDiagnose((state) => state.onlyFile)
  const { events } = useEvents(lines, findings)
  return useMemo(() => {
    if (range !== null) {
      const inside = events.filter(({ at }) => at >= range.from && at < range.to)
      const here = new Set(inside.map(({ finding }) => finding))
      return findings.filter((_, place) => here.has(place))
    }
    return onlyFile === null ? findings : findings.filter((finding) => isInFile(finding, files, onlyFile))
  }, [findings, events, range, files, onlyFile])
}
