/**
 * Takes off what wraps a text: HTML entities, percent encoding, base64, `\u0022`, `\x22`, doubled quotes of a table's cells, marks of
 * bold, and the prefix a log driver puts on every line; and joins the digits of a code that were set apart.
 */
import { fromBase64, fromBytes, fromEntity, fromPercent } from './escapes.ts'
import { joinQuoted } from './join-quoted.ts'
import { namedPrefix, timedPrefix } from './line-prefix.ts'
import { type Passage, type Replacement, replaceAll } from './passage.ts'
import { unwrapTold } from './unwrap-told.ts'

/** Only the gateway's codes are long enough to be set apart, and told by how they begin. */
const apart = /(?<![\d.,/-]|\d )(?:9999[ \u00a0-][12]\d{3}|99,99[12],\d{3})(?![\d/]|[ ,.-]\d)/g
/** All digits of the number stand there, as Go and Java print floats; spreadsheets round and write `E+07`. */
const float = /(?<![\w.])[1-9]\.\d{3,9}(?:e\+?|E)0?[4-9](?![\w.])/g
/** One look tells most texts off. */
const mayBeApart = /9999[ \u00a0-]|99,99|\d[eE][+\d]/
/** The words on its line without which it is a telephone number or an amount, and those with which it is one. */
const ofErrors = /错误|报错|失败|异常|返回|提示|飞书|\b(?:err(?:or|code)?|code|failed|feishu|lark(?: ?suite)?)\b/i
const ofOthers = /电话|手机|热线|联系|传真|卡号|单号|订单|账号|金额|\b(?:tel|phone|fax|mobile|order|card|rows|total)\b/i

const lineAround = (text: string, at: number): string => {
  const end = text.indexOf('\n', at)
  return text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - 120), Math.min(end < 0 ? text.length : end, at + 120))
}

/** Joins the digits of a code that a picture, a person, a spreadsheet or a float set apart: `9999 1663`, `99,991,663`, `9.9991663E7`. */
const joinDigits = (passage: Passage): Passage => {
  const { text } = passage
  if (!mayBeApart.test(text)) return passage
  const hits = [...text.matchAll(apart), ...text.matchAll(float)].filter(({ index }) => {
    const line = lineAround(text, index)
    return ofErrors.test(line) && !ofOthers.test(line)
  })
  return replaceAll(
    passage,
    hits
      .map(({ index, 0: written }) => ({
        start: index,
        end: index + written.length,
        text: written[1] === '.' ? String(Number(written)) : written.replace(/\D/g, ''),
      }))
      .filter(({ text: joined }) => /^\d+$/.test(joined))
      .sort((a, b) => a.start - b.start),
  )
}

interface Wrapper {
  /** Cheap look whether the wrapper is there at all. */
  readonly present: RegExp
  readonly pieces: RegExp
  unwrap(piece: string): string
}

