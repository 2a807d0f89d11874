/** Finds entries by what their messages say: nothing is kept of a message but numbers, and a wording is read when a text may hold it. */
import type { Entry } from '../../../../src-preload/model/catalog.ts'
import { matchCut } from './cut-wording.ts'
import { type DocumentedText, documentedTexts, sizeOf } from './documented-text.ts'
import { fillTemplate } from './fill-template.ts'
import { type FoundText, type Head, hashOf, type WordingSource } from './find-wordings.ts'
import { wordsOf } from './words.ts'

/** Words of a wording that are counted; longer ones are told apart when they are compared. */
const most = 31
/** UTF-16 units of a message that are looked at. */
const longestHead = 400
/** Entries of a person's table that begin alike and are looked at; tables repeat a message for many codes, and so many are no answer. */
const mostAlike = 50
/** Entries whose wordings are remembered. */
const remembered = 5_000

const headOf = ({ message, template }: Entry): Head => {
  for (const part of template?.parts ?? [message]) {
    const words = wordsOf(part.slice(0, longestHead))
    if (words.length > 0) return words
  }
  return []
}

const addTo = (lists: Map<number, Entry[]>, key: number, entry: Entry, longest: number) => {
  const known = lists.get(key)
  if (known === undefined) lists.set(key, [entry])
  else if (known.length < longest && known.at(-1) !== entry) known.push(entry)
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
  /** Hash of the first two words → bit per number of words that a head with them has. */
  const lengths = new Map<number, number>()
  /** Hash of all words of a head → entries. */
  const whole = new Map<number, Entry[]>()
  /** Hash of the first two words → entries. */
  const beginnings = new Map<number, Entry[]>()
  const read = new Map<string, readonly DocumentedText[]>()

  const wordingsOf = (entry: Entry): readonly DocumentedText[] => {
    const known = read.get(entry.id)
    if (known !== undefined) return known
    const wordings = documentedTexts(entry, checked?.othersOf(entry) ?? [])
    if (read.size >= remembered) read.clear()
    read.set(entry.id, wordings)
    return wordings
  }

  const addHead = (head: Head, entry: Entry) => {
    const count = Math.min(head.length, most)
    if (count === 0) return
    const anchor = hashOf(head, 0, Math.min(2, count))
    lengths.set(anchor, (lengths.get(anchor) ?? 0) | (1 << (count - 1)))
    addTo(whole, hashOf(head, 0, count), entry, checked === null ? mostAlike : Number.POSITIVE_INFINITY)
    if (checked !== null) addTo(beginnings, anchor, entry, Number.POSITIVE_INFINITY)
  }

  return {
    wordingsOf,
    add(entry) {
      if (entry.kind === 'success') return
      if (checked === null) addHead(headOf(entry), entry)
      else
        for (const { words } of wordingsOf(entry))
          addHead(
            (words.find((part) => part.length > 0) ?? []).map((text) => ({ text })),
            entry,
          )
    },
    at(text, words, place, { first, anchor }) {
      const counts = (lengths.get(anchor) ?? 0) | ((lengths.get(first) ?? 0) & 1)
      if (counts === 0) return undefined
      const found: FoundText[] = []
      for (let count = Math.min(most, words.length - place); count > 0; count--)
        if ((counts & (1 << (count - 1))) !== 0)
          for (const entry of whole.get(hashOf(words, place, count)) ?? [])
            for (const wording of wordingsOf(entry)) {
              const filled = fillTemplate(text, words, place, wording)
              if (filled !== null) found.push({ wording, filled })
            }
      if (found.length > 0) return join(found.sort(bySize), (one, best) => letters(one) === letters(best))
      const cut = (beginnings.get(anchor) ?? []).flatMap((entry) =>
        wordingsOf(entry).flatMap((wording) => matchCut(text, words, place, wording) ?? []),
      )
      return join(
        cut.sort((a, b) => b.filled.end - a.filled.end || bySize(a, b)),
        (one, best) => one.filled.end === best.filled.end,
      )
    },
  }
}
