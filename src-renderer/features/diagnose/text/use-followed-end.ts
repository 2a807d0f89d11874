/** Keeps the end of a text that grows in sight, until the person scrolls elsewhere. */
import { useEffect, useRef } from 'react'
import { type RowStretch, rowHeight, stretchAtEnd } from './use-row-stretch.ts'

/** Call what is returned with the scroller whenever it was scrolled. */
export const useFollowedEnd = (
  follows: boolean,
  { rows, jump }: Pick<RowStretch, 'rows' | 'jump'>,
): ((scroller: HTMLElement) => void) => {
  const isAtBottom = useRef(true)
  useEffect(() => {
    if (follows) isAtBottom.current = true
  }, [follows])
  useEffect(() => {
    if (!follows || !isAtBottom.current || rows === 0) return
    const next = stretchAtEnd(rows)
    jump(next, rows - next - 1, 'end')
  }, [jump, follows, rows])
  return ({ scrollTop, clientHeight, scrollHeight }) => {
    isAtBottom.current = scrollTop + clientHeight >= scrollHeight - 2 * rowHeight
  }
}
