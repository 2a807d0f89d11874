/** What of an entry is searched: its texts as people read them, each word once. */
import type { Entry } from '../../../../src-preload/model/catalog.ts'
import { spellingsOf } from '../../catalog/code-spellings.ts'
import { firstSentence, toPlainText } from '../text/plain-text.ts'

/** The searched fields, in the order of their bits in a match. */
export const indexFields = ['code', 'name', 'message', 'meaning', 'advice'] as const
export type IndexField = (typeof indexFields)[number]

/** The id is the entry's place in the catalog. */
export type IndexDocument = { readonly id: number } & Readonly<Record<IndexField, string>>

const meanings = new WeakMap<Entry, string>()

/** What the Meaning column shows: the documented meaning, else the advice's first sentence, read once per entry. */
export const shownMeaning = (entry: Entry): string => {
  if (entry.meaning !== null) return entry.meaning
  const known = meanings.get(entry)
  if (known !== undefined) return known
  const meaning = firstSentence(toPlainText(entry.advice ?? ''))
  meanings.set(entry, meaning)
  return meaning
}

const corrected = (entry: Entry, field: 'message' | 'advice') =>
  entry.corrections.filter((correction) => correction.field === field).map((correction) => correction.value)

export const toIndexDocument = (entry: Entry, id: number): IndexDocument => {
  const advice = toPlainText([entry.advice ?? '', ...corrected(entry, 'advice')].join('\n'))
  const meaning = shownMeaning(entry)
  const { gloss } = entry
  return {
    id,
    code: [entry.code, ...spellingsOf(entry.code)].join(' '),
    name: entry.name ?? '',
    message: [entry.message, ...corrected(entry, 'message')].join('\n'),
    meaning,
    advice: [
      entry.meaning === null ? advice.slice(meaning.length) : advice,
      gloss?.meaning ?? '',
      toPlainText(gloss?.advice ?? ''),
    ].join('\n'),
  }
}
