/** Nested codes: which statements stand inside which, and which of them is the answer. */

import { closeMargin, depthBonus, documentedBonus } from '../rules/scoring.ts'
import type { Assessment, Scored } from './candidates.ts'

/** One error of a passage: its statements from the outermost to the innermost, and the one that tells most. */
export interface Nest {
  readonly links: readonly Assessment[]
  readonly answer: Assessment
  readonly best: Scored
}

const encloses = (outer: Assessment, inner: Assessment): boolean => {
  const a = outer.statement
  const b = inner.statement
  if (a === b || b.start < a.from || b.end > a.to) return false
  // Only brackets wrap: a number told on the same line is an error beside it.
  if (b.names === null && a.holder?.isNested !== true) return false
  return a.to - a.from > b.to - b.from || (a.to - a.from === b.to - b.from && a.start < b.start)
}

const value = ({ candidates }: Assessment, depth: number): number => {
  const best = candidates[0]
  return best === undefined
    ? Number.NEGATIVE_INFINITY
    : best.score + (best.entry ? documentedBonus : 0) + depth * depthBonus
}

/** Every innermost statement with those around it makes a path; paths that answer alike are one error. */
export const nestStatements = (assessments: readonly Assessment[], text: string): readonly Nest[] => {
  const answers = new Map<Assessment, Nest>()
  for (const leaf of assessments) {
    if (assessments.some((other) => encloses(leaf, other))) continue
    const links = [...assessments.filter((other) => encloses(other, leaf)), leaf].sort(
      (a, b) =>
        b.statement.to - b.statement.from - (a.statement.to - a.statement.from) ||
        a.statement.start - b.statement.start,
    )
    const answer = links.reduce((top, next, depth) =>
      value(next, depth) > value(top, links.indexOf(top)) ? next : top,
    )
    const best = answer.candidates[0]
    if (best !== undefined && !answers.has(answer))
      answers.set(answer, { links, answer: withMessage(answer, links), best })
  }
  return dropEchoes([...answers.values()], text)
}

/** A link or a sentence inside of a message names its code again, without the message. */
const withMessage = (answer: Assessment, links: readonly Assessment[]): Assessment => {
  const { code, said } = answer.statement
  const told = links.findLast(({ statement }) => statement.code === code && statement.said !== null)
  return said !== null || told === undefined ? answer : { ...answer, statement: told.statement }
}

const isSameCode = (other: Nest, { best, answer }: Nest): boolean =>
  other.answer !== answer && other.best.code === best.code && other.best.service === best.service

/** Two meanings of the code are as likely. */
const isOpen = ({ best, answer }: Nest): boolean =>
  answer.candidates.some(
    ({ service, score, entry }) => service === best.service && entry !== best.entry && best.score - score < closeMargin,
  )

/** What an exception says before it tells the one that it was thrown for. */
const becauseOf =
  /\n[ \t]{0,8}(?:Caused by: |\[cause\]: |During handling of the above exception|The above exception was the direct cause)|\s---> /

const isCause = (a: Assessment['statement'], b: Assessment['statement'], text: string): boolean =>
  becauseOf.test(text.slice(Math.min(a.to, b.to), Math.max(a.from, b.from)))

/** A code named again on the same line, in a link or a sentence nearby, or as the cause of its exception, is the same error. */
const dropEchoes = (nests: readonly Nest[], text: string): readonly Nest[] => {
  // Looked for once: between each two of many errors it would be looked for again and again.
  const mayBeCause = nests.length > 1 && becauseOf.test(text)
  return nests.filter((nest) => {
    const { statement } = nest.answer
    if (isOpen(nest) && nests.some((other) => isSameCode(other, nest) && !isOpen(other))) return false
    return !nests.some((other) => {
      if (!isSameCode(other, nest)) return false
      if (
        statement.names !== null &&
        other.answer.statement.names !== null &&
        !nearby(statement, other.answer.statement) &&
        !(mayBeCause && isCause(statement, other.answer.statement, text))
      )
        return false
      const rank = other.best.score - nest.best.score || nest.answer.statement.start - other.answer.statement.start
      return rank > 0
    })
  })
}

const nearby = (a: Assessment['statement'], b: Assessment['statement']): boolean =>
  a.from < b.to + 2 && b.from < a.to + 2
