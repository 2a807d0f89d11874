/** Reads the compiled catalog and index from disk; what is damaged or missing becomes a problem, the rest still works. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalog } from '../../src-preload/model/catalog.ts'
import { failure, type Outcome, type Problem, success } from '../../src-preload/model/outcome.ts'
import { salvageCatalog } from '../core/catalog/catalog-shape.ts'
import { createEngine, type Engine } from '../core/engine.ts'
import { buildIndex, readIndex, type StoredIndex, withoutPinyin } from '../core/search/stored-index.ts'

export const catalogFile = 'catalog.json'
export const indexFile = 'search-index.json'

const emptyCatalog: Catalog = { format: 1, services: [], entries: [], guidance: [], messages: [] }

const readText = (folder: string, file: string): Outcome<string> => {
  const path = join(folder, file)
  try {
    return success(readFileSync(path, 'utf8'))
  } catch {
    return failure('resources.missing', { file: path })
  }
}

const parseJson = (text: string, path: string): Outcome<unknown> => {
  try {
    return success(JSON.parse(text))
  } catch {
    return failure('resources.damaged', { file: path })
  }
}

/** The catalog alone, for whoever does not search. */
export const loadCatalog = (folder: string): { readonly catalog: Catalog; readonly problems: readonly Problem[] } => {
  const file = join(folder, catalogFile)
  const text = readText(folder, catalogFile)
  const read = text.ok ? parseJson(text.value, file) : text
  if (!read.ok) return { catalog: emptyCatalog, problems: [read.problem] }
  const salvaged = salvageCatalog(read.value)
  if (salvaged === null) return { catalog: emptyCatalog, problems: [{ key: 'resources.damaged', values: { file } }] }
  const { catalog, lost } = salvaged
  return { catalog, problems: lost === 0 ? [] : [{ key: 'resources.partly-damaged', values: { file, lost } }] }
}

const loadIndex = (folder: string, { entries }: Catalog): Outcome<StoredIndex> => {
  const text = readText(folder, indexFile)
  if (!text.ok) return text
  const index = readIndex(text.value, entries)
  return index === null ? failure('resources.damaged', { file: join(folder, indexFile) }) : success(index)
}

/** `resources` is the folder that holds catalog and index. Never throws for what stands in the files. */
export const loadEngine = (resources: string): { readonly engine: Engine; readonly problems: readonly Problem[] } => {
  const { catalog, problems } = loadCatalog(resources)
  const index = loadIndex(resources, catalog)
  if (index.ok) return { engine: createEngine(catalog, index.value), problems }
  const rebuilt = buildIndex(catalog.entries, catalog.services, withoutPinyin)
  return { engine: createEngine(catalog, rebuilt), problems: [...problems, index.problem] }
}
