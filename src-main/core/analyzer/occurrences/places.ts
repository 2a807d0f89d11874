/** Where an error stands in a text, every time it does: eight bytes a place, given out in pages in the order of the text. */
import type { Span } from '../../../../src-preload/model/diagnosis.ts'

export interface Places {
  add(span: Span): void
  size(): number
  /** Starts and ends in turn, of so many places at most, from the place `from` on. */
  page(from: number, most: number): readonly number[]
}

/** `mayGrow` is asked before each place: what it refuses is left out. */
export const createPlaces = (mayGrow: () => boolean): Places => {
  let spans = new Uint32Array(16)
  let size = 0
  let isRising = true
  const startOf = (place: number) => spans[2 * place] ?? 0

  /** An error within another is found after it; what is given out rises. */
  const settle = () => {
    if (isRising) return
    const order = Array.from({ length: size }, (_, place) => place).sort((a, b) => startOf(a) - startOf(b) || a - b)
    const sorted = new Uint32Array(spans.length)
    for (const [at, place] of order.entries()) sorted.set(spans.subarray(2 * place, 2 * place + 2), 2 * at)
    spans = sorted
    isRising = true
  }

  return {
    add({ start, end }) {
      if (!mayGrow()) return
      if (2 * size === spans.length) {
        const grown = new Uint32Array(4 * size)
        grown.set(spans)
        spans = grown
      }
      isRising &&= size === 0 || startOf(size - 1) <= start
      spans[2 * size] = start
      spans[2 * size + 1] = end
      size++
    },
    size: () => size,
    page(from, most) {
      settle()
      return [...spans.subarray(2 * from, 2 * Math.min(size, from + most))]
    },
  }
}
