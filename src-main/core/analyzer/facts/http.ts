/** HTTP status codes, wherever clients, proxies and logs write them. */
import type { FieldTree } from '../fields/field-tree.ts'
import { once } from '../rules/one-of.ts'
import type { Fact } from './nearest.ts'

const status = '([1-5]\\d\\d)(?![\\d.]|:\\d)'
const reasons =
  'OK|Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed|Conflict|Unprocessable|Too Many Requests|Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out|Request Time-?out'
/** As a phrase, and as Spring names them: `BAD_REQUEST`. */
const named = `${reasons}|${reasons.toUpperCase().replaceAll(' ', '[ _]')}`

/** What names itself a status. Like all below, each has one group: the status. */
const labelled: readonly RegExp[] = [
  // As curl says it, told to fail.
  new RegExp(`\\bThe requested URL returned error: ${status}`, 'g'),
  new RegExp(
    `\\bHTTP(?:/\\d(?:\\.\\d)?"?)?(?:[ _]?(?:status|code|error|response)){0,2} ?[ :=(是为]{1,3}${status}`,
    'gi',
  ),
  new RegExp(`\\bHTTP${status}(?!\\w)`, 'gi'),
  new RegExp(
    `(?<![a-z])(?:status(?:[ _]?code)?|response code)(?:\\*\\*)?(?: is| was| of)?[ :=]{1,3}["'\`]?${status}`,
    'gi',
  ),
  new RegExp(`(?:状态码|HTTP ?码|http ?状态)】?(?:为|是)?[ :=]{0,3}${status}`, 'gi'),
]

/** Graded from sure to likely. */
const patterns: readonly { readonly pattern: RegExp; readonly grade: number }[] = [
  ...labelled.map((pattern) => ({ pattern, grade: 0 })),
  { pattern: new RegExp(`\\bError code: ${status} - `, 'g'), grade: 0 },
  { pattern: new RegExp(`\\b${status}[)\\]]?[ :]{1,3}\\(?${once}(?:${named})\\b`, 'g'), grade: 0 },
  { pattern: new RegExp(`\\bstatus code does not indicate success: ${status}`, 'g'), grade: 0 },
  // `<Response [400]>` of Python, `[400] during [POST]` of Feign, `[400] {…}` of loggers.
  { pattern: new RegExp(`\\[${status}\\](?=>| during |:? ?[{"])`, 'g'), grade: 1 },
  { pattern: new RegExp(`返回错误[:：] ?\\(${status}\\)`, 'g'), grade: 1 },
  { pattern: new RegExp(`\\b${status} (?:GET|POST|PUT|PATCH|DELETE) (?=https?:|/)`, 'g'), grade: 1 },
  { pattern: new RegExp(`\\b[Rr]esponse(?:Entity)?:? ${status}(?=[\\n,;]| (?:from|for)\\b)`, 'g'), grade: 1 },
  { pattern: new RegExp(`(?:^|[\\s>:]|-> )${status}(?:[ :：]{1,3}| - | ?(?:->|→|=>) ?)(?=[{<])`, 'gm'), grade: 1 },
  {
    pattern: new RegExp(`(?:->|→|=>|<--|←|responded with|returned|got|返回) ?${status}(?=[\\s,.;]|$)`, 'gm'),
    grade: 1,
  },
  {
    pattern: new RegExp(
      `(?:报错?|返回|状态|错误|出现|收到|接口|api|直接|一直) ?${status}(?=[\\s,.;，；。]|错|了|$)`,
      'gim',
    ),
    grade: 1,
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:[A-Z]\\w{2,40})?(?:Error|Exception\\$\\w{2,30})|[Rr]equest failed|[Cc]all failed): ${status} (?=[A-Z:])`,
      'g',
    ),
    grade: 1,
  },
  {
    pattern: new RegExp(
      `\\b(?:GET|POST|PUT|PATCH|DELETE) \\S{1,300} (?:HTTP/\\d(?:\\.\\d)?"? )?${status}(?=[\\s,;]|$)`,
      'gm',
    ),
    grade: 1,
  },
  // Clients show the request, then the status on a line of its own.
  {
    pattern: new RegExp(`\\b(?:GET|POST|PUT|PATCH|DELETE) \\S{1,300}\\s{0,4}\\n${status}[ \\t]{0,4}(?=[\\r\\n])`, 'g'),
    grade: 1,
  },
]

export const httpFacts = (text: string, tree: FieldTree): readonly Fact<number>[] => {
  const facts: Fact<number>[] = []
  for (const { role, key, value, start, end } of tree.fields) {
    if (!/^[1-5]\d\d$/.test(value)) continue
    if (role === 'http') facts.push({ value: Number(value), start, end, grade: 0 })
    else if (role === 'loose-code' && /^(?:status|状态)$/i.test(key))
      facts.push({ value: Number(value), start, end, grade: 0 })
    // A log line's own `code=400` beside the business code of a body.
    else if (role === 'code') facts.push({ value: Number(value), start, end, grade: 2 })
  }
  return [...facts, ...writtenStatuses(text)]
}

/** Those that are no values of fields. */
export const writtenStatuses = (text: string): readonly Fact<number>[] => {
  const facts: Fact<number>[] = []
  for (const { pattern, grade } of patterns)
    for (const hit of text.matchAll(pattern)) {
      const digits = hit[1] ?? ''
      const start = hit.index + hit[0].lastIndexOf(digits)
      facts.push({ value: Number(digits), start, end: start + digits.length, grade })
    }
  return facts
}

/** What a number of a service's own hardly equals: nobody documents one of them but who documents HTTP. */
export const isHttpStatus = (code: string): boolean => /^[1-5]\d\d$/.test(code)

/** Longest label of a status with what may stand between. */
const longestLabel = 40

/** Whether the number at `start` is called a status where it stands, `HTTP/1.1 404`. */
export const isCalledStatus = (text: string, start: number): boolean => {
  const from = Math.max(0, start - longestLabel)
  const near = text.slice(from, start + 4)
  return labelled.some((pattern) =>
    [...near.matchAll(pattern)].some((hit) => from + hit.index + hit[0].length === start + 3),
  )
}
