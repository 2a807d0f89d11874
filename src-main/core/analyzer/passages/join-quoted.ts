/** Joins what a chat, a mail or a picture's window wrapped inside quotes: `“code: 10012, msg: tenant not⏎authorized”`, `"msg":"is required:⏎[im:chat]"`. */
import { type Passage, type Replacement, replaceAll } from './passage.ts'

/** A quotation over at most four lines; one look tells most texts off. */
const quotation = /“[^“”]{1,600}”|「[^「」]{1,600}」|『[^『』]{1,600}』/g
const mayBeWrapped = /[“「『][^”」』\n]{0,600}\n/
const mostBreaks = 3
/** Between words of one sentence: no stop or bracket before it, no name of a field, no number of a list and no new line of a log behind it. */
const wrapping =
  /(?<=[\w,，、\u4e00-\u9fff'’)-])[ \t]{0,4}\r?\n[ \t>]{0,8}(?=[a-z\u4e00-\u9fff'"(\d])(?![\w\u4e00-\u9fff]{1,24}\s?[:：=]|\d{1,2}[.、)]|\d{2,4}[-/:])/g
const han = /[\u4e00-\u9fff，、]/

/** A value that JSON's own marks enclose over several lines: behind its closing quote the object goes on or ends, so a lost quote encloses none. */
const wrappedValue =
  /"(\w{2,40})\\{0,3}"\s?[:：]\s?\\{0,3}"([^"\n]{1,600}\n[^"]{1,600})"(?=[ \t\r\n]{0,8}(?:[,}\])]|$))/g
const mayBeValue = /"\s?[:：]\s?\\{0,3}"[^"\n]{1,600}\n/
/** Whatever stands around a line end there. */
const lineEnd = /[ \t]{0,4}\r?\n[ \t>]{0,80}/g
/** What windows break behind within an address, an id or the name of a permission. */
const withinWord = /\w[-/_]$|(?:\w:|[[,] ?)\w{1,40}:$/

const replacementsIn = (text: string, start: number, breaks: RegExp): readonly Replacement[] => {
  if (text.split('\n').length - 1 > mostBreaks) return []
  return [...text.matchAll(breaks)].map(({ index: at, 0: piece }) => {
    const before = text[at - 1] ?? ''
    const isHan = han.test(before) && han.test(text[at + piece.length] ?? '')
    const isOne = isHan || (breaks === lineEnd && withinWord.test(text.slice(Math.max(0, at - 80), at)))
    return { start: start + at, end: start + at + piece.length, text: isOne ? '' : ' ' }
  })
}

const joinQuotations = (passage: Passage): Passage => {
  const { text } = passage
  if (!mayBeWrapped.test(text)) return passage
  return replaceAll(
    passage,
    [...text.matchAll(quotation)].flatMap(({ index, 0: quoted }) => replacementsIn(quoted, index, wrapping)),
  )
}

/** Only messages: other values, as stacks, may have lines of their own. */
const messageKey = /(?:msg|message|desc|description|reason)$/i

const joinMessages = (passage: Passage): Passage => {
  const { text } = passage
  if (!mayBeValue.test(text)) return passage
  return replaceAll(
    passage,
    [...text.matchAll(wrappedValue)].flatMap(({ index, 0: field, 1: key, 2: value }) =>
      value !== undefined && messageKey.test(key ?? '')
        ? replacementsIn(value, index + field.length - 1 - value.length, lineEnd)
        : [],
    ),
  )
}

export const joinQuoted = (passage: Passage): Passage => joinMessages(joinQuotations(passage))
