/** How far the clock of each file is ahead of the first one's: what the same request ids say that stand in both. */
import type { Finding } from '../../../../src-preload/model/diagnosis.ts'
import { type CaseFile, fileAt } from '../text/case-files.ts'
import type { LineIndex } from '../text/line-index.ts'
import type { TextSource } from '../text-source.ts'
import { caseEvents, instantOf, shiftOf } from './case-events.ts'
import { idsOfRecords } from './record-ids.ts'

/** Fewer ids in both are a coincidence. */
const fewest = 2

const medianOf = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Milliseconds by the place of the file; null where too few ids stand in both. */
export const guessClocks = async (
  source: TextSource,
  lines: LineIndex,
  files: readonly CaseFile[],
  findings: readonly Finding[],
): Promise<readonly (number | null)[]> => {
  const known = new Set(findings.flatMap(({ occurrences }) => occurrences.logIds))
  const shift = shiftOf(findings, lines)
  const events = caseEvents(findings, lines, shift, () => 0)
  const timeAt = (offset: number) => {
    const line = lines.timeOfRow(lines.rowAt(offset))
    return line < 0 ? null : instantOf(lines.timeAt(line), shift)
  }
  /** By id, its first moment in each file. */
  const moments = new Map<string, Map<number, number>>()
  for await (const { id, at, event } of idsOfRecords(source, lines, events, known)) {
    const of = moments.get(id) ?? new Map<number, number>()
    const file = fileAt(files, event.start)
    of.set(file, Math.min(of.get(file) ?? Number.POSITIVE_INFINITY, timeAt(at) ?? event.at))
    moments.set(id, of)
  }
  return files.map((_, file) => {
    if (file === 0) return 0
    const ahead = [...moments.values()].flatMap((of) => {
      const [one, other] = [of.get(0), of.get(file)]
      return one === undefined || other === undefined ? [] : [other - one]
    })
    return ahead.length < fewest ? null : medianOf(ahead)
  })
}
