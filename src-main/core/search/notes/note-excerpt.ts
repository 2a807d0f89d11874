/** The part of a note in which a query was found, as it is shown in one line. */
import type { MarkedText } from '../../../../src-preload/model/search.ts'
import type { Highlighter, Range } from '../page/highlight.ts'
import { fold } from '../text/fold.ts'

/** UTF-16 units shown, and of these before the first find: a narrow column shows little more. */
const longest = 200
const before = 8

const ellipsis = '…'

/** Never cuts a character that takes two units. */
const fromCharacter = (text: string, at: number) => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at)

/** A little before the find, at the beginning of a word where there is one. */
const startNear = (text: string, find: number): number => {
  const blank = text.indexOf(' ', find - before)
  return blank !== -1 && blank < find ? blank + 1 : fromCharacter(text, find - before)
}

export const cutExcerpt = (text: string, highlight: Highlighter, tags: readonly Range[]): MarkedText => {
  const found = [...highlight(text), ...tags].sort((a, b) => a.start - b.start)
  const first = found[0]?.start ?? 0
  const from = first <= before ? 0 : startNear(text, first)
  const to = fromCharacter(text, Math.min(text.length, from + longest))
  const head = from > 0 ? ellipsis : ''
  const ranges = found
    .map(({ start, end }) => ({
      start: Math.max(start, from) - from + head.length,
      end: Math.min(end, to) - from + head.length,
    }))
    .filter(({ start, end }) => start < end)
  return { text: `${head}${text.slice(from, to)}${to < text.length ? ellipsis : ''}`, ranges }
}

/** Where tags that were asked for stand. */
export const findTags = (text: string, tags: readonly string[]): readonly Range[] =>
  tags.flatMap((tag) => {
    const start = fold(text).indexOf(`#${tag}`)
    return start === -1 ? [] : [{ start, end: start + 1 + tag.length }]
  })
