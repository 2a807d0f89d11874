/** Times into bars of equal width, from the first to the last. */
export interface Bars {
  /** Milliseconds since 1970 of the first and the last time. */
  readonly first: number
  readonly last: number
  /** How many times fall into each bar, of all findings and of the selected one. */
  readonly all: readonly number[]
  readonly selected: readonly number[]
}

const barCount = 60

/** Fewer times, or times closer together (milliseconds), are told by the table as well. */
const fewest = 3
const shortest = 1_000

const parse = (times: readonly string[]) => times.map((time) => Date.parse(time)).filter((time) => !Number.isNaN(time))

/** Null where a drawing would say nothing. */
export const timelineBars = (all: readonly string[], selected: readonly string[]): Bars | null => {
  const times = parse(all)
  const first = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY)
  const last = times.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY)
  if (times.length < fewest || last - first < shortest) return null
  const count = (list: readonly number[]) => {
    const bars = Array.from({ length: barCount }, () => 0)
    for (const time of list) {
      const bar = Math.min(barCount - 1, Math.floor(((time - first) / (last - first)) * barCount))
      bars[bar] = (bars[bar] ?? 0) + 1
    }
    return bars
  }
  return { first, last, all: count(times), selected: count(parse(selected)) }
}
