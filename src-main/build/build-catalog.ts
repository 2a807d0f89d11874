/** Compiles the shipped documents into catalog and index files; a failing compile leaves the last good files alone. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalog } from '../../src-preload/model/catalog.ts'
import { adapters } from '../core/catalog/adapters/registry.ts'
import { salvageCatalog } from '../core/catalog/catalog-shape.ts'
import { type CatalogChanges, compareEntries } from '../core/catalog/compare.ts'
import { compileCatalog } from '../core/catalog/compile.ts'
import { readPinyin } from '../core/search/index/read-pinyin.ts'
import { buildIndex, writeIndex } from '../core/search/index/stored-index.ts'
import { catalogFile } from '../engine/load-catalog.ts'
import { indexFile } from '../engine/load-engine.ts'
import { readSources } from './read-sources.ts'

export interface CatalogBuild {
  readonly catalog: Catalog
  /** Against the files that stood in `target` before; null where none could be read. */
  readonly changes: CatalogChanges | null
  /** False when a message is an error: nothing was written. */
  readonly written: boolean
}

const readPrevious = (target: string): Catalog | null => {
  try {
    return salvageCatalog(JSON.parse(readFileSync(join(target, catalogFile), 'utf8')))?.catalog ?? null
  } catch {
    return null
  }
}

/** Both files are complete beside their places before either takes its place. */
const writeFiles = (target: string, contents: Readonly<Record<string, string>>) => {
  mkdirSync(target, { recursive: true })
  const files = Object.entries(contents).map(([name, content]) => ({ path: join(target, name), content }))
  for (const { path, content } of files) writeFileSync(`${path}.new`, content)
  for (const { path } of files) renameSync(`${path}.new`, path)
}

/** `sources` is the folder `resources`, `target` the folder the engine loads from. */
export const buildCatalog = (sources: string, target: string): CatalogBuild => {
  const { services, texts } = readSources(sources)
  const catalog = compileCatalog(services, adapters, texts)
  const previous = readPrevious(target)
  const changes = previous === null ? null : compareEntries(previous.entries, catalog.entries)
  const written = catalog.messages.every((message) => message.severity !== 'error')
  if (written)
    writeFiles(target, {
      [catalogFile]: JSON.stringify(catalog),
      [indexFile]: writeIndex(buildIndex(catalog.entries, services, readPinyin), catalog.entries),
    })
  return { catalog, changes, written }
}
