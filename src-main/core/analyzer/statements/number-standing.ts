/** How the numbers of a text stand: whose they are, what is told of them, and what the lists they stand in say. */
import type { FieldTree } from '../fields/field-tree.ts'
import { unsaidLength } from '../rules/scoring.ts'
import type { CodeKnowledge } from './mention.ts'
import { judgeLists } from './number-lists.ts'
import { readSurroundings, type Surrounded } from './read-surroundings.ts'
import { ownNames } from './tellings.ts'
import { type Hit, isNamedBefore, isOfSeries, isOfThing, isTold, nearby, type Standing } from './told.ts'

/** Numbers of a family so narrow that one of them in a sentence that names the service is hardly anything else. */
const narrowSeries = 100

export interface NumberStanding {
  /** The text names one of our services. */
  readonly isNamed: boolean
  /** Grounds that are found later are added to it. */
  surroundingsOf(hit: Hit): Surrounded | undefined
  /** Of a service that is named near it. */
  isOwn(hit: Hit): boolean
  /** A sentence tells it as an error. */
  isTold(hit: Hit): boolean
  /** One of several of a family. */
  isSeries(hit: Hit): boolean
  /** The number of a thing. */
  isNumbered(hit: Hit): boolean
  /** A list says that it is a code, or that it is not. */
  readonly listed: ReadonlySet<Hit>
  readonly others: ReadonlySet<Hit>
}

/** `plain` is the text in simplified characters, place for place. */
export const readNumberStanding = (
  plain: string,
  hits: readonly Hit[],
  tree: FieldTree,
  { documented, isOfNamed, inFamily, tables }: CodeKnowledge,
): NumberStanding => {
  const isNamed = ownNames.test(plain)
  const surrounded = new Map(hits.map((hit) => [hit, readSurroundings(tables.surroundings, plain, hit.start, hit.end)]))
  const owns = new Map<Hit, boolean>()
  const isOwn = (hit: Hit): boolean => {
    const known = owns.get(hit) ?? (isNamed && isOfNamed(hit.code, nearby(plain, hit)))
    owns.set(hit, known)
    return known
  }
  const standingOf = (hit: Hit): Standing => (isOwn(hit) ? 'own' : documented(hit.code) ? 'documented' : 'unlisted')
  const isToldHere = (hit: Hit) => isTold(tables.tellings, plain, hit, standingOf(hit))
  // Five digits are many other things, unless the range is as narrow as the webhooks' 19001 to 19036 and the service named.
  const isOfFamily = (hit: Hit) =>
    hit.code.length < unsaidLength ? inFamily(hit.code, narrowSeries) && isNamedBefore(plain, hit) : inFamily(hit.code)
  const isSeries = (hit: Hit) => isOfFamily(hit) && isOfSeries(plain, hit)
  const isNumbered = (hit: Hit) =>
    surrounded.get(hit)?.grounds.some(({ rule }) => rule.decides === 'other-number') === true
  const { listed, others } = judgeLists(plain, hits, tree, {
    documented,
    isTold: isToldHere,
    isCalled: (hit) => surrounded.get(hit)?.real === true,
    isOfSeries: isSeries,
    isOfOther: (hit) => isOfThing(plain, hit, isOwn(hit)) || isNumbered(hit),
  })
  return {
    isNamed,
    surroundingsOf: (hit) => surrounded.get(hit),
    isOwn,
    isTold: isToldHere,
    isSeries,
    isNumbered,
    listed,
    others,
  }
}
