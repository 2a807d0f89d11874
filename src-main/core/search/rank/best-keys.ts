/** The greatest numbers of a column, found without sorting the others. */

/** Above this share of all, sorting is quicker. */
const largestShare = 1 / 8

/** Puts the number in the place of the least, which stands first: a heap. */
export const sink = (heap: Float64Array, number: number): void => {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child++
    if ((heap[child] ?? 0) >= number) break
    heap[at] = heap[child] ?? 0
    at = child
  }
  heap[at] = number
}

/** Up to `count` of them, greatest first. */
export const bestKeys = (keys: Float64Array, count: number): Float64Array => {
  if (count > keys.length * largestShare) return keys.slice().sort().reverse().subarray(0, count)
  const heap = keys.slice(0, count).sort()
  for (let at = count; at < keys.length; at++) {
    const key = keys[at] ?? 0
    if (key > (heap[0] ?? 0)) sink(heap, key)
  }
  return heap.sort().reverse()
}
