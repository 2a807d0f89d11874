/** A growing list of whole numbers in rising order, eight million of which take 32 MB. */
export interface NumberList {
  /** Not below the last one. */
  push(value: number): void
  size(): number
  at(place: number): number
  /** How many are at most `value`. */
  countUpTo(value: number): number
}

export const createNumberList = (): NumberList => {
  let values = new Uint32Array(1_024)
  let size = 0
  return {
    push(value) {
      if (size === values.length) {
        const grown = new Uint32Array(2 * size)
        grown.set(values)
        values = grown
      }
      values[size++] = value
    },
    size: () => size,
    at: (place) => values[place] ?? 0,
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
