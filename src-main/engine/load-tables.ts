/** Puts the person's tables behind the shipped catalog; what cannot be read becomes a problem, the rest still works. */
import { readFile } from 'node:fs/promises'
import type { Entry, Service } from '../../src-preload/model/catalog.ts'
import type { Problem } from '../../src-preload/model/outcome.ts'
import { createEngine, type Engine } from '../core/engine.ts'
import { joinIndexes } from '../core/search/join-indexes.ts'
import { loadPackedIndex } from '../core/search/packed-index.ts'
import type { TermIndex } from '../core/search/term-index.ts'
import { readEntries, readPackedIndex } from './compiled-table.ts'
import type { LoadedEngine } from './load-engine.ts'

/** A compiled table on disk, by the path its files share. */
export interface TableFile {
  readonly name: string
  readonly base: string
}

/** Lets calls that wait be answered between two pieces of work. */
const pause = () => new Promise<void>((resume) => setImmediate(resume))

export const loadTables = async (
  { catalog, openIndex }: LoadedEngine,
  files: readonly TableFile[],
): Promise<{ readonly engine: Engine; readonly problems: readonly Problem[] }> => {
  const services: Service[] = [...catalog.services]
  const entries: Entry[] = [...catalog.entries]
  const indexes: TermIndex[] = []
  const problems: Problem[] = []
  for (const { name, base } of files)
    try {
      const table = await readEntries(await readFile(`${base}.entries`, 'utf8'), pause)
      const packed = loadPackedIndex(readPackedIndex(await readFile(`${base}.index`)))
      if (packed.size !== table.entries.length) throw new Error('the index is of another table')
      services.push(...table.services)
      for (const entry of table.entries) entries.push(entry)
      indexes.push(packed)
      await pause()
    } catch {
      problems.push({ key: 'tables.damaged', values: { name, source: `${base}.source` } })
    }
  const openAll = () => {
    const { terms, readings } = openIndex()
    return { terms: joinIndexes([terms, ...indexes]), readings }
  }
  return { engine: createEngine({ ...catalog, services, entries }, openAll, catalog.entries.length), problems }
}
