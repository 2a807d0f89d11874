/** Puts times with and without a zone in one order: what stands beside a zone-less time tells how far its clock is off. */

const minute = 60_000
/** Offsets are multiples of a quarter of an hour; two clocks of one moment are hardly further apart than this. */
const quarter = 15 * minute
const slack = 5 * minute
const farthest = 14 * 60 * minute

const hasZone = (time: string): boolean => /(?:Z|[+-]\d\d:\d\d)$/.test(time)
/** A zone-less time as if it were UTC. */
const read = (time: string): number => Date.parse(hasZone(time) ? time : `${time}Z`)

export interface Clock {
  /** A time of the next occurrence in the file; `sure` is a time of the same occurrence that has a zone. */
  note(time: string, sure: string | null): void
  /** Milliseconds since 1970. Call it when all is read: the offset is what most occurrences say. */
  instantOf(time: string): number
  /** The time with the zone that it was found to have, where the file has times with and without. */
  withZone(time: string): string
}

export const createClock = (): Clock => {
  const votes = new Map<number, number>()
  let last: number | null = null

  /** A time of the same occurrence says more than the one of the occurrence before. */
  const vote = (local: number, instant: number, weight: number) => {
    const off = local - instant
    const rounded = Math.round(off / quarter) * quarter
    if (Math.abs(rounded) > farthest || Math.abs(off - rounded) > slack) return
    votes.set(rounded, (votes.get(rounded) ?? 0) + weight)
  }
  const offset = (): number | null => [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null

  return {
    note(time, sure) {
      const at = read(time)
      if (hasZone(time)) {
        last = at
        return
      }
      if (sure !== null) vote(at, read(sure), 3)
      else if (last !== null) vote(at, last, 1)
    },
    instantOf: (time) => read(time) - (hasZone(time) ? 0 : (offset() ?? 0)),
    withZone(time) {
      const off = hasZone(time) || last === null ? null : offset()
      if (off === null) return time
      const minutes = Math.abs(off) / minute
      const two = (value: number) => String(value).padStart(2, '0')
      return off === 0
        ? `${time}Z`
        : `${time}${off < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
    },
  }
}
