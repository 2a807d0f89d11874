/** Statements made in sentences: a number whose surroundings say that it is an error code. */
import type { FieldTree } from '../extractors/field-tree.ts'
import { limits } from '../limits.ts'
import type { Strength } from '../scoring.ts'
import { trailingMessage } from './field-statements.ts'
import type { Ground, Statement } from './statement.ts'

interface Surrounding {
  readonly rule: string
  readonly before?: RegExp
  readonly after?: RegExp
  readonly strength: Strength
}

/** Read on at most 48 units to the left and 24 to the right, on one line. */
const surroundings: readonly Surrounding[] = [
  {
    rule: 'code/word',
    before:
      /(?:(?:error|err|status|lark|feishu|api|返回|响应|业务)?[ _-]?code|errno|错误码|错误代码|返回码|错误编码|错误编号|报错码|异常码|响应码|错误号)(?: ?(?:is|was|of|:|=|->|→|为|是|了|#))? ?["'[(<#`]{0,2}$/i,
    strength: 'some',
  },
  {
    rule: 'code/error-word',
    before:
      /(?:error|err|fail(?:ed|ure)?|exception|denied|rejected|错误|失败|报错|异常|出错|被拒|返回|提示|抛出|遇到|报了?|code码)[:,]? ?["'[(<#`]{0,2}$/i,
    strength: 'hint',
  },
  {
    rule: 'code/error-word-after',
    after: /^["'\])>`]{0,2} ?(?:错误|报错|error|异常|失败|这个错误|怎么|是什么|啥意思|什么意思|什么原因)/i,
    strength: 'hint',
  },
  { rule: 'code/in-brackets', before: /[([<]$/, after: /^[)\]>]/, strength: 'trifle' },
  { rule: 'code/then-message', after: /^["'\])>`]{0,2} ?[:,-] ?["'`]?[A-Za-z\u4e00-\u9fff]{2}/, strength: 'trifle' },
  {
    rule: 'code/service-before',
    before:
      /(?:feishu|lark|飞书|meegle|meego|turing|图灵|腾讯云)(?: ?(?:project|open ?api|api|sdk|bot|hire|项目|招聘|接口|平台))?(?: ?(?:error|err|错误|报错))? ?[:#[(]? ?$/i,
    strength: 'some',
  },
  {
    rule: 'code/source-code',
    before: /(?:==|!=|<=|>=|&&|\|\||\bcase|\bin \(|\bin \[|\+=|\?) ?["'(]{0,2}$/,
    strength: 'excluded',
  },
  {
    rule: 'code/other-number',
    before:
      /(?:\b(?:port|pid|uid|gid|id|line|lines|page|size|rows?|count|total|batch|job|worker|user|order|version|ver|took|seq|offset|timeout|limit|max|min|len|length|step|epoch|qq|tel|phone|no|room|z-index|width|height|version)|[行第页单号群楼层步元¥$£€@/\\+*~^_]|电话|验证码|取件码|邀请码|工号|订单|端口|版本|数量|编号)[.:#= ]{0,3}["'[(]?$/i,
    strength: 'contradiction',
  },
  {
    rule: 'code/unit-after',
    after:
      /^ ?(?:ms|s\b|sec|m\b|min|rows?|px|%|k?b\b|mb|gb|bytes?|times|users?|items|条|行|步|元|个|次|人|年|月|日|号楼|并发|万|千|米|分钟|秒|天|台|件|份|tokens?|records?|docs?|fps|°)/i,
    strength: 'contradiction',
  },
]

const number = /\d{3,10}/g
/** Neighbours that make a number part of something longer: a version, a path, a price, a time, an id, a list. */
const gluedBefore = /[\w.\-/#@$¥€+*%&?~^\\]|\d[,:]/
const gluedAfter = /^(?:[\w/\\@%#&*+~^$]|[.,:-]\d|-\w)/

const groundsOf = (text: string, start: number, end: number): readonly Ground[] => {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const before = text.slice(Math.max(lineStart, start - 48), start)
  const after = text.slice(end, end + 24)
  return surroundings
    .filter((place) => (place.before?.test(before) ?? true) && (place.after?.test(after) ?? true))
    .map(({ rule, strength }) => ({ rule, strength, start, end }))
}

/** Nothing but the number, its label and punctuation: what people paste when they only have the code. */
const isAlone = (text: string, start: number, end: number): boolean =>
  text.length < 80 &&
  `${text.slice(0, start)}${text.slice(end)}`
    .replace(/error|err|code|errno|api|status|错误码|错误代码|返回码|错误|代码|报错|码|是|为/gi, '')
    .replace(/[\s\p{P}\p{S}]/gu, '').length === 0

/** `documented` says whether any service has the number; others count only right after a word for error codes. */
export const findMentions = (
  text: string,
  tree: FieldTree,
  documented: (code: string) => boolean,
): readonly Statement[] => {
  const found: Statement[] = []
  // Values of fields are judged as fields; a number in one is no mention.
  const taken = tree.fields.filter((field) => field.end > field.start && /^-?\d/.test(field.value))
  let next = 0
  number.lastIndex = 0
  for (let hit = number.exec(text); hit !== null && found.length < limits.statements; hit = number.exec(text)) {
    const start = hit.index
    const end = start + hit[0].length
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    if ((taken[next]?.start ?? Number.POSITIVE_INFINITY) <= start) continue
    const alone = isAlone(text, start, end)
    if (
      !alone &&
      (gluedBefore.test(text.slice(Math.max(0, start - 1), start)) ||
        /\d[,:.]$/.test(text.slice(Math.max(0, start - 2), start)))
    )
      continue
    if (gluedAfter.test(text.slice(end, end + 2)) && !alone) continue
    const known = documented(hit[0])
    const grounds = [...groundsOf(text, start, end)]
    if (
      !known &&
      !grounds.some(
        (ground) =>
          ground.rule === 'code/word' || ground.rule === 'code/error-word' || ground.rule === 'code/service-before',
      )
    )
      continue
    if (grounds.length === 0 && hit[0].length < 7 && !alone) continue
    found.push(mentionOf(text, start, end, hit[0], grounds))
  }
  return found
}

/** Adds what it means that the code is all there is. */
export const groundAlone = (text: string, statement: Statement): Statement =>
  isAlone(text, statement.start, statement.end)
    ? {
        ...statement,
        grounds: [
          ...statement.grounds,
          { rule: 'code/alone', strength: 'fair', start: statement.start, end: statement.end },
        ],
      }
    : statement

const mentionOf = (text: string, start: number, end: number, code: string, grounds: readonly Ground[]): Statement => {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const to = newline < 0 ? text.length : newline
  const trailing = trailingMessage(text, end, to)
  return {
    code,
    start,
    end,
    codeKey: null,
    quoted: false,
    messageKey: null,
    message: trailing ? text.slice(trailing.start, trailing.end) : null,
    messageStart: trailing?.start ?? end,
    messageEnd: trailing?.end ?? end,
    frame: 0,
    owner: '',
    paths: new Set(),
    values: new Map(),
    grounds,
    from,
    to,
  }
}
