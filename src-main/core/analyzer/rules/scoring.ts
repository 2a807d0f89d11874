/**
 * What each strength of evidence weighs, from where on something tells, and what a sum of weights means: the only place with
 * numbers to tune. `confidence.ts` turns sums into confidence.
 */

/** Weights add up like evidence does in a discussion; `excluded` outweighs everything but two proofs. */
export const weights = {
  proof: 6,
  strong: 4,
  fair: 2.5,
  some: 1.5,
  hint: 0.7,
  trifle: 0.3,
  shade: -0.2,
  doubt: -1.5,
  against: -3,
  contradiction: -4.5,
  excluded: -9,
} as const
export type Strength = keyof typeof weights

/** Below this sum a documented code is not mentioned at all. */
export const acceptKnown = 3
/** A code of no document needs a service that is certain without it. */
export const acceptUnknown = 4.4
/** Candidates nearer than this to the best one leave the answer open. */
export const closeMargin = 1.6
/** Alternatives further below the best one are not worth a look. */
export const farMargin = 6

/** An inner code is the nearer cause: it wins against an outer one that is as certain. */
export const depthBonus = 0.8
/** A documented code tells more than one of no document. */
export const documentedBonus = 3

/** Digits from which on a documented code is unlike any other number. */
export const rareLength = 8
/** Numbers this long may be codes where the service is named, though nothing says that they are. */
export const unsaidLength = 6

/** By digits, from the most on; `placed` ones need fields or words that point to the service. */
export const rarity: readonly { readonly from: number; readonly strength: Strength; readonly placed: boolean }[] = [
  { from: rareLength, strength: 'strong', placed: false },
  { from: 7, strength: 'fair', placed: false },
  { from: 6, strength: 'hint', placed: true },
]

interface Step {
  readonly from: number
  readonly strength: Strength
}

/** The same of a table that nobody has checked, by digits of a number and by how much a word tells. */
export const importedRarity: readonly Step[] = [
  { from: rareLength, strength: 'some' },
  { from: 6, strength: 'hint' },
]
export const tellingRarity: readonly Step[] = [
  { from: 5, strength: 'strong' },
  { from: 3.5, strength: 'fair' },
  { from: 2, strength: 'some' },
  { from: 1.2, strength: 'hint' },
]
/** From here on a documented word is hardly another product's code by chance. */
export const tellingCode = 2

/** From these on a wording is told by its words: little, well, beyond doubt. */
export const telling = { little: 1.5, well: 2, surely: 3 } as const

/** Number and message of one document: how telling the message must be for so many digits, so that they meet by no chance. */
export const agreed = [
  { digits: 1, from: telling.surely },
  { digits: 4, from: telling.well },
  { digits: 5, from: telling.little },
] as const

/** Message without a code: how telling it is → strength, as the whole of its line and within one; below the last it is anybody's. */
export const messageScale: readonly {
  readonly from: number
  readonly whole: Strength
  readonly part: Strength | null
}[] = [
  { from: 6, whole: 'strong', part: 'strong' },
  { from: 4.2, whole: 'strong', part: 'fair' },
  { from: 3, whole: 'fair', part: 'some' },
  { from: 2, whole: 'some', part: 'hint' },
  { from: 0.8, whole: 'trifle', part: null },
]
/** Entries that a message of common words may leave open. */
export const mostVague = 3

/** What a word says of who wrote it, by its letters: a common one little, a rare one something, `openapierrorcodenopermission` all. */
export const commonWord = 0.4
export const wordScale = [
  { from: 16, says: 5 },
  { from: 11, says: 2.2 },
  { from: 2, says: 1.2 },
  { from: 0, says: 0.5 },
] as const

/** What a common word counts beside a rare one where two texts share words. */
export const commonShare = 0.5
/** Shares of a documented message's words that another message has: nearly all of them, or enough to be about the same. */
export const sharedWords = { similar: 0.75, related: 0.4 } as const
/** Words of a rare weight that texts must share at least to be about the same, and to be nearly the same beside a code. */
export const sharedAtLeast = { related: 1, nearly: 2 } as const
/** Letters from which on it is no chance that a documented message is within another, begins one, or is one's beginning. */
export const lettersOf = { within: 10, beginning: 8, cut: 10, least: 4 } as const
/** Letters of a documented message beside its own code from which on they are no chance: its beginning, its end, its middle, its first line. */
export const lettersBeside = { head: 3, ending: 10, middle: 15, line: 5 } as const

/** Confidence from which on an answer counts as sure: findings above it stand before others. */
export const sureFrom = 0.9
