/** What a catalog that was read is worth: without entries nothing can be answered, what else is lost is told. */
import { join } from 'node:path'
import type { Catalog } from '../../src-preload/model/catalog.ts'
import { failure, type Outcome, type Problem, success } from '../../src-preload/model/outcome.ts'
import { isMessageKey } from '../../src-preload/translate.ts'
import { catalogFile } from '../engine/load-catalog.ts'
import { keyForInstallation } from '../installation.ts'
import type { CliHost } from './host.ts'

export const warnOf = (problems: readonly Problem[], { t, warn }: CliHost) => {
  for (const { key, values } of problems) if (isMessageKey(key)) warn(t(key, values))
}

/** A catalog whose file could not be read at all is a failure. */
export const checkCatalog = (catalog: Catalog, problems: readonly Problem[], host: CliHost): Outcome<Catalog> => {
  if (catalog.entries.length === 0 && problems.length > 0)
    return failure(keyForInstallation('cli.no-catalog'), { file: join(host.resources, catalogFile) })
  warnOf(problems, host)
  return success(catalog)
}
