/** The events of the case that is shown, and what is made of them. */
import { useMemo } from 'react'
import type { Finding } from '../../../../src-preload/model/diagnosis.ts'
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

export const useIncident = (lines: LineIndex | null): Incident => {
  const findings = useDiagnose((state) => state.diagnosis?.findings ?? none)
  const files = useDiagnose((state) => state.files)
  const clocks = useDiagnose((state) => state.clocks)
  return useMemo(() => {
    const ahead = clockAt(files, clocks)
    if (lines === null || findings.length === 0) return { findings, events: [], buckets: null, shift: 0, ahead }
    const shift = shiftOf(findings, lines)
    const events = caseEvents(findings, lines, shift, ahead)
    return { findings, events, buckets: bucketEvents(events), shift, ahead }
  }, [lines, findings, files, clocks])
}

/** Those of the findings that happened in the part of the time, and in the file, that is looked at. */
export const useFindingsShown = (findings: readonly Finding[]): readonly Finding[] => {
  const { range, lines, files, clocks, onlyFile } = useDiagnose((state) => state)
  return useMemo(() => {
    const isInFile = ({ occurrences }: Finding) =>
      onlyFile === null || occurrences.spans.some(({ start }) => fileAt(files, start) === onlyFile)
    if (range === null || lines === null) return onlyFile === null ? findings : findings.filter(isInFile)
    const inside = caseEvents(findings, lines, shiftOf(findings, lines), clockAt(files, clocks)).filter(
      ({ at, start }) => at >= range.from && at < range.to && (onlyFile === null || fileAt(files, start) === onlyFile),
    )
    const here = new Set(inside.map(({ finding }) => finding))
    return findings.filter((_, place) => here.has(place))
  }, [findings, lines, range, files, clocks, onlyFile])
}
