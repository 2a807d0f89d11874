/** The parts of a text whose lines are shown: what is counted and gone through lies in them. */
import type { Span } from '../../../../src-preload/model/diagnosis.ts'
import type { LineIndex, RowRun } from './line-index.ts'

/** They rise and do not touch; null is all of the text, which may still grow. */
export type ShownParts = readonly Span[] | null

export const partsOf = (runs: readonly RowRun[] | null, lines: LineIndex): ShownParts =>
  runs?.map(({ start, end }) => ({
    start: lines.startOf(start),
    end: lines.startOf(end),
  })) ?? null

/** The place of the first part that ends behind an offset; as many as there are where none does. */
const partAt = (parts: readonly Span[], offset: number): number => {
  let low = 0
  let high = parts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

export const isShown = (parts: ShownParts, offset: number): boolean =>
  parts === null || (parts[partAt(parts, offset)]?.start ?? Number.POSITIVE_INFINITY) <= offset

/** Whether anything between two offsets is shown. */
export const reachesInto = (parts: ShownParts, { start, end }: Span): boolean =>
  parts === null || (parts[partAt(parts, start)]?.start ?? Number.POSITIVE_INFINITY) < end
