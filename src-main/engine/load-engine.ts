/** Reads the compiled catalog and index from disk; what is damaged or missing becomes a problem, the rest still works. */
import { join } from 'node:path'
import type { Catalog } from '../../src-preload/model/catalog.ts'
import { failure, type Outcome, type Problem, success } from '../../src-preload/model/outcome.ts'
import { type Knowledge, learn } from '../core/analyzer/knowledge.ts'
import { viewCatalog } from '../core/catalog/catalog.ts'
import { assembleEngine, type Engine, once } from '../core/engine.ts'
import { createBrowser } from '../core/search/browser.ts'
import { openIndex, readIndex, rebuildIndex, type StoredIndex } from '../core/search/index/stored-index.ts'
import type { SearchIndex } from '../core/search/index/term-index.ts'
import { loadCatalog, readText } from './load-catalog.ts'

export const indexFile = 'search-index.json'

const loadIndex = (folder: string, { entries }: Catalog): Outcome<StoredIndex> => {
  const text = readText(folder, indexFile)
  if (!text.ok) return text
  const index = readIndex(text.value, entries)
  return index === null ? failure('resources.damaged', { file: join(folder, indexFile) }) : success(index)
}

export interface LoadedEngine {
  readonly catalog: Catalog
  readonly engine: Engine
  openIndex(): SearchIndex
  /** What the analyzer knows of the shipped catalog. */
  know(): Knowledge
  readonly problems: readonly Problem[]
}

/** `resources` is the folder that holds catalog and index. Never throws for what stands in the files. */
export const loadEngine = (resources: string): LoadedEngine => {
  const { catalog, problems } = loadCatalog(resources)
  const index = loadIndex(resources, catalog)
  const open = once(() => (index.ok ? openIndex(index.value) : rebuildIndex(catalog.entries)))
  const view = viewCatalog(catalog)
  const know = once(() => learn(view))
  return {
    catalog,
    engine: assembleEngine({
      catalog,
      view,
      shipped: catalog.entries.length,
      browser: createBrowser(catalog, open),
      know,
    }),
    openIndex: open,
    know,
    problems: index.ok ? problems : [...problems, index.problem],
  }
}
