/** What people wrote, as programs pass it on, read as they wrote it: a string of JSON under a key for their words, paragraphs of HTML. */
import { fromEntity } from './escapes.ts'
import { type Passage, type Replacement, replaceAll } from './passage.ts'

const keys = 'text|content|body|comment|description|desc|question|query|remark|note|内容|问题描述|描述|正文|备注|留言'
const told = String.raw`"(?:${keys})"\s{0,4}:\s{0,4}"((?:[^"\\\n]|\\.){6,8000})"`
/** Words with a number, in one line or several. */
const isWording = (value: string): boolean => /\d{3}/.test(value) && /\\n| |[\u4e00-\u9fff]/.test(value)
/** JSON in the string is what a service answered, but for a message of a chat, whose words stand in it once more. */
const holdsFields = /\\"\s{0,4}:/
const chatMessage = /^\{\\"text\\":/
/** Before a message that is only sent. */
const isSent = /"msg_type"[^\n]{0,200}$/

const escapes = /\\(?:u[0-9a-fA-F]{4}|.)/g
const blanks: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }
const fromEscape = (piece: string): string => {
  const escaped = piece.slice(1)
  return piece.length > 2 ? String.fromCharCode(Number.parseInt(escaped.slice(1), 16)) : (blanks[escaped] ?? escaped)
}

const mayBeTold = new RegExp(told)
/** Told words, any other string, or a bracket. */
const tokens = new RegExp(String.raw`${told}|"(?:[^"\\\n]|\\.){0,8000}"|[{}[\]]`, 'g')
const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

/** Objects and lists around the words end before them and go on behind them, so that what the words say is no field of theirs. */
const unquote = (passage: Passage): Passage => {
  const { text } = passage
  if (!mayBeTold.test(text)) return passage
  const open: string[] = []
  const replacements: Replacement[] = []
  for (const { index, 0: whole, 1: value } of text.matchAll(tokens)) {
    if (whole === '{' || whole === '[') open.push(whole)
    if (whole === '}' || whole === ']') open.pop()
    if (value === undefined || !isWording(value)) continue
    if (holdsFields.test(value) && !chatMessage.test(value)) continue
    if (isSent.test(text.slice(Math.max(0, index - 240), index))) continue
    const end = index + whole.length - 1
    const start = end - value.length
    const closed = open.toReversed().map((bracket) => closers[bracket])
    replacements.push({ start: index, end: start, text: `${closed.join('')}\n` })
    for (const { index: at, 0: piece } of value.matchAll(escapes))
      replacements.push({ start: start + at, end: start + at + piece.length, text: fromEscape(piece) })
    replacements.push({ start: end, end: end + 1, text: `\n${open.join('')}` })
  }
  return replaceAll(passage, replacements)
}

const isMarkup = /<\/(?:p|div|pre|li|span|blockquote)>/i
const markup =
  /<\/?(?:p|div|pre|li|ul|ol|span|blockquote|b|strong|em)(?:\s[^<>]{0,200})?>|<br ?\/?>|&(?:lt|gt|amp|nbsp|quot|#39);/gi
const inline = /^<\/?(?:span|b|strong|em)\b/i

const unmark = (passage: Passage): Passage =>
  isMarkup.test(passage.text)
    ? replaceAll(
        passage,
        [...passage.text.matchAll(markup)].map(({ index, 0: piece }) => ({
          start: index,
          end: index + piece.length,
          text: piece.startsWith('&') ? fromEntity(piece) : inline.test(piece) ? '' : '\n',
        })),
      )
    : passage

/** Twice: the words of a chat's message stand in JSON in JSON. */
export const unwrapTold = (passage: Passage): Passage => unquote(unquote(unmark(passage)))
