/** The MiniSearch index over the catalog: one set of options for building, loading and tests. */
import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
import type { Entry } from '../../../src-preload/model/catalog.ts'

const options: Options<Entry> = { fields: ['code', 'name', 'message', 'meaning', 'advice'], storeFields: [] }

/** Plain data, ready to be written as JSON. */
export const buildIndex = (entries: readonly Entry[]): AsPlainObject => {
  const index = new MiniSearch(options)
  index.addAll(entries)
  return index.toJSON()
}

export const loadIndex = (plain: AsPlainObject): MiniSearch<Entry> => MiniSearch.loadJS(plain, options)
