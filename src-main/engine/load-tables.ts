/**
 * The one way tables come into use: the shipped catalog first, which works from what is left of it when it is damaged, then
 * the person's, which are whole or left out. What is not whole is named.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalog, Entry, EntryId, Service, ServiceId } from '../../src-preload/model/catalog.ts'
import { failure, type Problem } from '../../src-preload/model/outcome.ts'
import type { EnvelopeDescription, TableSums } from '../../src-preload/model/tables.ts'
import { type Knowledge, knowledgeSteps } from '../core/analyzer/knowledge/knowledge.ts'
import { learnTables, type TableLearner } from '../core/analyzer/knowledge/learn-tables.ts'
import type { Addition } from '../core/catalog/addition.ts'
import { createViewBuilder, viewCatalog } from '../core/catalog/catalog.ts'
import type { DescribedCall } from '../core/catalog/described-call.ts'
import { createEntryPacker, type EntryPacker } from '../core/catalog/packed-entries.ts'
import { assembleEngine, type Engine } from '../core/engine.ts'
import { once } from '../core/once.ts'
import { browserSteps, createBrowser } from '../core/search/browser.ts'
import { columnSteps } from '../core/search/index/columns.ts'
import { createDocumentReader } from '../core/search/index/index-document.ts'
import { joinSteps } from '../core/search/index/join-indexes.ts'
import { loadSteps, packIndex } from '../core/search/index/packed-index.ts'
import type { SearchIndex, TermIndex } from '../core/search/index/term-index.ts'
import { onceSteps, type Steps, stepSize } from '../core/steps.ts'
import { keyForInstallation } from '../installation.ts'
import { indexSteps } from './compiled-index.ts'
import { readEntries } from './compiled-table.ts'
import { digestOf } from './file-digest.ts'
import { inPieces, pause } from './in-pieces.ts'
import { loadCatalog, readShipped } from './load-catalog.ts'
import { readLines } from './read-lines.ts'

export const indexFile = 'catalog.index'

/** Made in a moment in place of an index that is lost; without pinyin. */
function* rebuildIndex(entries: readonly Entry[], services: readonly Service[]): Steps<SearchIndex> {
  const packed = packIndex(entries.map(createDocumentReader(entries, services)))
  return { terms: yield* loadSteps(packed), readings: {} }
}

export interface ShippedTable {
  readonly catalog: Catalog
  /** Over the shipped catalog alone. */
  readonly engine: Engine
  openIndex(): Steps<SearchIndex>
  /** What the analyzer knows of the shipped catalog. */
  know(): Steps<Knowledge>
  readonly problems: readonly Problem[]
}

/** `resources` is the folder that holds its files. Never throws for what stands in them. */
export const loadShipped = (resources: string): ShippedTable => {
  const { catalog, problems, index: sum } = loadCatalog(resources)
  const read = readShipped(resources, indexFile)
  const file = join(resources, indexFile)
  const index =
    read.ok && digestOf(read.value) !== sum ? failure(keyForInstallation('resources.damaged'), { file }) : read
  const openIndex = onceSteps(() =>
    index.ok ? indexSteps(index.value) : rebuildIndex(catalog.entries, catalog.services),
  )
  const view = viewCatalog(catalog)
  const know = onceSteps(() => knowledgeSteps(view))
  const browser = createBrowser(catalog, openIndex)
  return {
    catalog,
    engine: assembleEngine({ catalog, view, shipped: catalog.entries.length, additions: new Map(), browser, know }),
    openIndex,
    know,
    problems: index.ok ? problems : [...problems, index.problem],
  }
}

/** A compiled table on disk, by the path its files share. */
export interface TableFile {
  /** Which the ids of its entries begin with. */
  readonly id: string
  readonly base: string
  readonly sums: Pick<TableSums, 'entries' | 'index'>
  /** How its services write errors. */
  readonly envelope: EnvelopeDescription
  /** The service it adds to; null for one that is a service of its own. */
  readonly extends: ServiceId | null
}

/** The entries of a table; throws for a file that is not byte by byte what was written. */
const readTable = async (
  { base, sums }: TableFile,
  { services, entries }: Catalog,
  places: Places,
  packer: EntryPacker,
) => {
  const table = await readEntries(readLines(`${base}.entries`, sums.entries), packer)
  const known = new Set([...services, ...table.services].map(({ id }) => id))
  if (table.entries.some(({ service }) => !known.has(service))) throw new Error('the service it adds to is gone')
  const fits = ({ to, message }: Addition) => entries[places().get(to) ?? -1]?.message === message
  if (!table.additions.every(fits)) throw new Error('a document that it adds to is another one now')
  return table
}

