/** The places of a finding in the order of the text: found by offset and by number, however many there are. */
import type { Span } from '../../../src-preload/model/diagnosis.ts'
import type { ShownParts } from './text/shown-parts.ts'

export interface PlaceList {
  readonly size: number
  /** Where the place of that number starts, counted from 0. */
  startAt(place: number): number
  spanAt(place: number): Span | undefined
  /** The number of the place that touches a span; -1 where none does. */
  at(span: Span): number
  /** Those that reach into a part of the text. */
  within(part: Span): readonly Span[]
  /** Those that begin in parts of the text, which rise; all of them for null. */
  inside(parts: ShownParts): PlaceList
  /** The place `by` steps from the one a span is at, in a circle; from elsewhere the next one that way. Null is the first place. */
  step(from: Span | null, by: 1 | -1): Span | undefined
}

/** `flat` are starts and ends in turn; the starts rise. */
export const createPlaceList = (flat: Uint32Array): PlaceList => {
  const size = flat.length / 2
  let longest = 0
  for (let place = 0; place < size; place++)
    longest = Math.max(longest, (flat[2 * place + 1] ?? 0) - (flat[2 * place] ?? 0))
  const startAt = (place: number) => flat[2 * place] ?? 0
  const spanAt = (place: number): Span | undefined =>
    place < 0 || place >= size ? undefined : { start: startAt(place), end: flat[2 * place + 1] ?? 0 }
  /** How many start before an offset. */
  const countBefore = (offset: number) => {
    let low = 0
    let high = size
    while (low < high) {
      const middle = (low + high) >> 1
      if (startAt(middle) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  /** Numbers of the first and behind the last place that may reach into a part. */
  const near = ({ start, end }: Span) => [countBefore(start - longest), countBefore(end)] as const
  const at = (span: Span): number => {
    const [from, to] = near(span)
    for (let place = from; place < to; place++) if ((flat[2 * place + 1] ?? 0) > span.start) return place
    return -1
  }
  const list: PlaceList = {
    size,
    startAt,
    spanAt,
    at,
    within(part) {
      const [from, to] = near(part)
      const spans: Span[] = []
      for (let place = from; place < to; place++) {
        const span = spanAt(place)
        if (span !== undefined && span.end > part.start) spans.push(span)
      }
      return spans
    },
    step(from, by) {
      if (size === 0) return undefined
      const here = from === null ? 0 : at(from)
      // Between two places, the one behind is as far as the one before.
      const place = here >= 0 ? here + by : countBefore(from?.start ?? 0) - Number(by < 0)
      return spanAt((place + size) % size)
    },
    inside(parts) {
      if (parts === null) return list
      const runs = parts.map(({ start, end }) => flat.subarray(2 * countBefore(start), 2 * countBefore(end)))
      const kept = new Uint32Array(runs.reduce((sum, { length }) => sum + length, 0))
      let at = 0
      for (const run of runs) {
        kept.set(run, at)
        at += run.length
      }
      return createPlaceList(kept)
    },
  }
  return list
}

export const placesOfSpans = (spans: readonly Span[]): PlaceList => {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  return createPlaceList(Uint32Array.from(sorted.flatMap(({ start, end }) => [start, end])))
}
