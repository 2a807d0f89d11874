/** Puts the person's tables behind the shipped catalog; what is not whole is named, the rest still works. */
import { readFile } from 'node:fs/promises'
import type { Entry, Service, ServiceId } from '../../src-preload/model/catalog.ts'
import type { EnvelopeDescription, TableSums } from '../../src-preload/model/tables.ts'
import { learnTables, type TableLearner } from '../core/analyzer/imported-knowledge.ts'
import { createViewBuilder } from '../core/catalog/catalog.ts'
import { assembleEngine, type Engine, once } from '../core/engine.ts'
import { browserSteps } from '../core/search/browser.ts'
import { joinSteps } from '../core/search/index/join-indexes.ts'
import { loadSteps } from '../core/search/index/packed-index.ts'
import { type Steps, stepSize } from '../core/search/index/steps.ts'
import type { TermIndex } from '../core/search/index/term-index.ts'
import { readEntries, readPackedIndex } from './compiled-table.ts'
import { digestOf } from './file-digest.ts'
import { inPieces, pause } from './in-pieces.ts'
import type { LoadedEngine } from './load-engine.ts'
import { readLines } from './read-lines.ts'

/** A compiled table on disk, by the path its files share. */
export interface TableFile {
  readonly base: string
  readonly sums: Pick<TableSums, 'entries' | 'index'>
  /** How its services write errors. */
  readonly envelope: EnvelopeDescription
}

/** Throws for files that are not byte by byte what was written. */
const readTable = async ({ base, sums }: TableFile) => {
  const table = await readEntries(readLines(`${base}.entries`, sums.entries))
  const bytes = await readFile(`${base}.index`)
  if (digestOf(bytes) !== sums.index) throw new Error('the file is not what was written')
  await pause()
  const packed = await inPieces(loadSteps(readPackedIndex(bytes)))
  if (packed.size !== table.entries.length) throw new Error('the index is of another table')
  return { ...table, packed }
}

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

/**
 * While tables are read piece by piece, the engine that is in use answers. `damaged` are the paths of tables that are left
 * out. Never throws for what stands in the files.
 */
export const loadTables = async (
  { catalog, engine, openIndex, know }: LoadedEngine,
  files: readonly TableFile[],
): Promise<{ readonly engine: Engine; readonly damaged: readonly string[] }> => {
  const services: Service[] = [...catalog.services]
  const entries: Entry[] = [...catalog.entries]
  const indexes: TermIndex[] = []
  const damaged: string[] = []
  const descriptions = new Map<ServiceId, EnvelopeDescription>()
  for (const file of files)
    try {
      const table = await readTable(file)
      services.push(...table.services)
      for (const { id } of table.services) descriptions.set(id, file.envelope)
      for (const entry of table.entries) entries.push(entry)
      indexes.push(table.packed)
      await pause()
    } catch {
      damaged.push(file.base)
    }
  if (indexes.length === 0) return { engine, damaged }
  const shipped = catalog.entries.length
  const view = createViewBuilder()
  const learner = learnTables(know(), descriptions)
  await inPieces(learnSteps(entries, view, learner, shipped))
  const all = { ...catalog, services, entries }
  const whole = view.finish(all)
  const { terms, readings } = openIndex()
  await pause()
  const joined = await inPieces(joinSteps([terms, ...indexes]))
  const browser = await inPieces(browserSteps(all, { terms: joined, readings }))
  const knowledge = once(() => learner.finish(whole))
  return { engine: assembleEngine({ catalog: all, view: whole, shipped, browser, know: knowledge }), damaged }
}
