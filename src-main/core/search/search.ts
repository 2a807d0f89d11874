/** Search over a catalog: reads a query, asks the index word by word, ranks what answers. */
import type { Catalog } from '../../../src-preload/model/catalog.ts'
import type { EntryFilter } from '../../../src-preload/model/search.ts'
import type { Alternative } from './alternatives.ts'
import { createColumns, type Columns } from './columns.ts'
import { createFilterTest } from './facets.ts'
import { createLexicon } from './lexicon.ts'
import { createWordMatcher } from './match-word.ts'
import { createFilterParser } from './parse-filters.ts'
import { parseQuery } from './parse-query.ts'
import { createPinyin, type Readings } from './pinyin.ts'
import { rank, type Ranking } from './rank.ts'
import type { TermIndex } from './term-index.ts'

export interface SearchResult extends Ranking {
  /** What to highlight. */
  readonly alternatives: readonly Alternative[]
}

export interface Search {
  readonly columns: Columns
  search(text: string): SearchResult
}

const everything = (columns: Columns, filter: EntryFilter): Ranking => {
  const entries = Uint32Array.from({ length: columns.size }, (_, place) => place).filter(createFilterTest(columns, filter))
  return { entries, scores: new Float64Array(entries.length) }
}

export const createSearch = (catalog: Catalog, index: TermIndex, readings: Readings): Search => {
  const columns = createColumns(catalog.entries, catalog.services)
  const lexicon = createLexicon(catalog.services)
  const parseFilters = createFilterParser(catalog.services)
  const pairs = [...index.terms, ...lexicon.hanTexts.flatMap((text) => Array.from(text, (_, at) => text.slice(at, at + 2)))]
  const pinyin = createPinyin(readings, pairs, lexicon.hanTexts)
  const matcher = createWordMatcher(index, lexicon, pinyin)
  return {
    columns,
    search(text) {
      const query = parseQuery(text, lexicon, parseFilters)
      if (query.words.length === 0) return { ...everything(columns, query.filter), alternatives: [] }
      const found = query.words.flatMap(matcher.match)
      const ranking = rank(query, found, index, catalog.entries, columns, createFilterTest(columns, query.filter))
      return { ...ranking, alternatives: found.flatMap(({ alternatives }) => alternatives) }
    },
  }
}
