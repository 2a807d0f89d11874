/** What of an entry is searched: its texts as people read them, each word once. */
import { categoryText, type Entry, type LocalText, type Service } from '../../../../src-preload/model/catalog.ts'
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

const corrected = (entry: Entry, field: 'category' | 'message' | 'advice') =>
  entry.corrections.filter((correction) => correction.field === field).map((correction) => correction.value)

const areasOf = ({ code }: Entry, service: Service | undefined): readonly LocalText[] =>
  (service?.areas ?? []).filter(({ codes }) => codes.some(([from, to]) => Number(code) >= from && Number(code) <= to))

/** By document, the heading that all its rows stand under; null where there are several. */
const commonHeadings = (entries: readonly Entry[]): ReadonlyMap<string, string | null> => {
  const common = new Map<string, string | null>()
  for (const { document, heading } of entries.map(({ provenance }) => provenance))
    common.set(document, common.has(document) && common.get(document) !== heading ? null : heading)
  return common
}

/** What entries are about that their own texts need not say: category, area of the code, heading where a document has several. */
const createTopicReader = (entries: readonly Entry[], services: readonly Service[]) => {
  const byId = new Map(services.map((service) => [service.id, service]))
  const common = commonHeadings(entries)
  return (entry: Entry): readonly string[] => {
    const service = byId.get(entry.service)
    const category = corrected(entry, 'category').at(-1) ?? entry.category
    const { document, heading } = entry.provenance
    return [
      ...(category === null ? [] : [categoryText(category, service)]),
      ...areasOf(entry, service),
      ...(heading === null || heading === common.get(document) ? [] : [{ zh: heading, en: '' }]),
    ].flatMap(({ zh, en }) => [zh, en])
  }
}

/** Reads what is searched of these entries, which are all of a catalog or table. */
export const createDocumentReader = (
  entries: readonly Entry[],
  services: readonly Service[],
): ((entry: Entry, id: number) => IndexDocument) => {
  const readTopics = createTopicReader(entries, services)
  return (entry, id) => {
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
        ...readTopics(entry),
      ].join('\n'),
    }
  }
}
