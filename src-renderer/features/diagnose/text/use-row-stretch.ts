/**
 * The rows of a text as a list that is scrolled. All of them would be higher than a page may be, so the list holds a stretch of
 * them: at its ends the next one comes, and a jump goes to any row.
 */
import { measureElement, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ShownRows } from './shown-rows.ts'

/** CSS pixels of a row that does not wrap, as in the stylesheet. */
export const rowHeight = 20

/** Rows one can scroll through at once, a page being no higher than so many pixels; at its ends the next stretch comes. */
const stretch = 100_000

/**
 * A row out of sight has no height of its own and keeps the one it had. Without that each row would make room for the next,
 * until all rows of the text were drawn in one go.
 */
const measureRow = (
  row: HTMLElement,
  entry: ResizeObserverEntry | undefined,
  list: Virtualizer<HTMLElement, HTMLElement>,
) => measureElement(row, entry, list) || (list.measurementsCache[list.indexFromElement(row)]?.size ?? rowHeight)

/** The first row of the last stretch. */
export const stretchAtEnd = (rows: number): number => Math.max(0, rows - stretch)

/** The first row of the stretch that holds a row: the one at hand where it does. */
export const stretchAround = (
  place: number,
  { from, count, rows }: Pick<RowStretch, 'from' | 'count' | 'rows'>,
): number => (place >= from && place < from + count ? from : Math.max(0, Math.min(rows - stretch, place - stretch / 2)))

export interface RowStretch {
  /** All rows that are shown. */
  readonly rows: number
  /** The first row of the stretch among them, and how many it holds. */
  readonly from: number
  readonly count: number
  /** Rows to draw, counted from `from`, and where they begin in CSS pixels. */
  readonly items: readonly { readonly index: number; readonly start: number }[]
  /** CSS pixels of all of the stretch. */
  readonly height: number
  /** Call with the element of a row whose height is its own. */
  readonly measure: (row: HTMLElement | null) => void
  /** Makes `next` the first row of the stretch and brings its `index`th row into sight. */
  readonly jump: (next: number, index: number, align: 'start' | 'center' | 'end') => void
  /** What was jumped to is not in sight yet: until then the ends of the stretch around it bring no further one. */
  readonly isJumping: RefObject<boolean>
}

export const useRowStretch = (
  scroller: RefObject<HTMLElement | null>,
  shown: ShownRows,
  wraps: boolean,
): RowStretch => {
  const [first, setFirst] = useState(0)
  const rows = shown.count
  const from = Math.min(first, stretchAtEnd(rows))
  const count = Math.min(stretch, rows - from)
  // The virtualizer measures everything anew when this is another function.
  const keyOf = useCallback((index: number) => shown.rowAt(from + index), [shown, from])
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    measureElement: measureRow,
    overscan: 12,
  })
  const items = virtualizer.getVirtualItems()

  // Rows measured in the other way are as high as they were then. Not when the view is come back to: effects run again, and
  // rows that have been measured on the way in are not measured another time.
  const measuredAs = useRef(wraps)
  useLayoutEffect(() => {
    if (measuredAs.current === wraps) return
    measuredAs.current = wraps
    virtualizer.measure()
  }, [virtualizer, wraps])

  const isJumping = useRef(false)
  const jump = useCallback(
    (next: number, index: number, align: 'start' | 'center' | 'end') => {
      isJumping.current = true
      setFirst(next)
      requestAnimationFrame(() => {
        virtualizer.scrollToIndex(index, { align })
        // The list hears of its new place with the next frame.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            isJumping.current = false
          }),
        )
      })
    },
    [virtualizer],
  )

  return {
    rows,
    from,
    count,
    items,
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    jump,
    isJumping,
  }
}

/** Brings the next stretch at the ends of one. Called behind what may jump elsewhere: whoever does has the say. */
export const useNextStretch = ({ rows, from, count, items, jump, isJumping }: RowStretch): void => {
  const seen = items[Math.floor(items.length / 2)]?.index ?? 0
  const isAtEnd = items.at(-1)?.index === count - 1 && from + count < rows
  const isAtStart = items[0]?.index === 0 && from > 0
  useEffect(() => {
    const by = isAtEnd ? Math.min(stretch / 2, rows - from - count) : isAtStart ? -Math.min(stretch / 2, from) : 0
    if (by !== 0 && !isJumping.current) jump(from + by, seen - by, 'center')
  }, [jump, isJumping, isAtEnd, isAtStart, seen, from, count, rows])
}
