/** A text with the ranges where a query was found as `<mark>`. */
import type { Highlight } from '../../src-preload/model/search.ts'

interface Piece {
  readonly text: string
  readonly start: number
  readonly found: boolean
}

/** Cuts a text at ranges in any order; overlapping ones join, and what lies outside the text is left out. */
export const splitAtHighlights = (
  text: string,
  ranges: readonly Pick<Highlight, 'start' | 'end'>[],
): readonly Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  const push = (end: number, found: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), start: at, found })
    at = Math.max(at, end)
  }
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    push(Math.min(start, text.length), false)
    push(Math.min(end, text.length), true)
  }
  push(text.length, false)
  return pieces
}

export interface HighlightedTextProps {
  readonly text: string
  readonly ranges: readonly Pick<Highlight, 'start' | 'end'>[]
}

export const HighlightedText = ({ text, ranges }: HighlightedTextProps) =>
  ranges.length === 0
    ? text
    : splitAtHighlights(text, ranges).map(({ start, text: piece, found }) =>
        found ? <mark key={start}>{piece}</mark> : <span key={start}>{piece}</span>,
      )
