/** A piece of the text as the extractors read it, and where each of its units came from. */
import type { Span } from '../../../../src-preload/model/diagnosis.ts'
import { plainWidth } from './plain-width.ts'

export interface Passage {
  readonly text: string
  /** As it was before anything was taken off or made plain. */
  readonly written: string
  /** Offset of the passage in the whole text. */
  readonly offset: number
  /** For each unit, and one past the last, its place in the passage as written; null when nothing was moved. */
  readonly places: Int32Array | null
}

/** A span of the passage as a span of the whole text. */
export const originalSpan = (passage: Passage, start: number, end: number): Span => {
  const { offset, places } = passage
  if (places === null) return { start: offset + start, end: offset + end }
  const first = places[start] ?? 0
  return { start: offset + first, end: offset + Math.max(first, places[end] ?? first) }
}

/** Units of an escape: `\\n`, `\\u00e9`. */
const escapeLength = (text: string, at: number): number => (text[at + 1] === 'u' ? 6 : 2)

/** A value read at `[start, end)` in the units of whoever wrote it: full-width ones have been made plain for reading. */
export const asWritten = (passage: Passage, value: string, start: number, end: number): string => {
  const { text, places, written } = passage
  const units: string[] = []
  let at = start
  for (const unit of value.split('')) {
    while (at < end && text[at] !== unit && text[at] !== '\\') at++
    if (at >= end) return value
    const isSame = text[at] === unit
    const own = isSame ? (written[places === null ? at : (places[at] ?? 0)] ?? unit) : unit
    units.push(plainWidth(own) === unit ? own : unit)
    at += isSame ? 1 : escapeLength(text, at)
  }
  return units.join('')
}

/** One replacement of a peeling step: `[start, end)` as written becomes `text`. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Applies replacements in order and keeps every unit's place. */
export const replaceAll = (passage: Passage, replacements: readonly Replacement[]): Passage => {
  if (replacements.length === 0) return passage
  const { text, places } = passage
  const growth = replacements.reduce((sum, part) => sum + part.text.length - (part.end - part.start), 0)
  const moved = new Int32Array(text.length + growth + 1)
  const place = (at: number) => (places === null ? at : (places[at] ?? 0))
  const parts: string[] = []
  let from = 0
  let to = 0
  const keep = (end: number) => {
    parts.push(text.slice(from, end))
    for (; from < end; from++) moved[to++] = place(from)
  }
  for (const { start, end, text: replacement } of replacements) {
    keep(start)
    parts.push(replacement)
    for (let i = 0; i < replacement.length; i++) moved[to++] = place(start)
    from = end
  }
  keep(text.length)
  moved[to] = place(text.length)
  return { ...passage, text: parts.join(''), places: moved }
}
