/** For tests: the catalog of the shipped documents with its index, compiled once for all tests of a worker. */
import { resolve } from 'node:path'
import { readAllPinyin } from './build/build-catalog.ts'
import { readSources } from './build/read-sources.ts'
import { knowledgeSteps } from './core/analyzer/knowledge/knowledge.ts'
import { adapters } from './core/catalog/adapters/registry.ts'
import { viewCatalog } from './core/catalog/catalog.ts'
import { compileCatalog } from './core/catalog/compile.ts'
import { assembleEngine, type EngineParts } from './core/engine.ts'
import { createBrowser } from './core/search/browser.ts'
import { buildIndex, openSteps } from './core/search/index/mini-index.ts'
import { onceSteps } from './core/steps.ts'

export const shippedSources = readSources(resolve(import.meta.dirname, '../resources'))
const { services, texts, glosses } = shippedSources

export const shippedCatalog = compileCatalog(services, adapters, texts, glosses)

export const shippedIndex = buildIndex(shippedCatalog.entries, services, readAllPinyin)

/** Search and Browse as the app has them. */
export const shippedBrowser = createBrowser(shippedCatalog, () => openSteps(shippedIndex))

/** Ids of the best hits. */
export const idsOf = (text: string, limit = 10): readonly string[] =>
  shippedBrowser.search(text, { limit }).map(({ entry }) => entry.id)

export const shippedParts: EngineParts = {
  catalog: shippedCatalog,
  view: viewCatalog(shippedCatalog),
  shipped: shippedCatalog.entries.length,
  additions: new Map(),
  browser: shippedBrowser,
  know: onceSteps(() => knowledgeSteps(viewCatalog(shippedCatalog))),
}

/** Everything the hosts know of core, as the app has it. */
export const shippedEngine = assembleEngine(shippedParts)
