/** The engine for a command: the shipped catalog with the person's own tables behind it. */
import { type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { Engine } from '../core/engine.ts'
import { loadShipped } from '../engine/load-tables.ts'
import { openOwnData } from '../tables/own-data.ts'
import { checkCatalog, warnOf } from './check-catalog.ts'
import { chooseData, type DataChoice } from './data-options.ts'
import type { CliHost } from './host.ts'

export const openEngine = async (host: CliHost, choice: DataChoice): Promise<Outcome<Engine>> => {
  const folder = chooseData(choice, host)
  if (!folder.ok) return folder
  const shipped = loadShipped(host.resources)
  const checked = checkCatalog(shipped.catalog, shipped.problems, host)
  if (!checked.ok) return checked
  if (folder.value === null) return success(shipped.engine)
  const { engine, problems } = await openOwnData(shipped, folder.value)
  warnOf(problems, host)
  return success(engine)
}
