/** Finds the documented messages that say nearly the same as one that was met, by the words both have. */
import type { Entry, ServiceId } from '../../../src-preload/model/catalog.ts'
import { wordSpecificity } from '../analyzer/messages/documented-text.ts'
import { compact, isCommonWord, splitCapitals, wordTexts } from '../analyzer/messages/words.ts'

export interface Alike {
  readonly entry: Entry
  readonly likeness: number
  readonly shared: readonly string[]
}

/** Below this share of common words two messages are not really alike. */
const leastLikeness = 0.6
/** Weight of the words both must have: a few common ones such as `invalid param` say too little. */
const leastShared = 2
const most = 3

interface Said {
  readonly letters: string
  /** Words with what each is worth. */
  readonly words: ReadonlyMap<string, number>
  readonly weight: number
}

/** Numbers and ids differ from call to call. */
const isValue = (word: string): boolean => /\d/.test(word) && word.length > 2

/** Han texts are compared by pairs of characters: a single one says nothing. */
const hanPairs = (text: string): readonly string[] =>
  Array.from(text.matchAll(/[\u4e00-\u9fff]{2,}/g), ([run]) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  ).flat()

const say = (text: string): Said => {
  const latin = wordTexts(splitCapitals(text)).filter((word) => !/[\u4e00-\u9fff]/.test(word) && !isValue(word))
  const words = new Map<string, number>()
  for (const word of latin) words.set(word, wordSpecificity(word))
  for (const pair of hanPairs(text)) words.set(pair, Array.from(pair).every(isCommonWord) ? 0.2 : 0.7)
  return { letters: compact(text), words, weight: [...words.values()].reduce((sum, value) => sum + value, 0) }
}

/** What a documented message says wherever its slots are filled. */
const saidBy = (entry: Entry): Said => say(entry.template === null ? entry.message : entry.template.parts.join(' '))

const compare = (met: Said, entry: Entry): Omit<Alike, 'entry'> | null => {
  const documented = saidBy(entry)
  const shared = [...met.words].filter(([word]) => documented.words.has(word))
  const weight = shared.reduce((sum, [, value]) => sum + value, 0)
  const total = met.weight + documented.weight
  const likeness = total === 0 ? 0 : (2 * weight) / total
  const isSame = met.letters.length > 3 && met.letters === documented.letters
  return isSame || (likeness >= leastLikeness && weight >= leastShared)
    ? { likeness: isSame ? 1 : Math.min(likeness, 0.99), shared: shared.map(([word]) => word) }
    : null
}

/** One of each message; those of the same service first where they are equally alike. */
export const findAlike = (
  message: string,
  { service, code }: { readonly service: ServiceId; readonly code: string },
  candidates: readonly Entry[],
): readonly Alike[] => {
  const met = say(message)
  const found = candidates.flatMap((entry): readonly Alike[] => {
    if (entry.kind === 'success' || (entry.service === service && entry.code === code)) return []
    const likeness = compare(met, entry)
    // What everybody says is worth showing only where the same service says it.
    if (likeness === null || (likeness.likeness === 1 && met.weight < leastShared && entry.service !== service))
      return []
    return [{ entry, ...likeness }]
  })
  const isElsewhere = ({ entry }: Alike) => (entry.service === service ? 0 : 1)
  const texts = new Set<string>()
  return found
    .sort((a, b) => b.likeness - a.likeness || isElsewhere(a) - isElsewhere(b))
    .filter(({ entry }) => {
      const text = `${entry.service} ${compact(entry.message)}`
      return !texts.has(text) && texts.add(text)
    })
    .slice(0, most)
}
