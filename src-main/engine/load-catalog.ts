/** Reads the entries of the shipped table; of a damaged file, whatever is what it should be. Loads no search. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalog } from '../../src-preload/model/catalog.ts'
import { type Outcome, type Problem, success } from '../../src-preload/model/outcome.ts'
import { keyForInstallation, unreadResource } from '../installation.ts'
import { salvageEntries } from './compiled-table.ts'
import { readLinesNow } from './read-lines.ts'

export const catalogFile = 'catalog.entries'

const emptyCatalog: Catalog = { format: 1, services: [], entries: [], guidance: [], messages: [] }

const readOrTell = <T>(file: string, read: () => T): Outcome<T> => {
  try {
    return success(read())
  } catch (error) {
    return { ok: false, problem: unreadResource(error, file) }
  }
}

/** One file of the shipped table. */
export const readShipped = (resources: string, name: string): Outcome<Buffer> => {
  const file = join(resources, name)
  return readOrTell(file, () => readFileSync(file))
}

interface LoadedCatalog {
  readonly catalog: Catalog
  readonly problems: readonly Problem[]
  /** The sum of its index; null where no index is of just these entries. */
  readonly index: string | null
}

/** The shipped entries, without their index. `resources` is the folder that holds them. Never throws for what stands in the file. */
export const loadCatalog = (resources: string): LoadedCatalog => {
  const file = join(resources, catalogFile)
  const read = readOrTell(file, () => [...readLinesNow(file)])
  if (!read.ok) return { catalog: emptyCatalog, problems: [read.problem], index: null }
  const salvaged = salvageEntries(read.value)
  if (salvaged === null)
    return {
      catalog: emptyCatalog,
      problems: [{ key: keyForInstallation('resources.damaged'), values: { file } }],
      index: null,
    }
  const { catalog, lost, index } = salvaged
  if (lost === 0) return { catalog, problems: [], index }
  return {
    catalog,
    problems: [{ key: keyForInstallation('resources.partly-damaged'), values: { file, lost } }],
    index: null,
  }
}
