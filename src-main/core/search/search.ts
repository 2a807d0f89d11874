/** Search over a catalog: reads a query, asks the index word by word, ranks what answers. */
import type { Catalog } from '../../../src-preload/model/catalog.ts'
import { type EntryFilter, emptyFilter, type Understood } from '../../../src-preload/model/search.ts'
import type { Alternative } from './alternatives.ts'
import type { Columns } from './columns.ts'
import { createFilterTest } from './facets.ts'
import { createLexicon } from './lexicon.ts'
import { createWordMatcher } from './match-word.ts'
import { createFilterParser } from './parse-filters.ts'
import { parseQuery } from './parse-query.ts'
import { createPinyin, type Readings } from './pinyin.ts'
import { createRanker, type Ranking } from './rank.ts'
import type { TermIndex } from './term-index.ts'

export interface Findings extends Ranking {
  /** The query had words: the entries stand in order of relevance. */
  readonly ranked: boolean
  /** What to highlight. */
  readonly alternatives: readonly Alternative[]
  readonly understood: Understood
}

export const nothingAsked: Understood = { words: [], filter: emptyFilter }

/** `text` may be anything a person can type or paste. */
export type Search = (text: string) => Findings

const pairsOf = (text: string) => Array.from(text, (_, at) => text.slice(at, at + 2))

export const createSearch = (catalog: Catalog, columns: Columns, index: TermIndex, readings: Readings): Search => {
  const lexicon = createLexicon(catalog.services)
  const parseFilters = createFilterParser(catalog.services)
  const pinyin = createPinyin(readings, [...index.terms, ...lexicon.hanTexts.flatMap(pairsOf)], lexicon.hanTexts)
  const matcher = createWordMatcher(index, lexicon, pinyin)
  const rank = createRanker(index, catalog.entries, columns)

  const everything = (filter: EntryFilter): Findings => {
    const all = Uint32Array.from({ length: columns.size }, (_, entry) => entry)
    const passes = createFilterTest(columns, filter)
    const entries = passes === null ? all : all.filter(passes)
    return {
      entries,
      scores: new Float64Array(entries.length),
      ranked: false,
      alternatives: [],
      understood: { words: [], filter },
    }
  }

  return (text) => {
    const query = parseQuery(text, lexicon, parseFilters)
    if (query.words.length === 0) return everything(query.filter)
    const found = query.words.flatMap(matcher.match)
    const passes = createFilterTest(columns, query.filter)
    return {
      ...rank(query, found, passes),
      ranked: true,
      alternatives: found.flatMap(({ alternatives }) => alternatives),
      understood: { words: query.words.map((word) => word.typed), filter: query.filter },
    }
  }
}
