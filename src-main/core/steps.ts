/** Long work that may be paused: it says where, and whoever runs it decides whether. */

/** Yields wherever it may pause, a millisecond or so apart; returns what came of it. */
export type Steps<T> = Generator<undefined, T>

/** All at once. */
export const finishSteps = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** What is made when it is first asked for, and kept; who asks in the midst of it goes on where it is. */
export const onceSteps = <T>(make: () => Steps<T>): (() => Steps<T>) => {
  let begun: Steps<T> | null = null
  let made: { readonly value: T } | null = null
  const goOn = (): void => {
    const steps = begun ?? make()
    // What throws is over, and is begun anew by who asks next.
    begun = null
    const step = steps.next()
    if (step.done === true) made = { value: step.value }
    else begun = steps
  }
  return function* () {
    while (made === null) {
      goOn()
      if (made === null) yield
    }
    return made.value
  }
}

/** Items handled between two places to pause. */
export const stepSize = 1_000

/** Hands out the places of a long list, a stretch at a time: V8 compiles a loop in a plain function sooner than one that yields. */
export function* stretchSteps(size: number, work: (from: number, to: number) => void): Steps<undefined> {
  for (let from = 0; from < size; from += stepSize) {
    work(from, Math.min(size, from + stepSize))
    yield
  }
  return undefined
}

/** What `map` does. */
export function* mapSteps<T, U>(items: readonly T[], change: (item: T, place: number) => U): Steps<U[]> {
  const changed: U[] = []
  yield* stretchSteps(items.length, (from, to) => {
    // By place: pairs of an iterator would be made for each of 100,000.
    for (let place = from; place < to; place++) changed.push(change(items[place] as T, place))
  })
  return changed
}

/** Two sorted runs as one; of equals those of the first come first. */
function* mergeSteps<T>(one: readonly T[], other: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const merged: T[] = []
  let [left, right] = [0, 0]
  while (left < one.length && right < other.length) {
    const [a, b] = [one[left] as T, other[right] as T]
    if (compare(a, b) <= 0) {
      merged.push(a)
      left++
    } else {
      merged.push(b)
      right++
    }
    if (merged.length % stepSize === 0) yield
  }
  for (; left < one.length; left++) merged.push(one[left] as T)
  for (; right < other.length; right++) merged.push(other[right] as T)
  return merged
}

/** What `sort` does, stable as it is; the items stay as they are. */
export function* sortSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = []
  for (let at = 0; at < items.length; at += stepSize) {
    runs.push(items.slice(at, at + stepSize).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      const [one = [], other] = [runs[at], runs[at + 1]]
      if (other === undefined) merged.push(one)
      else if (compare(one.at(-1) as T, other[0] as T) <= 0) merged.push(one.concat(other))
      else merged.push(yield* mergeSteps(one, other, compare))
    }
    runs = merged
  }
  return runs[0] ?? []
}
