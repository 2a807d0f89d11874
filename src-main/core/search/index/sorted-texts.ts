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

/** The places of those that begin so, from the first to behind the last. */
export const rangeOfPrefix = (sorted: readonly string[], beginning: string): readonly [number, number] => {
  const from = findPlace(sorted, beginning)
  let to = from
  while (sorted[to]?.startsWith(beginning) === true) to++
  return [from, to]
}
