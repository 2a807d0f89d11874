/** Where an error stands in a text, every time it does: eight bytes a place, given out in pages in the order of the text. */
import type { Span } from '../../../../src-preload/model/diagnosis.ts'
import { createNumberList } from '../../../../src-preload/model/number-list.ts'

export interface Places {
  add(span: Span): void
  size(): number
  /** Starts and ends in turn, of so many places at most, from the place `from` on. */
  page(from: number, most: number): readonly number[]
}

/** `mayGrow` is asked before each place: what it refuses is left out. */
export const createPlaces = (mayGrow: () => boolean): Places => {
  /** Starts and ends in turn. */
  let spans = createNumberList()
  let isRising = true
  const size = () => spans.size() / 2
  const startOf = (place: number) => spans.at(2 * place)

  /** An error within another is found after it; what is given out rises. */
  const settle = () => {
    if (isRising) return
    const order = Array.from({ length: size() }, (_, place) => place).sort((a, b) => startOf(a) - startOf(b) || a - b)
    const sorted = createNumberList()
    for (const place of order) {
      sorted.push(startOf(place))
      sorted.push(spans.at(2 * place + 1))
    }
    spans = sorted
    isRising = true
  }

  return {
    add({ start, end }) {
      if (!mayGrow()) return
      isRising &&= size() === 0 || startOf(size() - 1) <= start
      spans.push(start)
      spans.push(end)
    },
    size,
    page(from, most) {
      settle()
      return spans.slice(2 * from, 2 * (from + most))
    },
  }
}
