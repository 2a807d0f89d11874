/** The files of a case in one text, and how far the clock of each is ahead. */
import type { Span } from '../../../../src-preload/model/diagnosis.ts'

/** Where its text stands in the whole. */
export interface CaseFile extends Span {
  readonly name: string
}

/** The place of the file that an offset lies in; 0 where there are none. */
export const fileAt = (files: readonly CaseFile[], offset: number): number =>
  Math.max(
    0,
    files.findLastIndex(({ start }) => start <= offset),
  )

/** Milliseconds that the clock is ahead at an offset of the text. */
export type ClockAt = (offset: number) => number

/** `clocks` by the place of the file; a file without one is right. */
export const clockAt =
  (files: readonly CaseFile[], clocks: readonly number[]): ClockAt =>
  (offset) =>
    clocks[fileAt(files, offset)] ?? 0
