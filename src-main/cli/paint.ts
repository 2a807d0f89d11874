/** Colours for terminals, from the sixteen every terminal has; without colour the text stays as it is. */
import type { Range } from '../core/search/page/highlight.ts'

export interface Paint {
  strong(text: string): string
  faint(text: string): string
  /** The ranges of a text that a query found. */
  mark(text: string, ranges: readonly Range[]): string
}

const introducer = '\x1b['
const wrap = (start: number, end: number) => (text: string) =>
  text === '' ? '' : `${introducer}${start}m${text}${introducer}${end}m`
const highlight = wrap(33, 39)

const markRanges = (text: string, ranges: readonly Range[]): string => {
  let painted = ''
  let done = 0
  for (const { start, end } of ranges) {
    painted += text.slice(done, start) + highlight(text.slice(start, end))
    done = Math.max(done, end)
  }
  return painted + text.slice(done)
}

const plain = (text: string) => text

export const createPaint = (colour: boolean): Paint =>
  colour ? { strong: wrap(1, 22), faint: wrap(2, 22), mark: markRanges } : { strong: plain, faint: plain, mark: plain }
