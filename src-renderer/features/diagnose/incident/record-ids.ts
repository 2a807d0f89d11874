/** The request ids that stand in the records of events: those known of the findings, looked up where the events stand. */
import type { Finding } from '../../../../src-preload/model/diagnosis.ts'
import { createPace } from '../../../lib/pace.ts'
import type { LineIndex } from '../text/line-index.ts'
import type { TextSource } from '../text-source.ts'
import type { CaseEvent } from './case-events.ts'

/** UTF-16 units of one record at most, and of all that are read. */
const recordLimit = 4_000
const most = 16_000_000

/** Neighbours closer than this are read at once, no more than so much of them. */
const near = 65_536
const longest = 262_144

interface Stretch {
  readonly start: number
  end: number
  /** The records in it. */
  readonly records: { readonly start: number; readonly end: number; readonly event: CaseEvent }[]
}

/** The records of events: from the line with the time up to the next such line; those close together in one stretch. */
export const recordsOf = (events: readonly CaseEvent[], lines: LineIndex): readonly Stretch[] => {
  const stretches: Stretch[] = []
  let read = 0
  for (const event of [...events].sort((a, b) => a.start - b.start)) {
    const { row, start: place, last: lastPlace } = event
    const time = lines.timeOfRow(row)
    const after = lines.timeOfRow(lines.rowAt(lastPlace))
    const next = after + 1 < lines.times() ? lines.startOf(lines.timeAt(after + 1).row) : lines.length()
    const start = Math.max(time < 0 ? 0 : lines.startOf(lines.timeAt(time).row), place - recordLimit)
    const end = Math.max(lastPlace, Math.min(next, lastPlace + recordLimit))
    const last = stretches.at(-1)
    read += end - start
    if (read > most) break
    if (last === undefined || start > last.end + near || end > last.start + longest)
      stretches.push({ start, end, records: [{ start, end, event }] })
    else {
      last.end = Math.max(last.end, end)
      last.records.push({ start, end, event })
    }
  }
  return stretches
}

export interface FoundId {
  readonly id: string
  /** Its place in the text. */
  readonly at: number
}

/** Ids of `known` that stand in a text, in order. */
export const idsIn = (text: string, known: ReadonlySet<string>): readonly FoundId[] =>
  [...text.matchAll(/[\w-]{6,200}/g)].flatMap(({ 0: id, index }) => (known.has(id) ? [{ id, at: index }] : []))

/** Ids of the findings that have events. */
export const knownIds = (findings: readonly Finding[], events: readonly CaseEvent[]): ReadonlySet<string> => {
  const here = new Set(events.map(({ finding }) => finding))
  return new Set(findings.flatMap(({ occurrences }, at) => (here.has(at) ? occurrences.logIds : [])))
}

/** Those of `known` in the records of the events, one by one, as long as somebody wants them. */
export async function* idsOfRecords(
  source: TextSource,
  lines: LineIndex,
  events: readonly CaseEvent[],
  known: ReadonlySet<string>,
): AsyncGenerator<FoundId & { readonly event: CaseEvent }> {
  const pace = createPace()
  for (const { start, end, records } of known.size === 0 ? [] : recordsOf(events, lines)) {
    const text = await source.read(start, end)
    for (const record of records) {
      await pace()
      for (const { id, at } of idsIn(text.slice(record.start - start, record.end - start), known))
        yield { id, at: record.start + at, event: record.event }
    }
  }
}
