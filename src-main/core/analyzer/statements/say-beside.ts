/** The documented message of a code where it stands before the code, or on the next line: `绑定微信失败，错误码 260001`. */
import type { FoundText } from '../messages/find-wordings.ts'
import { limits } from '../rules/limits.ts'
import { rules } from '../rules/rules.ts'
import { telling } from '../rules/scoring.ts'
import type { Said, Statement } from './statement.ts'
import { trailingMessage } from './trailing-message.ts'

export interface WordingKnowledge {
  documented(code: string): boolean
  findWordings(text: string): readonly FoundText[]
}

/** Between a message and its code: punctuation, a word that leads to the code, and what the code is called. */
const before =
  /^[\s\p{P}\p{S}]{0,8}(?:(?:返回|报|提示|显示|对应|具体|的|with|returned|api|biz|http)[\s\p{P}\p{S}]{0,3})?(?:(?:错误|返回|状态|响应|业务)?(?:代?码|编号)|(?:err(?:or)?|ret(?:urn)?|status|biz)?[ _-]?(?:code|no)|errors?|错误|报错)?[\s\p{P}\p{S}]{0,4}$/iu
/** Between a code and its message on the next line, and what the message is called there. */
const after =
  /^[^\S\n]{0,4}["'”」)\]]?\r?\n\s{0,8}(?:(?:错误|返回|响应)?(?:信息|消息|描述|说明|原因)|message|msg|reason)?[\s\p{P}\p{S}]{0,4}$/iu

const placeOf = (text: string, from: number, { filled: { start, end } }: FoundText): Said => ({
  text: text.slice(start, end),
  start: from + start,
  end: from + end,
})

/** Other words beside a code are somebody's sentence; those that a document has for this very code are its message. */
const findBeside = (text: string, statement: Statement, { findWordings }: WordingKnowledge): Said | null => {
  const { code, start, end, grounds } = statement
  const isOwn = ({ wording }: FoundText) => wording.entries.some((entry) => entry.code === code)
  const label = grounds.reduce((first, ground) => Math.min(first, ground.start), start)
  const from = Math.max(0, label - limits.wording)
  const leading = text.slice(from, start)
  const preceding = findWordings(leading).findLast(
    (found) => isOwn(found) && before.test(leading.slice(found.filled.end)),
  )
  if (preceding !== undefined) return placeOf(leading, from, preceding)
  const trailing = text.slice(end, end + limits.wording)
  const following = findWordings(trailing).find(
    (found) => isOwn(found) && after.test(trailing.slice(0, found.filled.start)),
  )
  if (following !== undefined) return placeOf(trailing, end, following)
  // Trackers of errors show a stack and other facts between the message and its code.
  const above = Math.max(0, label - limits.stack)
  const earlier = text.slice(above, label)
  const title = findWordings(earlier).findLast(
    (found) =>
      isOwn(found) &&
      found.wording.specificity >= telling.well &&
      /(?:^|\n|: ?)$/.test(earlier.slice(0, found.filled.start)) &&
      /^[.!]?\s*\n/.test(earlier.slice(found.filled.end)),
  )
  return title === undefined ? null : placeOf(earlier, above, title)
}

/** `msg="call failed" code=60014 emsg="获取更新锁失败"`: of the values beside the code one is what a document has for it. */
const ownValue = (text: string, { code, holder, said, from, to }: Statement, { findWordings }: WordingKnowledge) => {
  for (const [name, value] of holder?.values ?? []) {
    if (value.length < 4 || value === said?.text || !/[A-Za-z\u4e00-\u9fff]{2}/.test(value)) continue
    const isWhole = findWordings(value).some(
      ({ wording, filled }) =>
        wording.entries.some((entry) => entry.code === code) && filled.start === 0 && filled.end >= value.length - 2,
    )
    const start = isWhole ? text.slice(from, to).indexOf(value) : -1
    if (start >= 0) return { name, said: { text: value, start: from + start, end: from + start + value.length } }
  }
  return null
}

/** `reason: push failed code=43005 duplicate order error`: the sentence before the code is led by a name, its message is not. */
const preferOwn = (text: string, statement: Statement, knowledge: WordingKnowledge): Statement => {
  const { findWordings } = knowledge
  const { code, names, said, start, end, holder } = statement
  if (said === null || names === null || holder === null) return statement
  const isOwn = ({ wording }: FoundText) => wording.entries.some((entry) => entry.code === code)
  if (findWordings(said.text).some(isOwn)) return statement
  const own = ownValue(text, statement, knowledge)
  if (own !== null) return { ...statement, names: { ...names, message: own.name }, said: own.said }
  if (holder.isNested || said.start > start) return statement
  const behind = trailingMessage(text, end, Math.min(text.length, end + limits.wording))
  if (behind === null) return statement
  const words = text.slice(behind.start, behind.end)
  return findWordings(words).some((found) => isOwn(found) && found.filled.start === 0)
    ? { ...statement, names: { ...names, message: null }, said: { ...behind, text: words } }
    : statement
}

/** A message that has a name, or that stands behind the code in a document's words, stays. */
export const sayBeside = (text: string, statement: Statement, knowledge: WordingKnowledge): Statement => {
  const { code, names, said } = statement
  if (!knowledge.documented(code)) return statement
  if ((names?.message ?? null) !== null) return preferOwn(text, statement, knowledge)
  const isDocumented = (words: string) =>
    knowledge.findWordings(words).some(({ wording }) => wording.entries.some((entry) => entry.code === code))
  // `error: 1069305 docs not exist`: what the message begins with is counted by nobody.
  if (said !== null && isDocumented(said.text))
    return { ...statement, grounds: statement.grounds.filter(({ rule }) => rule !== rules.unitAfter) }
  const beside = findBeside(text, statement, knowledge)
  return beside === null ? statement : { ...statement, said: beside }
}
