/** The first of many by a comparison, found without sorting the others. */

const greatestDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestDivisor(other, one % other)

/** A step that meets every one of `size` places, far from the last one met each time. */
const strideThrough = (size: number): number => {
  let stride = Math.ceil(size * 0.618)
  while (greatestDivisor(stride, size) > 1) stride++
  return stride
}

/** Up to `count` of them in order; `compare` tells any two apart. */
export const pickFirst = (
  entries: Uint32Array,
  count: number,
  compare: (one: number, other: number) => number,
): readonly number[] => {
  const picked: number[] = []
  // Entries that stand in the opposite order would each push out the one before, if they were met one after the other.
  const stride = strideThrough(entries.length)
  for (let met = 0, at = 0; met < entries.length && count > 0; met++, at = (at + stride) % entries.length) {
    const entry = entries[at] ?? 0
    if (picked.length === count && compare(entry, picked[count - 1] ?? 0) > 0) continue
    let [low, high] = [0, picked.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compare(picked[middle] ?? 0, entry) < 0) low = middle + 1
      else high = middle
    }
    if (picked.length === count) picked.pop()
    picked.splice(low, 0, entry)
  }
  return picked
}
