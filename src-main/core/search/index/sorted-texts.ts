/** Look-ups in a list of texts in code-unit order. */

/** First place whose text is not below the wanted one. */
export const findPlace = (sorted: readonly string[], wanted: string): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether any of them begins so. */
export const someStartWith = (sorted: readonly string[], beginning: string): boolean =>
  sorted[findPlace(sorted, beginning)]?.startsWith(beginning) ?? false

/** Behind every text that begins so: no character stands above it. */
const last = '\uffff'

/** The places of those that begin so, from the first to behind the last. */
export const rangeOfPrefix = (sorted: readonly string[], beginning: string): readonly [number, number] => {
  const from = findPlace(sorted, beginning)
  return [from, sorted[from]?.startsWith(beginning) === true ? findPlace(sorted, beginning + last) : from]
}
