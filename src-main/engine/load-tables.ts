/** Puts the person's tables behind the shipped catalog; what cannot be read becomes a problem, the rest still works. */
import { readFile } from 'node:fs/promises'
import type { Entry, Service, ServiceId } from '../../src-preload/model/catalog.ts'
import type { Problem } from '../../src-preload/model/outcome.ts'
import type { EnvelopeDescription } from '../../src-preload/model/tables.ts'
import { learnTables } from '../core/analyzer/imported-knowledge.ts'
import { createViewBuilder } from '../core/catalog/catalog.ts'
import { assembleEngine, type Engine, once } from '../core/engine.ts'
import { joinIndexes } from '../core/search/join-indexes.ts'
import { loadPackedIndex } from '../core/search/packed-index.ts'
import type { TermIndex } from '../core/search/term-index.ts'
import { readEntries, readPackedIndex } from './compiled-table.ts'
import type { LoadedEngine } from './load-engine.ts'

/** A compiled table on disk, by the path its files share. */
export interface TableFile {
  readonly name: string
  readonly base: string
  /** How its services write errors. */
  readonly envelope: EnvelopeDescription
}

/** Entries looked at between two pauses. */
const entriesAtOnce = 1_000

/** Lets calls that wait be answered between two pieces of work. */
const pause = () => new Promise<void>((resume) => setImmediate(resume))

/** While tables are read piece by piece, the engine that is in use answers. */
export const loadTables = async (
  { catalog, openIndex, know }: LoadedEngine,
  files: readonly TableFile[],
): Promise<{ readonly engine: Engine; readonly problems: readonly Problem[] }> => {
  const services: Service[] = [...catalog.services]
  const entries: Entry[] = [...catalog.entries]
  const indexes: TermIndex[] = []
  const problems: Problem[] = []
  const descriptions = new Map<ServiceId, EnvelopeDescription>()
  for (const { name, base, envelope } of files)
    try {
      const table = await readEntries(await readFile(`${base}.entries`, 'utf8'), pause)
      const packed = loadPackedIndex(readPackedIndex(await readFile(`${base}.index`)))
      if (packed.size !== table.entries.length) throw new Error('the index is of another table')
      services.push(...table.services)
      for (const { id } of table.services) descriptions.set(id, envelope)
      for (const entry of table.entries) entries.push(entry)
      indexes.push(packed)
      await pause()
    } catch {
      problems.push({ key: 'tables.damaged', values: { name, source: `${base}.source` } })
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
  return { engine, problems }
}
