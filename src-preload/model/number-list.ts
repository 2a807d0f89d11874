/** A growing list of numbers that takes four or eight bytes for each: where lines begin, where errors stand. */
export interface NumberList {
  push(value: number): void
  size(): number
  at(place: number): number
  /** Those from one place up to another, as far as there are. */
  slice(from: number, to: number): readonly number[]
  /** How many are at most `value`, in a list that rises. */
  countUpTo(value: number): number
}

/** Whole numbers below 2^32 by default. */
export const createNumberList = (
  make: (size: number) => Uint32Array | Float64Array = (size) => new Uint32Array(size),
): NumberList => {
  let values = make(16)
  let size = 0
  return {
    push(value) {
      if (size === values.length) {
        const grown = make(2 * size)
        grown.set(values)
        values = grown
      }
      values[size++] = value
    },
    size: () => size,
    at: (place) => values[place] ?? 0,
    slice: (from, to) => [...values.subarray(from, Math.min(to, size))],
    countUpTo(value) {
      let low = 0
      let high = size
      while (low < high) {
        const middle = (low + high) >> 1
        if ((values[middle] ?? 0) <= value) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}