const wrappers: readonly Wrapper[] = [
  {
    // Forms write blanks as `+`: `code=1318&message=API+key+is+invalid`.
    present: /code=\d{3,10}&\w{1,20}=\w{1,40}\+\w/i,
    pieces: /(?<=[?&](?:msg|message|err_?msg|error_(?:msg|message|description)|desc)=)[\w.,%+'-]{3,400}/gi,
    unwrap: (piece) => piece.replaceAll('+', ' '),
  },
  {
    // Encoded twice: `%257B%2522code%2522`.
    present: /%25(?:22|7B)/i,
    pieces: /%25(?=[0-9a-fA-F]{2})/g,
    unwrap: () => '%',
  },
  {
    present: /%22|%7B|code%3D|code=\d{3,10}&\w{1,20}=[\w.]{1,40}%20/i,
    pieces: /(?:%[0-9a-fA-F]{2})+/g,
    unwrap: fromPercent,
  },
  {
    present: /&(?:amp;)*(?:quot|#34|#39|#x22|#x27);/i,
    pieces: /&amp;(?=(?:quot|#\d{2}|#x\w{2});)/g,
    unwrap: () => '&',
  },
  {
    present: /&(?:quot|#34|#39|#x22|#x27);/i,
    pieces: /&(?:quot|apos|amp|lt|gt|nbsp|#x?[0-9a-fA-F]{2,6});/g,
    unwrap: fromEntity,
  },
  {
    // JSON writers escape so for the sake of HTML, nginx in its access log: `\x22code\x22`, in a text `\x5C\x22`.
    present: /\\(?:u00|x)22/,
    pieces: /\\(?:u00|x)(?:22|27|3[cCeE]|26|5[cC])/g,
    // Written inside a quoted text, where a plain quote would end it.
    unwrap: (piece) => {
      const unit = String.fromCharCode(Number.parseInt(piece.slice(-2), 16))
      return unit === '"' || unit === '\\' ? `\\${unit}` : unit
    },
  },
  {
    // A table as a browser copies it.
    present: /<t[dh](?:\s[^<>]{0,200})?>/i,
    pieces: /<\/t[dh]>\s{0,40}(?:<t[dh](?:\s[^<>]{0,200})?>)?|<\/?(?:table|thead|tbody|tr|t[dh])(?:\s[^<>]{0,200})?>/gi,
    unwrap: (piece) => (/^<\/t[dh]>[^<]*</i.test(piece) ? '\t' : /^<tr/i.test(piece) ? '\n' : ''),
  },
  {
    // Texts as Erlang and Elixir print them: `<<"msg">> => <<"invalid param">>`.
    present: /<<"\w{1,40}">>/,
    pieces: /<<(?=")|(?<=")>>/g,
    unwrap: () => '',
  },
  {
    // nginx and Python write the bytes of what is not ASCII: `\xE9\x94\x99`.
    present: /\\x[c-f][0-9a-f]\\x[89ab][0-9a-f]/i,
    pieces: /(?:\\x[89a-f][0-9a-f]){2,400}/gi,
    unwrap: fromBytes,
  },
]

const unwrapAll = (passage: Passage, { present, pieces, unwrap }: Wrapper): Passage => {
  if (!present.test(passage.text)) return passage
  const replacements: Replacement[] = []
  for (const piece of passage.text.matchAll(pieces))
    replacements.push({ start: piece.index, end: piece.index + piece[0].length, text: unwrap(piece[0]) })
  return replaceAll(passage, replacements)
}

/** JSON in base64 begins so; a JWT does, too, and goes on behind a dot. */
const encoded = /(?<![\w+/=.-])eyJ[\w+/-]{20,40000}={0,2}(?![\w+/=.-])/g
/** What decoded JSON must hold to be of use, and what no text has. */
const worthDecoding = /code|errno/i
const unprintable = /[^\P{C}\t\r\n]|\uFFFD/u

/** Each character stands for the part of the base64 that it was written as; inside of quotes it must not end them. */
const decodeBase64 = (passage: Passage): Passage => {
  const { text } = passage
  if (!text.includes('eyJ')) return passage
  const replacements = [...text.matchAll(encoded)].flatMap(({ index, 0: piece }): readonly Replacement[] => {
    const decoded = fromBase64(piece)
    if (!worthDecoding.test(decoded) || unprintable.test(decoded)) return []
    const isQuoted = /["']/.test(text[index - 1] ?? '')
    let bytes = 0
    const parts = [...decoded].map((unit) => {
      const start = index + Math.floor((bytes * 4) / 3)
      bytes += byteLength(unit)
      const end = Math.min(index + piece.length, index + Math.floor((bytes * 4) / 3))
      return { start, end, text: isQuoted && /["\\]/.test(unit) ? `\\${unit}` : unit }
    })
    const end = index + piece.length
    return [...parts, { start: parts.at(-1)?.end ?? end, end, text: '' }]
  })
  return replaceAll(passage, replacements)
}

const byteLength = (unit: string): number => {
  const point = unit.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4
}

/** Cells of CSV that hold JSON: `"failed: {""code"":1335}"`. Other doubled quotes are mostly empty texts. */
const doubled = /\\{0,3}""[\w-]{1,40}\\{0,3}""\s?:/
const cell = /(?<=^|[,;\t\n])"(?:[^"]|""){1,8000}"(?=[,;\t\r\n]|$)/g

const unquoteCells = (passage: Passage): Passage => {
  const { text } = passage
  if (!doubled.test(text)) return passage
  return replaceAll(
    passage,
    [...text.matchAll(cell)].flatMap(({ index, 0: whole }) =>
      [...whole.slice(1, -1).matchAll(/(\\{0,7})""/g)].map(({ index: at, 0: quotes, 1: slashes = '' }) => ({
        start: index + 1 + at,
        end: index + 1 + at + quotes.length,
        text: `${slashes}${slashes}\\"`,
      })),
    ),
  )
}

/** A log driver's prefix, or the mark of a quoted mail. */
const linePrefix = new RegExp(`^(?:${namedPrefix}|${timedPrefix}|> ?|\\| )`, 'gm')

/** Only a prefix that stands on most lines is one, and only texts of several lines have it. */
const stripPrefixes = (passage: Passage): Passage => {
  const lines = passage.text.split('\n').length
  if (lines < 3) return passage
  const prefixes = [...passage.text.matchAll(linePrefix)]
  if (prefixes.length < lines * 0.6) return passage
  // The first line keeps its prefix: it carries the time.
  return replaceAll(
    passage,
    prefixes
      .filter((prefix) => prefix.index > 0)
      .map((prefix) => ({ start: prefix.index, end: prefix.index + prefix[0].length, text: '' })),
  )
}

/** Colours of a terminal, as bytes, as written out by a log shipper, or with their first unit lost on the way. */
const colours = /(?:\u001b|\\u001b|\\x1b|\\033|\u241b)\[[\d;]{0,12}[A-Za-z]|\[\d{1,2}(?:;\d{1,3}){0,4}m/g

/** Marks of Markdown and of chats around a number: `**错误码 230101**`, `*230055*`, a number between backticks. */
const bold =
  /\*\*(?=[^*\n]{0,120}\d{3})([^*\n]{1,200})\*\*|(?<![\w*])\*(\d{4,10})\*(?![\w*])|(?<![\w`])`(\d{4,10})`(?![\w`])/g

const stripBold = (passage: Passage): Passage =>
  replaceAll(
    passage,
    [...passage.text.matchAll(bold)].flatMap(({ index, 0: whole, 1: double }) => {
      const size = double === undefined ? 1 : 2
      return [
        { start: index, end: index + size, text: '' },
        { start: index + whole.length - size, end: index + whole.length, text: '' },
      ]
    }),
  )

const stripColours = (passage: Passage): Passage =>
  /\[[\d;]{0,12}[A-Za-z]/.test(passage.text)
    ? replaceAll(
        passage,
        [...passage.text.matchAll(colours)].map(({ index, 0: piece }) => ({
          start: index,
          end: index + piece.length,
          text: '',
        })),
      )
    : passage

export const peel = (passage: Passage): Passage =>
  joinDigits(
    joinQuoted(
      wrappers.reduce(
        unwrapAll,
        decodeBase64(unquoteCells(stripPrefixes(stripBold(unwrapTold(stripColours(passage)))))),
      ),
    ),
  )
