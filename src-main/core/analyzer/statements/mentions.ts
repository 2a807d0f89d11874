/** Statements made in sentences: a number whose surroundings say that it is an error code. */
import type { FieldTree } from '../extractors/field-tree.ts'
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
const isAlone = (text: string, start: number, end: number): boolean =>
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
    ? {
        ...statement,
        grounds: [
          ...statement.grounds,
          { rule: 'code/alone', strength: 'fair', start: statement.start, end: statement.end },
        ],
      }
    : statement

const mentionOf = (text: string, start: number, end: number, code: string, grounds: readonly Ground[]): Statement => {
  const before = text.slice(Math.max(0, start - limits.value), start)
  const from = start - before.length + before.lastIndexOf('\n') + 1
  const newline = text.slice(end, end + limits.message).indexOf('\n')
  const to = newline < 0 ? Math.min(text.length, end + limits.message) : end + newline
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
    paths: noPaths,
    values: new Map(),
    grounds,
    from,
    to,
  }
}
