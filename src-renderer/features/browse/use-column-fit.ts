/** Measures what the columns of the rows in sight need. Within one answer needs only grow, so that scrolling moves no column to and fro. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { cellNeed, rowPadding } from './cell-need.ts'
import type { ColumnFit } from './column-template.ts'

/** Steps of a need in CSS pixels: a few pixels more or less are not worth another layout. */
const step = 8

const roundUp = (width: number) => (width === 0 ? 0 : Math.ceil(width / step) * step)

const measure = (
  grid: Element,
  columns: readonly string[],
  sight: ListSight,
  before: ColumnFit['needs'],
): ColumnFit => {
  const needs: Record<string, number> = { ...before }
  const heads: Record<string, number> = {}
  const look = `${sight.look} ${sight.width}`
  for (const [index, id] of columns.entries()) {
    const place = `[aria-colindex="${index + 1}"]`
    for (const cell of grid.querySelectorAll(`[aria-busy=false] > [role=gridcell]${place}`))
      needs[id] = Math.max(needs[id] ?? 0, roundUp(cellNeed(cell, look)))
    const head = grid.querySelector(`[role=columnheader]${place}`)
    heads[id] = head === null ? 0 : roundUp(cellNeed(head, look))
  }
  const row = grid.querySelector('[role=row]')
  return { room: row === null ? 0 : sight.width - rowPadding(row, look), needs, heads }
}

interface ListSight {
  /** Names what is listed: another answer is measured anew. */
  readonly answer: string
  /** Names the rows drawn. */
  readonly rows: string
  /** Names how the rows look beside their width. */
  readonly look: string
  /** Of the table, in CSS pixels. */
  readonly width: number
}

/** By `last`, if there is one, until the first rows are painted. */
export const useColumnFit = (
  scroller: RefObject<HTMLElement | null>,
  columns: readonly string[],
  { answer, rows, look, width }: ListSight,
  last: ColumnFit | null,
  arePainted: boolean,
): ColumnFit | null => {
  const [fit, setFit] = useState(last)
  const isExpected = last !== null && !arePainted
  const measured = useRef<{ readonly answer: string; readonly fit: ColumnFit | null }>({ answer: '', fit })
  useLayoutEffect(() => {
    const grid = scroller.current
    if (isExpected || grid?.querySelector('[aria-busy=false] > [role=gridcell]') == null) return
    const listed = `${answer} ${look}`
    const before = measured.current.answer === listed ? measured.current.fit : null
    // What is drawn first is measured before anybody has been told how wide it is.
    const wide = width === 0 ? grid.clientWidth : width
    const now = measure(grid, columns, { answer, rows, look, width: wide }, before?.needs ?? {})
    if (JSON.stringify(now) !== JSON.stringify(measured.current.fit)) setFit(now)
    measured.current = { answer: listed, fit: now }
  }, [scroller, columns, answer, rows, look, width, isExpected])
  return fit
}
