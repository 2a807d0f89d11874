/** Search over a catalog: reads a query, asks the index word by word, ranks what answers. */
import type { Catalog, ServiceId } from '../../../src-preload/model/catalog.ts'
import type { EntryFilter, Understood } from '../../../src-preload/model/search.ts'
import type { Alternative } from './alternatives.ts'
import type { Columns } from './columns.ts'
import { createFilterTest } from './facets.ts'
import { createLexicon } from './lexicon.ts'
import { createWordMatcher } from './match-word.ts'
import { createFilterParser } from './parse-filters.ts'
import { parseQuery } from './parse-query.ts'
import { createPinyin } from './pinyin.ts'
import { createRanker, type Ranking } from './rank.ts'
import type { SearchIndex } from './term-index.ts'

export interface Findings extends Ranking {
  /** What to highlight. */
  readonly alternatives: readonly Alternative[]
  readonly understood: Understood
}

/** `text` may be anything a person can type or paste; `service` keeps to one service. */
export type Search = (text: string, service?: ServiceId) => Findings

const pairsOf = (text: string) => Array.from(text, (_, at) => text.slice(at, at + 2))

const within = (filter: EntryFilter, service: ServiceId | undefined): EntryFilter =>
  service === undefined ? filter : { ...filter, service: [service] }

export const createSearch = (catalog: Catalog, columns: Columns, { terms, readings }: SearchIndex): Search => {
  const lexicon = createLexicon(catalog.services)
  const parseFilters = createFilterParser(catalog.services)
  const pinyin = createPinyin(readings, [...terms.terms, ...lexicon.hanTexts.flatMap(pairsOf)], lexicon.hanTexts)
  const matcher = createWordMatcher(terms, lexicon, pinyin)
  const rank = createRanker(terms, catalog.entries, columns)

  /** In catalog order. */
  const everything = (filter: EntryFilter): Ranking => {
    const all = Uint32Array.from({ length: columns.size }, (_, entry) => entry)
    const passes = createFilterTest(columns, filter)
    const entries = passes === null ? all : all.filter(passes)
    return { entries, scores: new Float64Array(entries.length) }
  }

  return (text, service) => {
    const query = parseQuery(text, lexicon, parseFilters)
    const understood = { words: query.words.map((word) => word.typed), filter: query.filter }
    const filter = within(query.filter, service)
    if (query.words.length === 0) return { ...everything(filter), alternatives: [], understood }
    const found = query.words.flatMap(matcher.match)
    const ranking = rank(query, found, createFilterTest(columns, filter))
    return { ...ranking, alternatives: found.flatMap(({ alternatives }) => alternatives), understood }
  }
}
