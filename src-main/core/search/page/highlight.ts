/** Marks in a text what a query found there: Han texts where they stand, Latin words as far as they were typed. */

import { once } from '../../once.ts'
import type { Term } from '../index/term-index.ts'
import type { Alternative } from '../query/alternatives.ts'
import { fold } from '../text/fold.ts'
import { type Token, tokenizeLatin } from '../text/tokenizer.ts'

/** UTF-16 offsets, half open. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Ranges inside the text, in order, none touching another. */
export type Highlighter = (text: string) => readonly Range[]

/** Addresses of Markdown links are not what people read. */
const addresses = /\]\([^()\n]{0,2000}\)/g

/** Longer texts are highlighted at their beginning only. */
const longestText = 20_000

const merge = (ranges: readonly Range[]): readonly Range[] => {
  if (ranges.length < 2) return ranges.map(({ start, end }) => ({ start, end }))
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

const findAll = (text: string, piece: string): readonly Range[] => {
  const found: Range[] = []
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length))
    found.push({ start: at, end: at + piece.length })
  return found
}

const isOf = (token: Token, { text, prefix }: Term) => (prefix ? token.term.startsWith(text) : token.term === text)

/** A word still being typed is marked as far as it goes; other wordings are marked whole. */
const rangeOf = (token: Token, term: Term, alternative: Alternative): Range =>
  term.prefix && alternative.text === term.text && token.end - token.start === token.term.length
    ? { start: token.start, end: token.start + term.text.length }
    : token

const latinRanges = (tokens: readonly Token[], alternative: Alternative): readonly Range[] => {
  const perTerm = alternative.terms.map((term) =>
    tokens.filter((token) => isOf(token, term)).map((token) => rangeOf(token, term, alternative)),
  )
  return perTerm.every((ranges) => ranges.length > 0) ? perTerm.flat() : []
}

/** What joins the parts of a compound, and is left out of its term. */
const joints = /[_.'’-]/g

/** Alternatives whose letters stand in the text at all; taking a text apart takes longer than looking for letters. */
const saidIn = (folded: string, alternatives: readonly Alternative[]): readonly Alternative[] => {
  const letters = once(() => folded.replace(joints, ''))
  return alternatives.filter(({ terms }) =>
    terms.every(({ text }) => folded.includes(text) || letters().includes(text)),
  )
}

/** Addresses as blanks; few texts have any. */
const readText = (text: string): string => {
  const read = text.slice(0, longestText)
  return read.includes('](') ? read.replace(addresses, (address) => ' '.repeat(address.length)) : read
}

export const createHighlighter = (alternatives: readonly Alternative[]): Highlighter => {
  const han = [...new Set(alternatives.filter(({ script }) => script === 'han').flatMap(({ text }) => text.split(' ')))]
  const latin = [
    ...new Map(alternatives.filter(({ script }) => script === 'latin').map((one) => [one.text, one])).values(),
  ]
  if (han.length === 0 && latin.length === 0) return () => []
  return (text) => {
    const read = readText(text)
    const folded = fold(read)
    const ranges = han.flatMap((piece) => findAll(folded, piece))
    const said = saidIn(folded, latin)
    if (said.length === 0) return merge(ranges)
    const tokens = tokenizeLatin(read)
    return merge([...ranges, ...said.flatMap((alternative) => latinRanges(tokens, alternative))])
  }
}
