/** Reads the rows about surroundings at a place of a text, and what more than one line says: lists, questions and answers. */
import { otherCodes } from '../fields/key-name.ts'
import { rules } from '../rules/rules.ts'
import type { Ground } from './statement.ts'
import { anyName, handledCodes, type Surrounding } from './surroundings.ts'

/** Units before a number and behind it that rows look at. */
const reach = { before: 96, after: 24 }

/** The word before `code` may say that it is another code: `verification code is 100003`. */
const codeOfSomething = /([\w \u4e00-\u9fff]{0,24})code(?: is| was|:|=)? ?$/i

/** `1. ` or `- ` before the number, and nothing else on its line. */
const listItem = /^\s{0,8}(?:[-*•·]|\d{1,2}[.;)]) ?$/
const listedNumber = /^\s{0,8}(?:[-*•·]|\d{1,2}[.;)]) ?\d{3,10}/
const label = /(?:错误码?|报错|失败|异常|返回码|codes?|errors?|failed|failures?)[^\n]{0,24}:\s*$/i
const ofHandled = new RegExp(`${handledCodes}$`, 'i')
/** Lines of one list looked back over. */
const longestList = 8

/** Whether the list that the line belongs to stands under words for errors: `飞书报错：⏎1. 10003⏎2. 10012`. */
const isUnderLabel = (text: string, line: number): boolean => {
  let at = line
  for (let back = 0; back < longestList && at > 0; back++) {
    const before = text.lastIndexOf('\n', at - 2) + 1
    const written = text.slice(Math.max(before, at - 1 - reach.before), at - 1)
    if (label.test(written)) return !ofHandled.test(written)
    if (!listedNumber.test(text.slice(before, before + 24))) return false
    at = before
  }
  return false
}

export interface Surrounded {
  readonly grounds: Ground[]
  readonly real: boolean
  readonly inField: boolean
}

/** Nothing but who speaks before the number: `客户：11217`, `[10:02] 李雷: 11217`. */
const speaker =
  /^\s{0,4}(?:\[[\d:/ -]{4,20}\] ?)?(?:[^\s:：]{1,16}(?: \d{1,2}:\d{2}(?::\d{2})?)? ?[:：])? ?(?:就|只有?|就只有|显示|提示|报的?|返回|写的?|是|说是|好像是?|一个?|个|数字|号码|代?码|it (?:just )?says|just|only|it's|the number|a number|number|[是:,] ?){0,4} ?["'“「]?$/i
const asked =
  /错误码|错误代码|报错码|返回码|什么错|具体报|(?:提示|显示|[报返回弹写])(?:的|了|出来)?的?是?(?:什么|啥|多少|哪个)|error code|(?:which|what|the) (?:error )?(?:code|number)|what does it (?:say|show|return|print)|what(?:'s| is) the (?:error|message)/i

/** Whether the line answers a question for the code that stands a few lines above. */
const isAnswer = (text: string, before: string, start: number): boolean => {
  const line = start - before.length
  return line > 0 && speaker.test(before) && asked.test(text.slice(Math.max(0, line - reach.before), line))
}

/** The end of a line that says what follows, and of one that says that it is an error: `飞书接口返回:`, `Lark api error`. */
const ending = String.raw`(?: ?(?:了|的|吗|呢|啊|me|us|is|was|this|如下|内容|原文|信息))? ?[:?!.;,]{0,2}\s*$`
const introduction = new RegExp(
  String.raw`(?:返回|回了|提示|显示|弹出?|如下|截图|看下|看看|帮忙|\b(?:returned|returns|got|gives|says|said|response|below|following|help))${ending}`,
  'i',
)
const errorIntroduction = new RegExp(
  String.raw`(?:错误?|失败|异常|怎么(?:办|解决|处理|回事|弄|整)|什么(?:意思|原因|情况)|不通|不了|不行|\b(?:errors?|failed|fails|failure))${ending}`,
  'i',
)
/** A number alone on its line or in brackets at either end of it, and one that a sign divides from words. */
const onlyNumber = /^\s{0,4}["'[(<*`「]{0,3}$/
const behindOnly = /^["')>*`」]{0,3}\s*(?:$|\n)|^[\])>] ?["'A-Za-z\u4e00-\u9fff]/
const behindStart = /^ ?[-:;|/—] ?["'A-Za-z\u4e00-\u9fff[]/
const atEnd = /(?:[A-Za-z] [A-Za-z]+|[\u4e00-\u9fff]{4})["'.]? ?[([]$/
const behindEnd = /^[)\]] ?[.;]?\s*(?:$|\n)/

/** Whether the line above names one of our services and says that what it answered follows: `飞书接口返回:⏎[11232] …`. */
const isIntroduced = (text: string, before: string, after: string, start: number): boolean => {
  const isFirst = onlyNumber.test(before)
  const isApart = (isFirst && behindOnly.test(after)) || (atEnd.test(before) && behindEnd.test(after))
  if (!isApart && !(isFirst && behindStart.test(after))) return false
  const above = text.slice(Math.max(0, start - before.length - reach.before), start - before.length).trimEnd()
  const line = above.slice(above.lastIndexOf('\n') + 1)
  return anyName.test(line) && (errorIntroduction.test(line) || (isApart && introduction.test(line)))
}

/** What is looked at before and after a number. */
export const wordsAround = (text: string, start: number, end: number) => {
  const window = text.slice(Math.max(0, start - reach.before), start)
  return { before: window.slice(window.lastIndexOf('\n') + 1), after: text.slice(end, end + reach.after) }
}

export const standsIn = (row: Surrounding, before: string, after: string): boolean =>
  (row.before?.test(before) ?? true) && (row.after?.test(after) ?? true)

export const readSurroundings = (
  rows: readonly Surrounding[],
  text: string,
  start: number,
  end: number,
): Surrounded => {
  const { before, after } = wordsAround(text, start, end)
  const isNamed = anyName.test(before)
  const all = rows.filter((row) => (isNamed || row.byName !== true) && standsIn(row, before, after))
  // What is said behind a number makes it a code where nothing before it does; it adds nothing to a label, but to
  // a name, which may as well have a count behind it.
  const others = all.filter(({ rule }) => rule !== rules.thenFailure)
  const labels = others.filter((row) => row.real === true)
  const isOnlyNamed = labels.length > 0 && labels.every(({ rule }) => rule === rules.serviceBefore)
  const matching = labels.length > 0 && !isOnlyNamed ? others : all
  // Two rows may say the same.
  const grounds: Ground[] = [...new Set(matching.map(({ rule }) => rule))].map((rule) => ({ rule, start, end }))
  const other = codeOfSomething.exec(before)?.[1]
  if (other !== undefined && otherCodes.test(other)) grounds.push({ rule: rules.otherNumber, start, end })
  const isListed = listItem.test(before) && isUnderLabel(text, start - before.length)
  if (isListed) grounds.push({ rule: rules.listed, start, end })
  const isAsked = isAnswer(text, before, start)
  if (isAsked) grounds.push({ rule: rules.word, start, end })
  const isCalled = isListed || isAsked || matching.some((row) => row.real === true)
  const isBelow =
    !isCalled && all.every(({ rule }) => rule.decides !== 'other-number') && isIntroduced(text, before, after, start)
  if (isBelow) grounds.push({ rule: rules.errorWord, start, end })
  return {
    grounds,
    real: isCalled || isBelow,
    inField: isAsked || all.some((row) => end - start >= (row.inField ?? Number.POSITIVE_INFINITY)),
  }
}
