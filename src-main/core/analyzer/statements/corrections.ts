/** Codes that people take back, and those they put in their place: `不是 99991661，是 99991663`, `1112? no wait, 1113`. */
import { type Rule, rules } from '../rules/rules.ts'
import type { Statement } from './statement.ts'

/** By the offset of a number: it holds, or it was said by mistake. */
export type Corrections = ReadonlyMap<number, 'holds' | 'taken-back'>

const none: Corrections = new Map()

const asCode = '(?:error |code |错误码|报错|报)?'
/** `是飞书的 99991663` */
const ofWhom = "(?:[^\\n\\d,;:.!?]{1,12}(?:的|'s) ?)?"
const held = `["'“「(]?(?<held>(?<!\\d)\\d{4,10}(?!\\d))`
const back = `["'“「(]?(?<back>(?<!\\d)\\d{3,10}(?!\\d))`
const not = '(?:(?<!是)(?:而?不是|并非)|\\b(?:not|instead of|rather than))'
const slip =
  '(?:不对|看岔|[看打写说发记贴抄填弄]错(?!成)|手误|笔误|口误|更正|订正|oops|\\btypo|\\bsorry|\\?+ ?no\\b|no,? wait|the real one|my bad|\\bi mean\\b|scratch that|correction|misread|mistyped)'
/** What no longer comes, before what comes now. */
const gone = "(?:没有?了|不报了|不出了|消失了|(?:is|are|'s) gone|went away|disappeared)"
/** No other number, and no other sentence's line. */
const words = (most: number): string => `[^\\n\\d]{0,${most}}`

/** `不是 A 就是 B` tells of both, and `不是 A 吗` denies nothing. */
const forms: readonly RegExp[] = [
  `${not} ?${asCode} ?${back}(?![^\\n\\d]{0,4}(?:吗|么|嘛|就是))${words(32)}?(?:是|报|为|返回|but|\\bis|'s|was|returns?|returned|says|said|gives|gave|,) ?${ofWhom}${asCode} ?${held}`,
  `${held}["'”」)]? ?(?:才对)?[,;.(—-]{0,2} ?(?:才对)?[,;.]? ?(?:and |it is |说|其实)?${not} ?${asCode} ?${back}(?! ?(?:吗|么|嘛))`,
  `${held}["'”」)]? ?才对[,;. ]{0,2}${back}`,
  `${back}${words(24)}${slip}${words(40)}${held}`,
  `(?:以为|[看写说抄]错?成|当成|thought|misread|mistook)${words(24)}${back}${words(12)}(?:是|其实|实际|结果|but|actually)${words(16)}${held}`,
  `${held}${words(40)}(?:以为|[看写说抄]错?成|当成|thought|misread|mistook)${words(16)}${back}`,
  `${back}["'”」)]? ?(?:[那这]个)?(?:已经|倒是)? ?${gone}${words(4)}[,;. ]{1,2}${words(12)}${held}`,
].map((form) => new RegExp(form, 'dgi'))

/** Hardly a text has any of these. */
const trigger = new RegExp(
  `(?:${not} ?${asCode} ?["'“「(]?\\d)|${slip}|${gone}|以为|[看写说抄]错?成|当成|thought|mistook`,
  'i',
)

/** Longer texts are no talk of people. */
const longest = 4_000

export const findCorrections = (text: string): Corrections => {
  if (text.length > longest || !trigger.test(text)) return none
  const found = new Map<number, 'holds' | 'taken-back'>()
  for (const form of forms)
    for (const { indices } of text.matchAll(form)) {
      const right = indices?.groups?.held?.[0]
      const wrong = indices?.groups?.back?.[0]
      if (right === undefined || wrong === undefined || found.has(wrong)) continue
      found.set(wrong, 'taken-back')
      if (!found.has(right)) found.set(right, 'holds')
    }
  return found
}

const meanings: Readonly<Record<'holds' | 'taken-back', Rule>> = {
  holds: rules.corrected,
  'taken-back': rules.takenBack,
}

export const groundCorrection = (statement: Statement, corrections: Corrections): Statement => {
  const { start, end, grounds } = statement
  const meaning = corrections.get(start)
  return meaning === undefined
    ? statement
    : { ...statement, grounds: [...grounds, { rule: meanings[meaning], start, end }] }
}
