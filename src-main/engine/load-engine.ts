/** Reads the compiled catalog and index from disk; what is damaged or missing becomes a problem, the rest still works. */
import { join } from 'node:path'
import type { Catalog } from '../../src-preload/model/catalog.ts'
import { failure, type Outcome, type Problem, success } from '../../src-preload/model/outcome.ts'
import { createEngine, type Engine } from '../core/engine.ts'
import { openIndex, readIndex, rebuildIndex, type StoredIndex } from '../core/search/stored-index.ts'
import type { SearchIndex } from '../core/search/term-index.ts'
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
  readonly problems: readonly Problem[]
}

/** `resources` is the folder that holds catalog and index. Never throws for what stands in the files. */
export const loadEngine = (resources: string): LoadedEngine => {
  const { catalog, problems } = loadCatalog(resources)
  const index = loadIndex(resources, catalog)
  const open = () => (index.ok ? openIndex(index.value) : rebuildIndex(catalog.entries))
  return {
    catalog,
    engine: createEngine(catalog, open),
    openIndex: open,
    problems: index.ok ? problems : [...problems, index.problem],
  }
}
