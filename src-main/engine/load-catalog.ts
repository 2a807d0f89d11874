/** Reads the compiled catalog from disk; what is damaged or missing becomes a problem, the rest still works. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalog } from '../../src-preload/model/catalog.ts'
import { failure, type Outcome, type Problem, success } from '../../src-preload/model/outcome.ts'
import { salvageCatalog } from '../core/catalog/catalog-shape.ts'

export const catalogFile = 'catalog.json'

const emptyCatalog: Catalog = { format: 1, services: [], entries: [], guidance: [], messages: [] }

export const readText = (folder: string, file: string): Outcome<string> => {
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

/** `resources` is the folder that holds the catalog. Never throws for what stands in the file. */
export const loadCatalog = (
  resources: string,
): { readonly catalog: Catalog; readonly problems: readonly Problem[] } => {
  const file = join(resources, catalogFile)
  const text = readText(resources, catalogFile)
  const read = text.ok ? parseJson(text.value, file) : text
  if (!read.ok) return { catalog: emptyCatalog, problems: [read.problem] }
  const salvaged = salvageCatalog(read.value)
  if (salvaged === null) return { catalog: emptyCatalog, problems: [{ key: 'resources.damaged', values: { file } }] }
  const { catalog, lost } = salvaged
  return { catalog, problems: lost === 0 ? [] : [{ key: 'resources.partly-damaged', values: { file, lost } }] }
}