/** The index of a table of so many entries; throws like `readTable`. */
const readIndex = async ({ base }: TableFile, sum: string, entries: number): Promise<TermIndex> => {
  const bytes = await readFile(`${base}.index`)
  if (digestOf(bytes) !== sum) throw new Error('the file is not what was written')
  await pause()
  const { terms } = await inPieces(indexSteps(bytes))
  if (terms.size !== entries) throw new Error('the index is of another table')
  return terms
}

/** Where the shipped entries stand. */
type Places = () => ReadonlyMap<EntryId, number>

/** The shipped entries with what tables say more of them. */
const addContexts = (entries: Entry[], additions: readonly Addition[], places: Places): void => {
  for (const { to, contexts } of additions) {
    const place = places().get(to) ?? -1
    const entry = entries[place]
    if (entry !== undefined) entries[place] = { ...entry, contexts: [...(entry.contexts ?? []), ...contexts] }
  }
}

/** Entries; among fewer the first query is soon answered. */
const rehearsedSize = 20_000

/** Makes the analyzer and the look-ups know every entry. */
function* learnSteps(
  entries: readonly Entry[],
  view: ReturnType<typeof createViewBuilder>,
  learner: TableLearner,
  shipped: number,
): Steps<undefined> {
  for (const [place, entry] of entries.entries()) {
    view.add(entry)
    if (place >= shipped) learner.add(entry)
    if (place % stepSize === 0) yield
  }
  return undefined
}

export interface LoadedTables {
  readonly engine: Engine
  /** The paths of tables that are left out. */
  readonly damaged: readonly string[]
}

/**
 * While tables are read piece by piece, the engine that is in use answers. `sumOf` tells the sum of an index once it is written;
 * indexes are read last. Never throws for what stands in the files.
 */
export const loadTables = async (
  shippedTable: ShippedTable,
  files: readonly TableFile[],
  sumOf = async ({ sums }: TableFile) => sums.index,
): Promise<LoadedTables> => {
  const { catalog, engine, openIndex, know } = shippedTable
  const services: Service[] = [...catalog.services]
  const entries: Entry[] = [...catalog.entries]
  const read: { readonly file: TableFile; readonly size: number }[] = []
  const damaged: string[] = []
  const silent: DescribedCall[] = []
  const said = new Map<string, readonly Addition[]>()
  const descriptions = new Map<ServiceId, EnvelopeDescription>()
  const places = once(() => new Map(catalog.entries.map(({ id }, place) => [id, place])))
  const packer = createEntryPacker()
  // What adds to a service waits for it, and rests while it is not in use.
  const own = files.filter((file) => file.extends === null)
  for (const file of [...own, ...files.filter((one) => one.extends !== null)])
    try {
      if (file.extends !== null && !services.some(({ id }) => id === file.extends)) continue
      const table = await readTable(file, catalog, places, packer)
      services.push(...table.services)
      for (const { id } of table.services) descriptions.set(id, file.envelope)
      for (const entry of table.entries) entries.push(entry)
      addContexts(entries, table.additions, places)
      said.set(file.id, table.additions)
      silent.push(...table.calls)
      read.push({ file, size: table.entries.length })
      await pause()
    } catch {
      damaged.push(file.base)
    }
  if (read.length === 0) return { engine, damaged }
  const shipped = catalog.entries.length
  const view = createViewBuilder()
  const learner = learnTables(await inPieces(know()), descriptions)
  await inPieces(learnSteps(entries, view, learner, shipped))
  const all = { ...catalog, services, entries }
  const whole = view.finish(all)
  const columns = await inPieces(columnSteps(entries, services))
  const { terms, readings } = await inPieces(openIndex())
  await pause()
  const indexes: TermIndex[] = []
  for (const { file, size } of read)
    try {
      indexes.push(await readIndex(file, await sumOf(file), size))
      await pause()
    } catch {
      const others = await loadTables(
        shippedTable,
        files.filter((one) => one !== file),
        sumOf,
      )
      return { ...others, damaged: [file.base, ...others.damaged] }
    }
  const joined = await inPieces(joinSteps([terms, ...indexes]))
  // One after the other: what waits for the engine waits for a piece of each that goes on at the same time.
  let leisure: Promise<unknown> = Promise.resolve()
  const later = (steps: Steps<unknown>) => {
    leisure = leisure.then(pause).then(() => inPieces(steps))
  }
  const browser = await inPieces(browserSteps(all, columns, { terms: joined, readings }, later))
  if (entries.length >= rehearsedSize) later(browser.rehearse(catalog.entries))
  const knowledge = onceSteps(() => learner.finish(whole, silent))
  const parts = { catalog: all, view: whole, shipped, additions: said, browser, know: knowledge }
  return { engine: assembleEngine(parts), damaged }
}
