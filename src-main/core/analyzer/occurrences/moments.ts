/** When an error occurred, all of it in bounded memory: counts by second, by coarser times where there are too many. */
import type { Moment } from '../../../../src-preload/model/diagnosis.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
/** Milliseconds. Each a multiple of the one before, so that counts are joined and never split. */
const widths = [
  second,
  5 * second,
  10 * second,
  30 * second,
  minute,
  5 * minute,
  30 * minute,
  hour,
  6 * hour,
  24 * hour,
]

/** Kept per error. */
const most = 1_024
/** Coarser than this joins all that one file has. */
const coarsest = 60

/** What lies closer together than a width, counted as one. */
type Bin = { -readonly [K in keyof Moment]: Moment[K] } & { readonly group: string; readonly at: number }

/** Counts what lies closer together than a width, which grows where there is too much. */
const createCounts = (widthOf: (level: number) => number) => {
  let level = 0
  let kept = new Map<string, Bin>()
  const count = (one: Bin) => {
    const key = `${one.group} ${Math.floor(one.at / widthOf(level))}`
    const known = kept.get(key)
    if (known === undefined) kept.set(key, one)
    else {
      known.count += one.count
      known.last = one.last
    }
  }
  return {
    add(one: Bin) {
      count(one)
      while (kept.size > most && level < coarsest) {
        const before = kept
        kept = new Map()
        level++
        for (const finer of before.values()) count(finer)
      }
    },
    list: () => [...kept.values()].map(({ start, last, time, count }): Moment => ({ start, last, time, count })),
  }
}

export interface Moments {
  /** `file` tells the files of a text apart: each has a clock of its own. */
  add(start: number, time: string | null, file: number): void
  list(): readonly Moment[]
}

export const createMoments = (): Moments => {
  const timed = createCounts((level) => widths[level] ?? 24 * hour * 2 ** (level - widths.length + 1))
  // Without a time it is the place that tells what belongs together: lines have times that only the window reads.
  const placed = createCounts((level) => 2 ** level)
  return {
    add(start, time, file) {
      if (time === null) return placed.add({ start, last: start, time, count: 1, group: String(file), at: start })
      const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(time)
      const at = Date.parse(zoned ? time : `${time}Z`)
      timed.add({ start, last: start, time, count: 1, group: `${file} ${zoned}`, at })
    },
    list: () => [...timed.list(), ...placed.list()].sort((a, b) => a.start - b.start),
  }
}
