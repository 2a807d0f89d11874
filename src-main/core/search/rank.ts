/** Orders the entries that answer a query: by how they answer it, then by score, then by service and code. */
import type { Entry } from '../../../src-preload/model/catalog.ts'
import type { Columns } from './columns.ts'
import { fold } from './fold.ts'
import { indexFields, shownMeaning } from './index-document.ts'
import type { WordMatches } from './match-word.ts'
import type { Query } from './parse-query.ts'
import { createTally, type Tally } from './tally.ts'
import type { TermIndex } from './term-index.ts'
import { partialShare, phraseBonus, wholenessBonus } from './weights.ts'

/** How an entry answers, worst first. */
const tiers = [
  'most words',
  'guesses',
  'all words',
  'all words in text',
  'whole text',
  'code prefix',
  'exact code',
] as const
const tier = Object.fromEntries(tiers.map((name, place) => [name, place])) as Record<(typeof tiers)[number], number>

/** Hits best first, as columns of equal length. */
export interface Ranking {
  readonly entries: Uint32Array
  /** Tier plus a fraction below 1; falls along the list. */
  readonly scores: Float64Array
}

const textFields = (['name', 'message', 'meaning'] as const).map((field) => indexFields.indexOf(field))

/** Beyond this many hits, comparing whole texts would cost more than it tells. */
const mostCompared = 2000
const scoreSteps = 2 ** 20
const orderSteps = 2 ** 24

const separators = /[^\p{L}\p{N}]+/gu
const bare = (text: string) => fold(text).replace(separators, '')

/** How much of its best text an entry's matches make up, 0 to 1. */
const wholeness = (tally: Tally, index: TermIndex, entry: number): number => {
  let most = 0
  for (const [place, field] of textFields.entries()) {
    const said = tally.said[place]?.[entry] ?? 0
    if (said > 0) most = Math.max(most, Math.min(1, said / Math.max(1, index.lengthOf(entry, field))))
  }
  return most
}

export const rank = (
  query: Query,
  found: readonly WordMatches[],
  index: TermIndex,
  entries: readonly Entry[],
  columns: Columns,
  passes: (entry: number) => boolean,
): Ranking => {
  const tally = createTally(entries.length, textFields)
  for (const word of found) tally.add(word, columns)
  const codes = found.map(({ word }) => word.typed)
  const whole = bare(query.text)
  const compare = tally.touched.length <= mostCompared

  const tierOf = (place: number, entry: Entry, texts: readonly string[]): number => {
    const code = fold(entry.code)
    const isService = (tally.otherService[place] ?? 0) === 0
    if (isService && codes.includes(code)) return tier['exact code']
    if ((tally.words[place] ?? 0) < tally.required) return tier['most words']
    if ((tally.guesses[place] ?? 0) > 0) return tier.guesses
    if (codes.some((typed) => code.startsWith(typed))) return tier['code prefix']
    if (texts.includes(whole)) return tier['whole text']
    return (tally.inText[place] ?? 0) === tally.required ? tier['all words in text'] : tier['all words']
  }

  const keys: number[] = []
  for (const place of tally.touched) {
    const entry = entries[place]
    if (entry === undefined || !passes(place)) continue
    const texts = compare ? [entry.name ?? '', entry.message, shownMeaning(entry)].map(bare) : []
    let score = (tally.score[place] ?? 0) / (tally.weight || 1) + wholenessBonus * wholeness(tally, index, place)
    if (whole.length > 1 && texts.some((text) => text.includes(whole))) score += phraseBonus
    const level = tierOf(place, entry, texts)
    if (level === 0) score = ((tally.words[place] ?? 0) + score / (1 + score)) / tally.required
    const steps = Math.floor((scoreSteps - 1) * (score / (1 + score)))
    keys.push((level * scoreSteps + steps) * orderSteps + (orderSteps - 1 - (columns.order[place] ?? 0)))
  }
  const sorted = Float64Array.from(keys).sort().reverse()
  const top = sorted[0] ?? 0
  // Entries with some of the words are shown only where no entry has all.
  const least = top >= scoreSteps * orderSteps ? scoreSteps * orderSteps : top * partialShare
  const end = sorted.findIndex((key) => key < least)
  const kept = end < 0 ? sorted : sorted.subarray(0, end)
  return {
    entries: Uint32Array.from(kept, (key) => columns.byOrder[orderSteps - 1 - (key % orderSteps)] ?? 0),
    scores: Float64Array.from(kept, (key) => key / orderSteps / scoreSteps),
  }
}
