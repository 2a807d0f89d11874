/** Why a number is a code: what speaks for it and against it, put together. */
import { limits } from '../rules/limits.ts'
import { rules } from '../rules/rules.ts'
import { rareLength, unsaidLength } from '../rules/scoring.ts'
import { isOfAnswers, mayHaveAnswers } from './columns.ts'
import type { Corrections } from './corrections.ts'
import type { CodeKnowledge } from './mention.ts'
import type { NumberStanding } from './number-standing.ts'
import type { Ground } from './statement.ts'
import { type Hit, isMeasured, isNamedBefore, isOfThing, isOften, isTally } from './told.ts'

/** The document's own words beside a number say more than a failure told behind it, and than what else it might be. */
const isOverruled = ({ rule }: Ground): boolean =>
  rule === rules.thenFailure || rule === rules.unitAfter || rule.decides === 'other-number'

/** Nothing but a service's name before a number says little of one in no document. */
const isOnlyName = ({ rule }: Ground): boolean => rule === rules.serviceBefore

export interface NumberContext {
  readonly text: string
  /** The text in simplified characters, place for place. */
  readonly plain: string
  readonly knowledge: Pick<CodeKnowledge, 'documented' | 'isBesideWording'>
  readonly corrections: Corrections
  readonly standing: NumberStanding
  /** Asked about, as far as the numbers before it tell. */
  isAskedFor(hit: Hit): boolean
}

/** Null where nothing says that the number is a code. */
export type GroundReader = (hit: Hit) => readonly Ground[] | null

export const createGroundReader = ({
  text,
  plain,
  knowledge: { documented, isBesideWording },
  corrections,
  standing: { isNamed, surroundingsOf, isOwn, isTold, listed, others },
  isAskedFor,
}: NumberContext): GroundReader => {
  const hasAnswers = isNamed && mayHaveAnswers(plain)
  return (hit) => {
    const { code, start, end, isInField } = hit
    const { grounds, real, inField } = surroundingsOf(hit) ?? { grounds: [], real: false, inField: false }
    if (others.has(hit) && !corrections.has(start)) grounds.push({ rule: rules.inList, start, end })
    const isListed = listed.has(hit) && (documented(code) || code.length >= 4)
    if (isListed && !real) grounds.push({ rule: rules.listed, start, end })
    const isInColumn = !real && hasAnswers && code.length >= 4 && isOfAnswers(plain, start, end)
    if (isInColumn) grounds.push({ rule: rules.word, start, end })
    const isSaid =
      isListed || isInColumn || corrections.get(start) === 'holds' || (isInField ? inField : real || hit.isAlone)
    // Most numbers of a log are neither documented nor long: they are not looked at any further.
    const isShort = code.length < unsaidLength
    if (!isSaid && isShort && !documented(code) && !isNamed) return null
    if (grounds.every(({ rule }) => rule.decides !== 'label' && rule !== rules.unitAfter) && isMeasured(plain, hit))
      grounds.push({ rule: rules.unitAfter, start, end })
    // In `9499/99992402` the stroke joins two codes; elsewhere it makes a number part of a path.
    const own = isListed ? grounds.filter(({ rule }) => rule.decides !== 'other-number') : grounds
    // `queue 10003 exceeded`: what failed has the number.
    const isOnlyFailed = isShort && own.length > 0 && own.every(({ rule }) => rule === rules.thenFailure)
    const isThing = (!isSaid || isOnlyFailed) && isOfThing(plain, hit, isOwn(hit))
    const isAsked = !isSaid && !isThing && isAskedFor(hit)
    if (!isSaid && !documented(code) && !(isAsked && (!isShort || isNamedBefore(plain, hit) || isOften(plain, hit))))
      return null
    const isWorded =
      (!isSaid || own.some(isOverruled)) &&
      documented(code) &&
      isBesideWording(
        code,
        text.slice(Math.max(0, start - limits.wording), start),
        text.slice(end, end + limits.wording),
      )
    if (isWorded) return [...own.filter((ground) => !isOverruled(ground)), { rule: rules.thenWording, start, end }]
    if (isSaid && isThing) return null
    if (isSaid)
      return isNamed && (isOften(plain, hit) || (own.every(isOnlyName) && isTold(hit)))
        ? [...own, { rule: rules.asked, start, end }]
        : own
    if (isAsked) return [...own, { rule: rules.asked, start, end }]
    if (isThing) return null
    if (isInField || code.length < unsaidLength || isTally(plain, hit)) return null
    return code.length < rareLength ? [...own, { rule: rules.unsaid, start, end }] : own
  }
}
