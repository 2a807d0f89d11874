/** Statements made in sentences: a number whose surroundings say that it is an error code. */
import type { FieldTree } from '../extractors/field-tree.ts'
import { trimUnits } from '../extractors/trim-units.ts'
import { limits } from '../limits.ts'
import { trailingMessage } from './field-statements.ts'
import { noPaths } from './paths.ts'
import type { Ground, Statement } from './statement.ts'
import { readSurroundings } from './surroundings.ts'

const number = /\d{3,10}/g
/** Neighbours that make a number part of something longer: a version, a path, a price, a time, an id, a list. */
const gluedBefore = /[\w.\-/#@$¥€+*%&?~^\\]|\d[,:]/
const gluedAfter = /^(?:[\w/\\@%#&*+~^$]|[.,:-]\d|-\w)/

/** Nothing but the number, its label and punctuation: what people paste when they only have the code. */
export const isAlone = (text: string, start: number, end: number): boolean =>
  text.length < 80 &&
  `${text.slice(0, start)}${text.slice(end)}`
    .replace(/error|err|code|errno|api|status|错误码|错误代码|返回码|错误|代码|报错|码|是|为/gi, '')
    .replace(/[\s\p{P}\p{S}]/gu, '').length === 0

/** What is known about a number without looking at the text around it. */
export interface CodeKnowledge {
  documented(code: string): boolean
  /** Whether a message that some document has for the code stands right before or after it. */
  isBesideWording(code: string, before: string, after: string): boolean
}

/** Numbers this long that equal a documented code are hardly ever anything else. */
const rareLength = 8

export const findMentions = (
  text: string,
  tree: FieldTree,
  { documented, isBesideWording }: CodeKnowledge,
): readonly Statement[] => {
  const found: Statement[] = []
  // Values of fields are judged as fields: a number in one is no mention, unless a documented message follows it.
  const taken = tree.fields.filter((field) => field.end > field.start && /^-?\d/.test(field.value))
  let next = 0
  number.lastIndex = 0
  for (let hit = number.exec(text); hit !== null && found.length < limits.statements; hit = number.exec(text)) {
    const start = hit.index
    const end = start + hit[0].length
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    const field = (taken[next]?.start ?? Number.POSITIVE_INFINITY) <= start ? taken[next] : undefined
    if (field !== undefined && field.role !== null) continue
    const alone = isAlone(text, start, end)
    if (
      !alone &&
      (gluedBefore.test(text.slice(Math.max(0, start - 1), start)) ||
        /\d[,:.]$/.test(text.slice(Math.max(0, start - 2), start)))
    )
      continue
    if (gluedAfter.test(text.slice(end, end + 2)) && !alone) continue
    const code = hit[0]
    const { grounds, real } = readSurroundings(text, start, end)
    if ((!real && !alone) || field !== undefined) {
      if (!documented(code)) continue
      const worded = isBesideWording(
        code,
        text.slice(Math.max(0, start - limits.wording), start),
        text.slice(end, end + limits.wording),
      )
      if (worded) grounds.push({ rule: 'code/then-wording', strength: 'hint', start, end })
      else if (field !== undefined || code.length < rareLength) continue
    }
    found.push(mentionOf(text, start, end, code, grounds))
  }
  return found
}

/** Adds what it means that the code is all there is. */
export const groundAlone = (text: string, statement: Statement): Statement =>
  isAlone(text, statement.start, statement.end)
    ? { ...statement, grounds: [...statement.grounds, aloneGround(text, statement)] }
    : statement

/** `错误 1312` may be anybody's; `错误码 1312` or just `1312` asks for a code. */
const aloneGround = (text: string, { start, end }: Statement): Ground => {
  const isVague = /error|错误|报错|err/i.test(text) && !/code|码|代码|errno/i.test(text)
  return { rule: 'code/alone', strength: isVague ? 'some' : 'fair', start, end }
}

export const mentionOf = (
  text: string,
  start: number,
  end: number,
  code: string,
  grounds: readonly Ground[],
): Statement => {
  const before = text.slice(Math.max(0, start - limits.value), start)
  const from = start - before.length + before.lastIndexOf('\n') + 1
  const newline = text.slice(end, end + limits.message).indexOf('\n')
  const to = newline < 0 ? Math.min(text.length, end + limits.message) : end + newline
  const trailing = trailingMessage(text, end, to)
  // `code 234001 msg Invalid request param.` names its parts like fields do.
  const named =
    trailing === null ? null : /^(msg|message)[ :] {0,2}(?=\S)/i.exec(text.slice(trailing.start, trailing.end))
  const messageStart = trailing === null ? end : trailing.start + (named?.[0].length ?? 0)
  // `user not in chat (11206)`: the message stands before its code.
  const preceding = trimUnits(text.slice(Math.max(from, start - limits.wording), start), ' \t([{<"\':：-')
  const isPreceded = grounds.some(({ rule }) => rule === 'code/then-wording')
  const message = trailing !== null ? text.slice(messageStart, trailing.end) : isPreceded ? preceding : ''
  return {
    code,
    start,
    end,
    codeKey: named === null ? null : 'code',
    quoted: false,
    messageKey: named?.[1] ?? null,
    message: message === '' ? null : message,
    messageStart: trailing === null ? from : messageStart,
    messageEnd: trailing?.end ?? start,
    frame: 0,
    owner: '',
    paths: noPaths,
    values: new Map(),
    grounds,
    from,
    to,
  }
}
