/** Takes `facet:value` out of a query. What names no known value stays text. */
import type { Service } from '../../../../src-preload/model/catalog.ts'
import { actors, kinds, retries } from '../../../../src-preload/model/catalog.ts'
import type { EntryFilter, Facet, UnreadFilter } from '../../../../src-preload/model/search.ts'
import { oneOf } from '../../../../src-preload/model/shape.ts'
import { namesOf } from '../../catalog/service-names.ts'
import { fold, foldWidth } from '../text/fold.ts'
import { actorWords, facetNames, kindWords, noHttpWords, retryWords } from './filter-words.ts'

const facets = Object.keys(facetNames) as readonly Facet[]
const facetOf = new Map(facets.flatMap((facet) => facetNames[facet].map((name) => [name, facet] as const)))
const names = [...facetOf.keys()].sort((a, b) => b.length - a.length).join('|')
const filters = new RegExp(`(?<![^\\s,;，；])(${names})\\s{0,3}[:：]\\s{0,3}("[^"]{1,60}"|[^\\s"]{1,60})`, 'giu')
const separators = /[,，、|]/

/** One list per facet, of everything people may call its values. */
type Vocabulary = Readonly<
  Record<Facet, readonly { readonly value: string | number; readonly words: readonly string[] }[]>
>

const withWords = <T extends string>(values: readonly T[], words: Readonly<Record<T, readonly string[]>>) =>
  values.map((value) => ({ value, words: [value, ...words[value]] }))

const begunBy = (vocabulary: Vocabulary, facet: Facet, typed: string) =>
  vocabulary[facet].filter(({ words }) => words.some((word) => word.startsWith(typed))).map(({ value }) => value)

/** The value one of whose words is typed, else the only one with a word that begins so. */
const resolve = (vocabulary: Vocabulary, facet: Facet, typed: string): string | number | undefined => {
  if (facet === 'http') return /^[1-5]\d\d$/.test(typed) ? Number(typed) : noHttpWords.includes(typed) ? 0 : undefined
  const exact = vocabulary[facet].find(({ words }) => words.includes(typed))
  if (exact !== undefined) return exact.value
  const begun = begunBy(vocabulary, facet, typed)
  return begun.length === 1 ? begun[0] : undefined
}

/** What the one who typed it may have meant. */
const suggest = (vocabulary: Vocabulary, facet: Facet, typed: string): UnreadFilter['known'] => {
  const begun = begunBy(vocabulary, facet, typed)
  return begun.length > 0 ? begun : vocabulary[facet].map(({ value }) => value)
}

export interface ParsedFilters {
  readonly filter: EntryFilter
  /** The text without the filters, width and script folded, offsets not kept. */
  readonly rest: string
  /** Each once, in the order of the text; they are in `rest` too. */
  readonly unread: readonly UnreadFilter[]
}

export type FilterParser = (text: string) => ParsedFilters

export const createFilterParser = (services: readonly Service[]): FilterParser => {
  const vocabulary: Vocabulary = {
    service: services.map((service) => ({ value: service.id, words: namesOf(service).map(fold) })),
    kind: withWords(kinds, kindWords),
    http: [],
    retry: withWords(retries, retryWords),
    actor: withWords(actors, actorWords),
  }
  return (written) => {
    const text = foldWidth(written)
    const chosen: Record<Facet, Set<string | number>> = {
      service: new Set(),
      kind: new Set(),
      http: new Set(),
      retry: new Set(),
      actor: new Set(),
    }
    const unread = new Map<string, UnreadFilter>()
    const rest = text.replace(filters, (match, name: string, quoted: string, at: number) => {
      const facet = facetOf.get(fold(name))
      if (facet === undefined) return match
      const typed = fold(quoted.replaceAll('"', ''))
        .split(separators)
        .filter((value) => value !== '')
      const values = typed.map((value) => resolve(vocabulary, facet, value))
      const stranger = typed[values.indexOf(undefined)]
      if (stranger !== undefined && !stranger.startsWith('//'))
        unread.set(match, {
          written: written.slice(at, at + match.length),
          facet,
          known: suggest(vocabulary, facet, stranger),
        })
      if (values.length === 0 || values.includes(undefined)) return match
      for (const value of values) if (value !== undefined) chosen[facet].add(value)
      return ' '
    })
    const filter: EntryFilter = {
      service: [...chosen.service].filter((value) => typeof value === 'string'),
      kind: [...chosen.kind].filter(oneOf(kinds)),
      http: [...chosen.http].filter((value) => typeof value === 'number'),
      retry: [...chosen.retry].filter(oneOf(retries)),
      actor: [...chosen.actor].filter(oneOf(actors)),
    }
    return { filter, rest, unread: [...unread.values()] }
  }
}
