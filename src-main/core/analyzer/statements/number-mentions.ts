/** Mentions of numbers: a number in a sentence whose surroundings say that it is an error code. */

import { plainHan } from '../../plain-han.ts'
import type { FieldTree } from '../fields/field-tree.ts'
import { lineStart } from '../passages/record-bounds.ts'
import { limits } from '../rules/limits.ts'
import { type Rule, rules } from '../rules/rules.ts'
import { unsaidLength } from '../rules/scoring.ts'
import { isOfOtherColumn } from './columns.ts'
import { isCommandsCount } from './command-output.ts'
import type { Corrections } from './corrections.ts'
import { isDeclared } from './declarations.ts'
import { findNumbers } from './find-numbers.ts'
import { type CodeKnowledge, mentionOf } from './mention.ts'
import { createGroundReader } from './number-grounds.ts'
import { readNumberStanding } from './number-standing.ts'
import type { Ground, Statement } from './statement.ts'
import { isOfSystem } from './system-errors.ts'
import { ownNames } from './tellings.ts'
import { type Hit, isOfSeries, nearby } from './told.ts'
import { reportsWork } from './work-lines.ts'

/** Units before a number in which another of its line is looked for. */
const longestLine = 160

/** Whether the number is what a program declares, a table's column counts or numbers, a command counted, or the system's own error. */
const isElse = (text: string, start: number, end: number): boolean =>
  isDeclared(text, start, end) ||
  isOfOtherColumn(text, start, end) ||
  isCommandsCount(text, start, end) ||
  isOfSystem(text, start)

/** How a number may be told that nothing calls a code. */
const uncalled: readonly Rule[] = [rules.serviceBefore, rules.thenFailure, rules.asked, rules.unsaid]
const isUncalled = ({ rule }: Ground): boolean => uncalled.includes(rule)

export const findNumberMentions = (
  text: string,
  tree: FieldTree,
  knowledge: CodeKnowledge,
  corrections: Corrections,
): readonly Statement[] => {
  const { isOfNamed } = knowledge
  const hits = findNumbers(text, tree)
  const plain = plainHan(text)
  const standing = readNumberStanding(plain, hits, tree, knowledge)
  const { isOwn, isTold, isSeries, isNumbered } = standing
  const found: Statement[] = []
  /** The last number of a thing. */
  let numbered: Hit | undefined
  const isBehind = (before: Pick<Hit, 'code' | 'end'> | undefined, { code, start }: Hit): boolean =>
    before !== undefined && before.code !== code && before.end >= lineStart(plain, start, longestLine)
  /** `测试环境 1242，线上 3081`: another code of the service behind one on its line. */
  const isNext = (hit: Hit): boolean => {
    const before = found.at(-1)
    if (before === undefined || !isBehind(before, hit) || !isOwn(hit) || isNumbered(hit)) return false
    return isOfNamed(before.code, nearby(plain, hit)) && isOfSeries(plain, hit)
  }
  /** What is told behind the number of a thing, and no service named in between: `会议室 1305，别走错到 1303`. */
  const isOfNumbered = (hit: Hit): boolean =>
    hit.code.length < unsaidLength &&
    isBehind(numbered, hit) &&
    !ownNames.test(plain.slice(numbered?.end ?? 0, hit.start))
  const isAskedFor = (hit: Hit): boolean => (isTold(hit) || isSeries(hit) || isNext(hit)) && !isOfNumbered(hit)
  const groundsOf = createGroundReader({ text, plain, knowledge, corrections, standing, isAskedFor })

  for (const hit of hits) {
    if (found.length >= limits.statements) break
    const grounds = groundsOf(hit)
    if (isNumbered(hit)) numbered = hit
    if (grounds === null || isElse(plain, hit.start, hit.end)) continue
    if (grounds.every(isUncalled) && !corrections.has(hit.start) && reportsWork(plain, hit.start, hit.end)) continue
    found.push(mentionOf(text, tree, hit.start, hit.end, hit.code, grounds))
  }
  return found
}
