/** The catalog for a command: without it there is nothing to answer, with parts of it lost the rest is answered. */
import { join } from 'node:path'
import type { Catalog } from '../../src-preload/model/catalog.ts'
import { type Outcome, success } from '../../src-preload/model/outcome.ts'
import { loadCatalog } from '../engine/load-catalog.ts'
import { readStored } from '../store/read-stored.ts'
import { checkCatalog } from './check-catalog.ts'
import { chooseData, type DataChoice } from './data-options.ts'
import type { CliHost } from './host.ts'

/** Without tables of the person nothing but the shipped entries is read. */
export const openCatalog = async (host: CliHost, choice: DataChoice): Promise<Outcome<Catalog>> => {
  const folder = chooseData(choice, host)
  if (!folder.ok) return folder
  const hasTables =
    folder.value !== null && readStored(join(folder.value, 'store'), 'tables').value.some(({ enabled }) => enabled)
  if (!hasTables) {
    const { catalog, problems } = loadCatalog(host.resources)
    return checkCatalog(catalog, problems, host)
  }
  const { openEngine } = await import('./open-engine.ts')
  const opened = await openEngine(host, choice)
  return opened.ok ? success(opened.value.catalog) : opened
}
