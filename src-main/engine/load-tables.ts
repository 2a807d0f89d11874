/** Puts the person's tables behind the shipped catalog; what is not whole is named, the rest still works. */
import { readFile } from 'node:fs/promises'
import type { Entry, Service, ServiceId } from '../../src-preload/model/catalog.ts'
import type { EnvelopeDescription, TableSums } from '../../src-preload/model/tables.ts'
import { learnTables } from '../core/analyzer/imported-knowledge.ts'
import { createViewBuilder } from '../core/catalog/catalog.ts'
import { assembleEngine, type Engine, once } from '../core/engine.ts'
import { joinIndexes } from '../core/search/join-indexes.ts'
import { loadPackedIndex } from '../core/search/packed-index.ts'
import type { TermIndex } from '../core/search/term-index.ts'
import { readEntries, readPackedIndex } from './compiled-table.ts'
import { digestOf } from './file-digest.ts'
import type { LoadedEngine } from './load-engine.ts'

/** A compiled table on disk, by the path its files share. */
export interface TableFile {
  readonly base: string
  readonly sums: Pick<TableSums, 'entries' | 'index'>
  /** How its services write errors. */
  readonly envelope: EnvelopeDescription
}

/** Entries looked at between two pauses. */
const entriesAtOnce = 1_000

/** Lets calls that wait be answered between two pieces of work. */
const pause = () => new Promise<void>((resume) => setImmediate(resume))

/** Throws for a file that is not byte by byte what was written. */
const readWhole = async (path: string, sum: string): Promise<Buffer> => {
  const bytes = await readFile(path)
  if (digestOf(bytes) !== sum) throw new Error('the file is not what was written')
  await pause()
  return bytes
}

const readTable = async ({ base, sums }: TableFile) => {
  const table = await readEntries((await readWhole(`${base}.entries`, sums.entries)).toString('utf8'), pause)
  const packed = loadPackedIndex(readPackedIndex(await readWhole(`${base}.index`, sums.index)))
  if (packed.size !== table.entries.length) throw new Error('the index is of another table')
  return { ...table, packed }
}

/**
 * While tables are read piece by piece, the engine that is in use answers. `damaged` are the paths of tables that are left
 * out. Never throws for what stands in the files.
 */
export const loadTables = async (
  { catalog, openIndex, know }: LoadedEngine,
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
  const view = createViewBuilder()
  const learner = learnTables(know(), descriptions)
  for (const [place, entry] of entries.entries()) {
    view.add(entry)
    if (place >= catalog.entries.length) learner.add(entry)
    if (place % entriesAtOnce === 0) await pause()
  }
  const all = { ...catalog, services, entries }
  const whole = view.finish(all)
  const openAll = () => {
    const { terms, readings } = openIndex()
    return { terms: joinIndexes([terms, ...indexes]), readings }
  }
  const engine = assembleEngine({
    catalog: all,
    view: whole,
    shipped: catalog.entries.length,
    openIndex: openAll,
    know: once(() => learner.finish(whole)),
  })
  return { engine, damaged }
}
