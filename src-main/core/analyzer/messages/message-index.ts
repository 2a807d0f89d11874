/** Finds entries by what their messages say: nothing is kept of a message but numbers, and a wording is read when a text may hold it. */
import type { Entry } from '../../../../src-preload/model/catalog.ts'
import { createPlaceChains } from '../../catalog/place-chains.ts'
import { addToHash, hashStart } from '../../catalog/text-hash.ts'
import { type DocumentedText, documentedTexts, sizeOf, specificityOf } from './documented-text.ts'
import { fillTemplate } from './fill-template.ts'
import { type FoundText, hashOf, hashOfHead, type WordingSource } from './find-wordings.ts'
import { placeWords, type Word } from './words.ts'

/** Fewer words may begin anybody's sentence; of Han, where each character is one, where a sign tells of the cut and where none does. */
const fewest = { words: 4, han: 6, hanUnmarked: 10 } as const
/** Where texts are cut: at an ellipsis, where a quotation ends, or at their very end. */
const cutEnd = /^(?: ?(?:\.{2,}|…)|["”」』】`]|'?\s{0,2}$)/

/** Matches the beginning of a wording where the text was cut: `One of the following scopes is requi...`. */
const matchCut = (text: string, words: readonly Word[], place: number, wording: DocumentedText): FoundText | null => {
  const expected = wording.words.find((part) => part.length > 0) ?? []
  let count = 0
  while (count < expected.length && words[place + count]?.text === expected[count]) count++
  if (count < fewest.words || count === expected.length) return null
  const next = words[place + count]
  const isHalf = next !== undefined && expected[count]?.startsWith(next.text) === true
  const start = words[place]?.start ?? 0
  const end = (isHalf ? next : words[place + count - 1])?.end ?? start
  const behind = text.slice(end, end + 5)
  if (!cutEnd.test(behind)) return null
  const isHan = /^[\u4e00-\u9fff]+$/.test(expected.slice(0, fewest.words).join(''))
  if (isHan && count < (behind.trim() === '' ? fewest.hanUnmarked : fewest.han)) return null
  const said = { ...wording, specificity: specificityOf([expected.slice(0, count)]) }
  return { wording: said, filled: { start, end, slots: [] } }
}

/** Words of a wording that are counted; longer ones are told apart when they are compared. */
const most = 31
/** UTF-16 units of a message that are looked at. */
const longestHead = 400
/** Entries of a person's table that begin alike and are looked at; tables repeat a message for many codes, and so many are no answer. */
const mostAlike = 50
/** Numbers of heads: an eighth of a megabyte for the shipped catalog, half of one for a person's tables, which may be a hundred times as long. */
const placesOf = { shipped: 2 ** 15, own: 2 ** 17 } as const
/** Entries whose wordings are remembered. */
const remembered = 5_000

/** What is kept of the beginning of a message: how many words it has, and the hashes of its first two and of all. */
interface Head {
  readonly count: number
  readonly anchor: number
  readonly whole: number
}

const headOfWords = (words: readonly string[]): Head | null => {
  const count = Math.min(words.length, most)
  return count === 0 ? null : { count, anchor: hashOfHead(words, Math.min(2, count)), whole: hashOfHead(words, count) }
}

const starts = new Uint16Array(most)
const ends = new Uint16Array(most)

/** The same of the first part that has words, without making texts of them. */
const headOf = ({ message, template }: Entry): Head | null => {
  for (const part of template?.parts ?? [message]) {
    const text = part.slice(0, longestHead).toLowerCase()
    const count = placeWords(text, starts, ends)
    if (count === 0) continue
    const hashOfFirst = (words: number) => {
      let hash = hashStart ^ words
      for (let at = 0; at < words; at++) hash = addToHash(addToHash(hash, text, starts[at], ends[at]), ' ')
      return hash >>> 0
    }
    return { count, anchor: hashOfFirst(Math.min(2, count)), whole: hashOfFirst(count) }
  }
  return null
}

/** Entries by a hash, in the order they were added; what comes behind the `longest` of one hash is left out. */
const createEntryChains = (longest: number) => {
  const entries: Entry[] = []
  const chains = createPlaceChains()
  return {
    add(hash: number, entry: Entry) {
      const isSame = entries.at(-1) === entry
      if (isSame ? chains.at(hash).at(-1) === entries.length - 1 : chains.hasMany(hash, longest)) return
      if (!isSame) entries.push(entry)
      chains.add(hash, entries.length - 1)
    },
    at: (hash: number): readonly Entry[] => chains.at(hash).flatMap((place) => entries[place] ?? []),
  }
}

/** The best, with the entries of all that are like it. */
const join = (
  found: readonly FoundText[],
  isAlike: (one: FoundText, best: FoundText) => boolean,
): FoundText | undefined => {
  const [best] = found
  if (best === undefined || found.length === 1) return best
  const entries = found.filter((one) => isAlike(one, best)).flatMap(({ wording }) => wording.entries)
  return { ...best, wording: { ...best.wording, entries: [...new Map(entries.map((one) => [one.id, one])).values()] } }
}

const letters = ({ wording }: FoundText): string => wording.compact.join('\0')
const bySize = (a: FoundText, b: FoundText): number => sizeOf(b.wording) - sizeOf(a.wording)

export interface MessageIndex extends WordingSource {
  add(entry: Entry): void
  wordingsOf(entry: Entry): readonly DocumentedText[]
}

/** What is known of messages that somebody has looked at. */
export interface Checked {
  /** What services really answer where the document says something else. */
  othersOf(entry: Entry): readonly string[]
}

/**
 * Messages that somebody has looked at (`checked`) are found by their sentences, listed alternatives and cut beginnings, too: any
 * table's would meet too much that way.
 */
export const createMessageIndex = (checked: Checked | null): MessageIndex => {
  /**
   * Hash of the first two words → bit per number of words that a head with them has. Hashes share places: a bit too many only
   * costs a look.
   */
  let lengths = new Uint32Array(0)
  const lengthPlaces = checked === null ? placesOf.own : placesOf.shipped
  const lengthsAt = (hash: number) => lengths[hash % lengthPlaces] ?? 0
  /** By the hash of all words of a head, and of its first two. */
  const whole = createEntryChains(checked === null ? mostAlike : Number.POSITIVE_INFINITY)
  const beginnings = createEntryChains(Number.POSITIVE_INFINITY)
  const read = new Map<string, readonly DocumentedText[]>()

  const readWordings = (entry: Entry) => documentedTexts(entry, checked?.othersOf(entry) ?? [])
  const wordingsOf = (entry: Entry): readonly DocumentedText[] => {
    const known = read.get(entry.id)
    if (known !== undefined) return known
    const wordings = readWordings(entry)
    if (read.size >= remembered) read.clear()
    read.set(entry.id, wordings)
    return wordings
  }

  const addHead = (head: Head | null, entry: Entry) => {
    if (head === null) return
    const { count, anchor } = head
    // Most people have no table at all.
    if (lengths.length === 0) lengths = new Uint32Array(lengthPlaces)
    lengths[anchor % lengthPlaces] = lengthsAt(anchor) | (1 << (count - 1))
    whole.add(head.whole, entry)
    if (checked !== null) beginnings.add(anchor, entry)
  }

  return {
    wordingsOf,
    add(entry) {
      if (entry.kind === 'success') return
      if (checked === null) addHead(headOf(entry), entry)
      else
        for (const { words } of readWordings(entry))
          addHead(headOfWords(words.find((part) => part.length > 0) ?? []), entry)
    },
    at(text, words, place, { first, anchor }) {
      const counts = lengthsAt(anchor) | (lengthsAt(first) & 1)
      if (counts === 0) return undefined
      const found: FoundText[] = []
      for (let count = Math.min(most, words.length - place); count > 0; count--)
        if ((counts & (1 << (count - 1))) !== 0)
          for (const entry of whole.at(hashOf(words, place, count)))
            for (const wording of wordingsOf(entry)) {
              const filled = fillTemplate(text, words, place, wording)
              if (filled !== null) found.push({ wording, filled })
            }
      if (found.length > 0) return join(found.sort(bySize), (one, best) => letters(one) === letters(best))
      const cut = beginnings
        .at(anchor)
        .flatMap((entry) => wordingsOf(entry).flatMap((wording) => matchCut(text, words, place, wording) ?? []))
      return join(
        cut.sort((a, b) => b.filled.end - a.filled.end || bySize(a, b)),
        (one, best) => one.filled.end === best.filled.end,
      )
    },
  }
}
