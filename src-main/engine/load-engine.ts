/** Reads the compiled catalog and index from disk; what is damaged or missing becomes a problem, the rest still works. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AsPlainObject } from 'minisearch'
import type { Catalog, Entry } from '../../src-preload/model/catalog.ts'
import { failure, type Outcome, type Problem, success } from '../../src-preload/model/outcome.ts'
import { salvageCatalog } from '../core/catalog/catalog-shape.ts'
import { createEngine, type Engine } from '../core/engine.ts'
import { buildIndex } from '../core/search/search-index.ts'
import { isIndexOf } from '../core/search/stored-index.ts'

export const catalogFile = 'catalog.json'
export const indexFile = 'search-index.json'

const emptyCatalog: Catalog = { format: 1, services: [], entries: [], guidance: [], messages: [] }

const readJson = (folder: string, file: string): Outcome<unknown> => {
  const path = join(folder, file)
  let content: string
  try {
    content = readFileSync(path, 'utf8')
  } catch {
    return failure('resources.missing', { file: path })
  }
  try {
    return success(JSON.parse(content))
  } catch {
    return failure('resources.damaged', { file: path })
  }
}

const readCatalog = (folder: string): { readonly catalog: Catalog; readonly problems: readonly Problem[] } => {
  const read = readJson(folder, catalogFile)
  if (!read.ok) return { catalog: emptyCatalog, problems: [read.problem] }
  const file = join(folder, catalogFile)
  const salvaged = salvageCatalog(read.value)
  if (salvaged === null) return { catalog: emptyCatalog, problems: [{ key: 'resources.damaged', values: { file } }] }
  const { catalog, lost } = salvaged
  return { catalog, problems: lost === 0 ? [] : [{ key: 'resources.partly-damaged', values: { file, lost } }] }
}

const readIndex = (folder: string, entries: readonly Entry[]): Outcome<AsPlainObject> => {
  const read = readJson(folder, indexFile)
  if (!read.ok) return read
  return isIndexOf(read.value, entries)
    ? success(read.value)
    : failure('resources.damaged', { file: join(folder, indexFile) })
}

/** `resources` is the folder that holds catalog and index. Never throws for what stands in the files. */
export const loadEngine = (resources: string): { readonly engine: Engine; readonly problems: readonly Problem[] } => {
  const { catalog, problems } = readCatalog(resources)
  const index = readIndex(resources, catalog.entries)
  if (index.ok) return { engine: createEngine(catalog, index.value), problems }
  return { engine: createEngine(catalog, buildIndex(catalog.entries)), problems: [...problems, index.problem] }
}
