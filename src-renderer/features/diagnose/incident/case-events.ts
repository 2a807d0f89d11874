/** When the errors of a case happened: every moment of a finding with how often, and its row. */
import type { Finding } from '../../../../src-preload/model/diagnosis.ts'
import type { ClockAt } from '../text/case-files.ts'
import type { LineIndex } from '../text/line-index.ts'
import type { LineTime } from '../text/line-time.ts'

export interface CaseEvent {
  /** Its place among the findings. */
  readonly finding: number
  /** Milliseconds since 1970. */
  readonly at: number
  /** How many there are of them at that moment. */
  readonly count: number
  readonly row: number
  /** Where it stands in the text, and where the last of them does. */
  readonly start: number
  readonly last: number
}

/** The engine read every place's time, in the order of the places. */
const isPaired = ({ occurrences: { spans, times } }: Finding) => spans.length === times.length

const quarter = 15 * 60_000

/**
 * Milliseconds to add to a time of a line that has no zone. The engine knows the zone from what stands beside such times;
 * where it does not, they are of this machine's zone, as the engine's are read here.
 */
export const shiftOf = (findings: readonly Finding[], lines: LineIndex): number => {
  const votes = new Map<number, number>()
  for (const finding of findings.filter(isPaired))
    for (const [at, { start }] of finding.occurrences.spans.slice(0, 50).entries()) {
      const place = lines.timeOfRow(lines.rowAt(start))
      const instant = Date.parse(finding.occurrences.times[at] ?? '')
      if (place < 0 || Number.isNaN(instant)) continue
      const line = lines.timeAt(place)
      const shift = Math.round((instant - line.at) / quarter) * quarter
      if (!line.hasZone) votes.set(shift, (votes.get(shift) ?? 0) + 1)
    }
  const [best] = [...votes].sort((a, b) => b[1] - a[1])
  if (best !== undefined) return best[0]
  return lines.times() === 0 ? 0 : new Date(lines.timeAt(0).at).getTimezoneOffset() * 60_000
}

export const instantOf = ({ at, hasZone }: LineTime, shift: number): number => (hasZone ? at : at + shift)

/** In the order of time, clocks set right. Places without any time are left out. */
export const caseEvents = (
  findings: readonly Finding[],
  lines: LineIndex,
  shift: number,
  ahead: ClockAt,
): readonly CaseEvent[] =>
  findings
    .flatMap((finding, place) =>
      finding.occurrences.moments.flatMap(({ start, last, time, count }) => {
        const row = lines.rowAt(start)
        const line = lines.timeOfRow(row)
        const at = time !== null ? Date.parse(time) : line < 0 ? Number.NaN : instantOf(lines.timeAt(line), shift)
        return Number.isNaN(at) ? [] : [{ finding: place, at: at - ahead(start), count, row, start, last }]
      }),
    )
    .sort((a, b) => a.at - b.at || a.start - b.start)

/** Occurrences: an event may stand for many of one moment. */
export const countEvents = (events: readonly CaseEvent[]): number => events.reduce((sum, { count }) => sum + count, 0)
