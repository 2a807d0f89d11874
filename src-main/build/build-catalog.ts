/** Compiles the shipped documents into catalog and index files; a failing compile leaves the last good files alone. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalog } from '../../src-preload/model/catalog.ts'
import { adapters } from '../core/catalog/adapters/registry.ts'
import { type CatalogChanges, compareEntries } from '../core/catalog/compare.ts'
import { compileCatalog } from '../core/catalog/compile.ts'
import { buildIndex, type ReadPinyin } from '../core/search/index/mini-index.ts'
import { readPinyin } from '../core/search/index/read-pinyin.ts'
import { writeMiniIndex } from '../engine/compiled-index.ts'
import { salvageEntries, writeCatalog } from '../engine/compiled-table.ts'
import { catalogFile } from '../engine/load-catalog.ts'
import { indexFile } from '../engine/load-tables.ts'
import { readLinesNow } from '../engine/read-lines.ts'
import { readSources } from './read-sources.ts'

/** The first level of GB 2312. Rows 16 to 55 hold the 3,755 common characters by their sound; a few places at the end are empty. */
const rows = { from: 0xb0, to: 0xd7 }
const cells = { from: 0xa1, to: 0xfe }

const commonHan = (): string => {
  const bytes: number[] = []
  for (let row = rows.from; row <= rows.to; row++)
    for (let cell = cells.from; cell <= cells.to; cell++) bytes.push(row, cell)
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes)).replace(/\P{Script=Han}/gu, '')
}

/** Readings of the catalog's characters and of those that people write most: a word typed by its sound may have any of them. */
export const readAllPinyin: ReadPinyin = (texts) => readPinyin([...texts, commonHan()])

export interface CatalogBuild {
  readonly catalog: Catalog
  /** Against the files that stood in `target` before; null where none could be read. */
  readonly changes: CatalogChanges | null
  /** False when a message is an error: nothing was written. */
  readonly written: boolean
}

const readPrevious = (target: string): Catalog | null => {
  try {
    return salvageEntries(readLinesNow(join(target, catalogFile)))?.catalog ?? null
  } catch {
    return null
  }
}

/** What an earlier build left and this one may not make again must not be found, nor packed; later steps write theirs anew. */
const clear = (target: string) => {
  if (!existsSync(target)) return
  for (const name of readdirSync(target))
    if (name !== catalogFile && name !== indexFile) rmSync(join(target, name), { recursive: true })
}

/** Both files are complete beside their places before either takes its place. */
const writeFiles = (target: string, contents: Readonly<Record<string, Uint8Array>>) => {
  mkdirSync(target, { recursive: true })
  const files = Object.entries(contents).map(([name, content]) => ({ path: join(target, name), content }))
  for (const { path, content } of files) writeFileSync(`${path}.new`, content)
  for (const { path } of files) renameSync(`${path}.new`, path)
}

/** `sources` is the folder `resources`, `target` the folder the engine loads from. */
export const buildCatalog = (sources: string, target: string): CatalogBuild => {
  const { services, texts, glosses } = readSources(sources)
  const catalog = compileCatalog(services, adapters, texts, glosses)
  const previous = readPrevious(target)
  const changes = previous === null ? null : compareEntries(previous.entries, catalog.entries)
  const written = catalog.messages.every((message) => message.severity !== 'error')
  if (written) {
    const index = writeMiniIndex(buildIndex(catalog.entries, services, readAllPinyin))
    clear(target)
    writeFiles(target, { [catalogFile]: writeCatalog(catalog, index), [indexFile]: index })
  }
  return { catalog, changes, written }
}
