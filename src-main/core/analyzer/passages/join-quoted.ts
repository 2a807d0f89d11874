/** Joins what a chat or a mail wrapped inside typographic quotes: `“code: 10012, msg: tenant not⏎authorized”`. */
import { type Passage, type Replacement, replaceAll } from './passage.ts'

/** A quotation over at most four lines; one look tells most texts off. */
const quotation = /“[^“”]{1,600}”|「[^「」]{1,600}」|『[^『』]{1,600}』/g
const mayBeWrapped = /[“「『][^”」』\n]{0,600}\n/
const mostBreaks = 3
/** Between words of one sentence: no stop or bracket before it, no name of a field, no number of a list and no new line of a log behind it. */
const wrapping =
  /(?<=[\w,，、\u4e00-\u9fff'’)-])[ \t]{0,4}\r?\n[ \t>]{0,8}(?=[a-z\u4e00-\u9fff'"(\d])(?![\w\u4e00-\u9fff]{1,24}\s?[:：=]|\d{1,2}[.、)]|\d{2,4}[-/:])/g
const han = /[\u4e00-\u9fff，、]/

export const joinQuoted = (passage: Passage): Passage => {
  const { text } = passage
  if (!mayBeWrapped.test(text)) return passage
  const breaks = [...text.matchAll(quotation)].flatMap(({ index, 0: quoted }): readonly Replacement[] => {
    if (quoted.split('\n').length - 1 > mostBreaks) return []
    return [...quoted.matchAll(wrapping)].map(({ index: at, 0: piece }) => {
      const isHan = han.test(quoted[at - 1] ?? '') && han.test(quoted[at + piece.length] ?? '')
      return { start: index + at, end: index + at + piece.length, text: isHan ? '' : ' ' }
    })
  })
  return replaceAll(passage, breaks)
}
