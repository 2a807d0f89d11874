/** Measures what the columns of the rows in sight need. Within one answer needs only grow, so that scrolling moves no column to and fro. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { ColumnFit } from './column-template.ts'

/** Steps of a need in CSS pixels: a few pixels more or less are not worth another layout. */
const step = 8

const roundUp = (width: number) => (width === 0 ? 0 : Math.ceil(width / step) * step)

/** What the content would be wide if nothing were cut. */
const contentWidth = (element: Element): number => {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range.getBoundingClientRect().width
}

const paddingOf = (element: Element): number => {
  const { paddingLeft, paddingRight } = getComputedStyle(element)
  return Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight)
}

/** Width of a cell's words and of what stands beside them; 0 for an empty cell. The words are marked where they are but a part. */
const cellNeed = (cell: Element): number => {
  const marked = cell.querySelector('[data-words]')
  const words = contentWidth(marked ?? cell)
  if (words === 0 || marked?.parentElement == null) return words === 0 ? 0 : words + paddingOf(cell)
  const beside = [...marked.parentElement.children].filter((other) => other !== marked)
  const widths = beside.map((other) => other.getBoundingClientRect().width)
  return widths.reduce((total, width) => total + width, words + paddingOf(marked.parentElement))
}

const rowRoom = (grid: Element): number => {
  const head = grid.querySelector('[role=row]')
  return head === null ? 0 : grid.clientWidth - paddingOf(head)
}

const measure = (grid: Element, columns: readonly string[], before: ColumnFit['needs']): ColumnFit => {
  const needs: Record<string, number> = { ...before }
  const heads: Record<string, number> = {}
  for (const [index, id] of columns.entries()) {
    const place = `[aria-colindex="${index + 1}"]`
    for (const cell of grid.querySelectorAll(`[aria-busy=false] > [role=gridcell]${place}`))
      needs[id] = Math.max(needs[id] ?? 0, roundUp(cellNeed(cell)))
    const head = grid.querySelector(`[role=columnheader]${place}`)
    heads[id] = head === null ? 0 : roundUp(cellNeed(head))
  }
  return { room: rowRoom(grid), needs, heads }
}

/** `answer` names what is listed and how it is worded: another one is measured anew. `inSight` names the rows drawn. */
export const useColumnFit = (
  scroller: RefObject<HTMLElement | null>,
  columns: readonly string[],
  answer: string,
  inSight: string,
): ColumnFit | null => {
  const [fit, setFit] = useState<ColumnFit | null>(null)
  const measured = useRef({ answer: '', fit })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `inSight` says when there is something else to measure.
  useLayoutEffect(() => {
    const grid = scroller.current
    if (grid?.querySelector('[aria-busy=false] > [role=gridcell]') == null) return
    const before = measured.current.answer === answer ? measured.current.fit : null
    const now = measure(grid, columns, before?.needs ?? {})
    if (JSON.stringify(now) !== JSON.stringify(measured.current.fit)) setFit(now)
    measured.current = { answer, fit: now }
  }, [scroller, columns, answer, inSight])
  return fit
}
