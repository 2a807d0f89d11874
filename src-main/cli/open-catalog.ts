/** The catalog for a command: without it there is nothing to answer, with parts of it lost the rest is answered. */
import { join } from 'node:path'
import type { Catalog, ServiceId } from '../../src-preload/model/catalog.ts'
import { failure, type Outcome, type Problem, success } from '../../src-preload/model/outcome.ts'
import { isMessageKey } from '../../src-preload/translate.ts'
import { findService } from '../core/catalog/service-names.ts'
import { catalogFile, loadCatalog } from '../engine/load-catalog.ts'
import { readStored } from '../store/read-stored.ts'
import { chooseData, type DataChoice } from './data-options.ts'
import type { CliHost } from './host.ts'

export const warnOf = (problems: readonly Problem[], { t, warn }: CliHost) => {
  for (const { key, values } of problems) if (isMessageKey(key)) warn(t(key, values))
}

/** A catalog whose file could not be read at all is a failure. */
export const checkCatalog = (catalog: Catalog, problems: readonly Problem[], host: CliHost): Outcome<Catalog> => {
  if (catalog.entries.length === 0 && problems.length > 0)
    return failure('cli.no-catalog', { file: join(host.resources, catalogFile) })
  warnOf(problems, host)
  return success(catalog)
}

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

/** The service an option names, by id or by any of its names; undefined when none is named. */
export const readService = (name: string | undefined, { services }: Catalog): Outcome<ServiceId | undefined> => {
  if (name === undefined) return success(undefined)
  const id = findService(name, services)
  return id === undefined
    ? failure('cli.unknown-service', { service: name, services: services.map((service) => service.id).join(', ') })
    : success(id)
}
