/** Looks through all of a text that is shown, a stretch at a time; what is found is told as it comes. */
import type { TextSource } from '../../text-source.ts'
import type { LineIndex } from '../line-index.ts'
import { isShown, reachesInto, type ShownParts } from '../shown-parts.ts'
import type { Finder } from './finder.ts'

/** UTF-16 units of one part, and how much of the next is looked at with it for a match that crosses the cut. */
const partLength = 262_144
const ahead = 2_048

/** Matches kept of one text. */
export const mostMatches = 20_000

export interface FindRun {
  readonly source: TextSource
  readonly lines: LineIndex
  /** Where a match must begin. */
  readonly parts: ShownParts
  readonly finder: Finder
  isWanted(): boolean
  /** Starts and ends in turn, in the whole text, in order. */
  onFound(places: readonly number[]): void
}

/** Ends at the last match that is kept, too. */
export const findInText = async (run: FindRun): Promise<'done' | 'too-many' | 'too-slow'> => {
  const { source, lines, parts, finder } = run
  const length = lines.length()
  let found = 0
  let last = 0
  for (let start = 0; start < length && run.isWanted(); ) {
    // Parts begin where rows do, so that a line is looked at whole.
    const row = lines.rowAt(start + partLength)
    const end = Math.min(
      length,
      Math.max(start + 1, lines.startOf(row) > start ? lines.startOf(row) : start + partLength),
    )
    if (!reachesInto(parts, { start, end })) {
      start = end
      continue
    }
    const stretch = await source.read(start, Math.min(length, end + ahead))
    // Where not all is shown, matches that are not count for nothing.
    const matches = await finder.find(stretch, parts === null ? mostMatches - found : partLength)
    if (matches === null) return 'too-slow'
    if (!run.isWanted()) break
    const places = matches
      .map((place) => place + start)
      .filter((_, at, all) => {
        const from = all[at - (at % 2)] ?? 0
        return from >= last && from < end && isShown(parts, from)
      })
      .slice(0, 2 * (mostMatches - found))
    last = Math.max(last, places.at(-1) ?? 0)
    found += places.length / 2
    if (places.length > 0) run.onFound(places)
    if (found >= mostMatches) return 'too-many'
    start = end
  }
  return 'done'
}
