/** Search at 1,024 entries as shipped and at 25,000 and 100,000 synthetic ones, beside what one would use without it. */
import { resolve } from 'node:path'
import { readSources } from '../../../src-main/build/read-sources.ts'
import { adapters } from '../../../src-main/core/catalog/adapters/registry.ts'
import { compileCatalog } from '../../../src-main/core/catalog/compile.ts'
import { createBrowser } from '../../../src-main/core/search/browser.ts'
import { createDocumentReader, type IndexDocument } from '../../../src-main/core/search/index/index-document.ts'
import { buildIndex, openSteps } from '../../../src-main/core/search/index/mini-index.ts'
import { loadSteps, packIndex } from '../../../src-main/core/search/index/packed-index.ts'
import { readPinyin } from '../../../src-main/core/search/index/read-pinyin.ts'
import type { SearchIndex } from '../../../src-main/core/search/index/term-index.ts'
import type { Readings } from '../../../src-main/core/search/text/syllables.ts'
import { finishSteps, type Steps } from '../../../src-main/core/steps.ts'
import type { Catalog } from '../../../src-preload/model/catalog.ts'
import { emptyFilter, type SortColumn, sortColumns } from '../../../src-preload/model/search.ts'
import { median, percentiles, timed, weighed } from '../measure.ts'
import { printTable, toFigure, toMegabytes } from '../print.ts'
import {
  type BenchEngine,
  otherEngines,
  ourMiniSearch,
  ourPackedIndex,
  type SearchFunction,
} from '../search-engines.ts'
import { drawQueries, queryTypes } from '../search-queries.ts'
import { makeCatalog } from '../synthetic-catalog.ts'

const queriesPerType = 200
const sizes = [1024, 25_000, 100_000] as const
const largeCatalog = 5000
/** Queries that an engine is asked before the next one has its turn. */
const turn = 20

interface Loaded {
  readonly engine: BenchEngine
  readonly search: SearchFunction
}

const loadEngines = (engines: readonly BenchEngine[], documents: readonly IndexDocument[], catalog: Catalog) => {
  const rows: string[][] = [['', 'build ms', 'size', 'load ms', 'memory']]
  const loaded = engines.map((engine): Loaded => {
    const built = timed(() => engine.build(documents, catalog))
    const { value, bytes } = weighed(() => timed(() => engine.load(built.value.stored, documents, catalog)))
    const size = Number.isNaN(built.value.bytes) ? '–' : toMegabytes(built.value.bytes)
    rows.push([engine.name, toFigure(built.ms), size, toFigure(value.ms), toMegabytes(bytes)])
    return { engine, search: value.value }
  })
  printTable(rows)
  return loaded
}

/** Other queries of the same type warm up; every measured query is asked once. */
const measureQueries = (loaded: readonly Loaded[], catalog: Catalog, readings: Readings) => {
  for (const type of queryTypes) {
    const draw = (seed: number) => drawQueries(type, queriesPerType, seed, catalog.entries, catalog.services, readings)
    const [warmUp, queries] = [draw(1), draw(2)]
    console.log(
      `\n${type}, such as ${queries
        .slice(0, 3)
        .map(({ text }) => `“${text}”`)
        .join(' ')}`,
    )
    const isLarge = catalog.entries.length > largeCatalog
    const rivals = loaded.map((one) => ({
      ...one,
      most: isLarge ? (one.engine.mostQueries ?? queriesPerType) : queriesPerType,
      asked: [] as { readonly ms: number; readonly isFound: boolean }[],
    }))
    for (const { search, most } of rivals) for (const { text } of warmUp.slice(0, most)) search(text)
    // In turns, so that a busy moment of the machine meets all of them.
    for (let from = 0; from < queries.length; from += turn)
      for (const { search, most, asked } of rivals)
        for (const { text, entry } of queries.slice(from, Math.min(from + turn, most))) {
          const { value, ms } = timed(() => search(text))
          asked.push({ ms, isFound: Array.prototype.includes.call(value(), entry) })
        }
    const rows: string[][] = [['', 'p50 ms', 'p95', 'p99', 'found', 'p95 to ours']]
    let ours: { readonly p95: number; readonly found: number } | null = null
    for (const { engine, most, asked } of rivals) {
      const { p50, p95, p99 } = percentiles(asked.map(({ ms }) => ms))
      const found = asked.filter(({ isFound }) => isFound).length / asked.length
      ours ??= { p95, found }
      // What finds little is quick to find it.
      const ratio = found < ours.found / 2 ? '–' : `${toFigure(p95 / ours.p95)} ×`
      const note = most < queriesPerType ? ` (${most} queries)` : ''
      rows.push([
        engine.name + note,
        toFigure(p50),
        toFigure(p95),
        toFigure(p99),
        `${Math.round(found * 100)} %`,
        ratio,
      ])
    }
    printTable(rows)
  }
}

