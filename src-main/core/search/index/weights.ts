/** Every number that decides the order of hits. Tuned on the odd lines of `judged-queries.jsonl`, watched on the even. */

/** How much a word counts where it stands. */
export const fieldBoosts = { code: 6, name: 2.4, message: 3, meaning: 2.2, advice: 1 } as const

/** How much the way a word was matched counts; literal is 1. */
export const matchWeights = {
  /** A longer word that starts with the typed one. */
  prefix: 0.6,
  /** The typed word without its English ending. */
  stem: 0.75,
  /** Another wording of the same idea. */
  wording: 0.6,
  /** The name of the service, or the HTTP status. */
  attribute: 0.5,
  /** Pinyin spelled out, pinyin initials. */
  pinyin: 0.8,
  initials: 0.5,
  /** One edit away, two edits away. */
  typo: 0.6,
  typoTwice: 0.35,
  /** Another wording of what was only guessed. */
  secondHand: 0.8,
  /** Han characters apart, as abbreviations take them: 解绑 for 解除绑定. */
  abbreviation: 0.6,
} as const

/** A match is worth this much for being one; the rest depends on its field, rarity and the length of the text. */
export const matchFloor = 0.6

/** A second way to say the same adds a little. */
const sayingTwice = 0.12

/** How well two ways together say it: as the better one, and a little for the other. */
export const sayBoth = (one: number, other: number): number =>
  one > other ? one + other * sayingTwice : other + one * sayingTwice

/** Words around the matter count this much. */
export const optionalWeight = 0.5

/** The query makes up the whole of a short text. */
export const wholenessBonus = 0.35

/** All words stand in the same text. */
export const togetherBonus = 0.15

/** The whole query stands in one text as typed. */
export const phraseBonus = 0.4

/** When no entry has all words: entries below this share of the best one's key are left out. */
export const partialShare = 0.6

/** When no entry has all words: how well an entry says those that it has is worth up to this many words more. */
export const sayingWell = 2

/** Where no entry has all words, one of a service that the query does not name stands below its own by this many words. */
export const elsewhereCost = 0.5

/**
 * Advice of more terms than this speaks of many things, and a query's words may stand anywhere in it. Where up to so many
 * entries have all words and each only so, they are no better than those with most of them in a text; a word found in such
 * advice alone counts so much less of one.
 */
export const longAdvice = 140
export const mostRambling = 20
export const ramblingCost = 0.7

/** Up to this many hits with all of at least this many words are few. */
export const fewHits = 3
export const manyWords = 3

/** A word found in this many entries as typed is not looked for in other wordings; the shipped catalog never gets there. */
export const enoughFound = 1500
