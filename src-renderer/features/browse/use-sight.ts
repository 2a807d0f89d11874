/** Where a list of equally high rows is scrolled to and how large its window is, so that only the rows in sight exist. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** CSS pixels of the scrolling element; `row` is the first one in sight. */
interface Sight {
  readonly row: number
  readonly height: number
  readonly width: number
}

/** Before the list is laid out: it is no higher than the window, so that what is drawn first has every row in sight. */
const unseen = (): Sight => ({ row: 0, height: innerHeight, width: 0 })

/**
 * `last` is what is expected at first; what is not so is drawn anew once it is laid out.
 * `offset` is how far it is scrolled, by what it told last: asking the page would lay it out. Drawn anew when another row is
 * the first in sight, before the next frame is painted.
 */
export const useSight = (
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number,
  last: Pick<Sight, 'height' | 'width'> | null,
): Sight & { readonly offset: RefObject<number> } => {
  const [sight, setSight] = useState(() =>
    last === null ? unseen() : { row: 0, height: last.height, width: last.width },
  )
  const isExpected = useRef(last !== null)
  const offset = useRef(0)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const look = () => {
      const { scrollTop, clientHeight: height, clientWidth: width } = element
      offset.current = scrollTop
      const row = Math.floor(scrollTop / rowHeight)
      setSight((before) =>
        before.row === row && before.height === height && before.width === width ? before : { row, height, width },
      )
    }
    const follow = () => flushSync(look)
    // Asking lays the page out; the observer tells the same with the first frame.
    if (!isExpected.current) look()
    isExpected.current = false
    element.addEventListener('scroll', follow, { passive: true })
    const sizes = new ResizeObserver(follow)
    sizes.observe(element)
    return () => {
      element.removeEventListener('scroll', follow)
      sizes.disconnect()
    }
  }, [scroller, rowHeight])
  return { ...sight, offset }
}