/**
 * What a window waits for: hits, counts of all facets, and 50 rows with highlights; ticking and sorting without a query. Returns
 * what asks all queries once more and tells the median in milliseconds.
 */
const measurePages = (catalog: Catalog, openIndex: () => Steps<SearchIndex>, readings: Readings) => {
  const waiting: Steps<unknown>[] = []
  const browser = createBrowser(catalog, openIndex, (steps) => waiting.push(steps))
  const all = { text: '', filter: emptyFilter, sort: null, offset: 0, limit: 50 }
  const draw = (seed: number) =>
    queryTypes.flatMap((type) => drawQueries(type, 20, seed, catalog.entries, catalog.services, readings))
  const kindsTicked = ['permission', 'not-found', 'rate-limit'] as const
  const sortBy = (column: SortColumn) => ({ ...all, sort: { column, direction: 'descending' as const } })
  const typed = draw(3)
  for (const { text } of draw(4)) browser.browse({ ...all, text })
  // What an engine reads at leisure once its tables are in use.
  for (const steps of waiting.splice(0)) finishSteps(steps)
  // A table is seen before somebody sorts it.
  browser.browse(all)
  // Rivals hold some hundred megabytes, which no engine has beside it: what they left is not collected in the middle of a page.
  globalThis.gc?.()
  const first = sortColumns.map((column) => timed(() => browser.browse(sortBy(column))).ms)
  const orders = timed(() => {
    for (const steps of waiting) finishSteps(steps)
  }).ms
  const again = sortColumns.map((column) => timed(() => browser.browse(sortBy(column))).ms)
  const ticks = kindsTicked.map(
    (kind) => timed(() => browser.browse({ ...all, filter: { ...emptyFilter, kind: [kind] } })).ms,
  )
  const askAll = () => percentiles(typed.map(({ text }) => timed(() => browser.browse({ ...all, text })).ms))
  const pages = askAll()
  console.log('\npages of 50 rows with highlights and facet counts')
  printTable([
    ['', 'p50 ms', 'p95', 'p99'],
    [`${typed.length} queries of all types`, toFigure(pages.p50), toFigure(pages.p95), toFigure(pages.p99)],
    ['a facet ticked', toFigure(percentiles(ticks).p50), toFigure(Math.max(...ticks)), ''],
    ['sorted by a column', toFigure(percentiles(again).p50), toFigure(Math.max(...again)), ''],
    [
      '… for the first time, before the orders are found',
      toFigure(percentiles(first).p50),
      toFigure(Math.max(...first)),
      '',
    ],
    [`all orders found in ${toFigure(orders)} ms, in pieces, each after somebody has sorted by it`],
  ])
  return () => askAll().p50
}

const { services, texts } = readSources(resolve('resources'))
const shipped = compileCatalog(services, adapters, texts)

const asks: (() => number)[] = []
for (const size of sizes) {
  const catalog = makeCatalog(shipped, size)
  const documents = catalog.entries.map(createDocumentReader(catalog.entries, []))
  console.log(`\n${catalog.entries.length.toLocaleString('en')} entries`)
  const isLarge = size > largeCatalog
  const stored = isLarge ? null : buildIndex(catalog.entries, services, readPinyin)
  const readings =
    stored?.readings ??
    readPinyin(documents.slice(0, largeCatalog).flatMap(({ message, meaning }) => [message, meaning]))
  const ours = isLarge ? ourPackedIndex(readings) : ourMiniSearch(readPinyin)
  measureQueries(loadEngines([ours, ...otherEngines], documents, catalog), catalog, readings)
  function* open(): Steps<SearchIndex> {
    if (stored !== null) return yield* openSteps(stored)
    return { terms: yield* loadSteps(packIndex(documents)), readings }
  }
  asks.push(measurePages(catalog, open, readings))
}
// In turns: what the machine does meanwhile meets both sizes.
const grown = Array.from({ length: 7 }, () => {
  const [before = Number.NaN, after = Number.NaN] = asks.slice(1).map((ask) => ask())
  return after / before
})
console.log(`\nthe median query takes ${toFigure(median(grown))} × as long at 100,000 entries as at 25,000`)
