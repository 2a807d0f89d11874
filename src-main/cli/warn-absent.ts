/** What `lookup` says of a code that no document lists: whose it may be, and the documented codes around it. */
import type { ServiceId } from '../../src-preload/model/catalog.ts'
import type { CatalogView } from '../core/catalog/catalog.ts'
import { findNeighbours } from '../core/catalog/neighbours.ts'
import { findVicinities } from '../core/undocumented/find-vicinities.ts'
import { say } from '../records/say.ts'
import type { CliHost } from './host.ts'

/** Codes around it that are named. */
const mostNamed = 5

/** Of one service only where one is asked for. */
export const warnAbsent = (
  code: string,
  { catalog, services }: CatalogView,
  wanted: ServiceId | undefined,
  { t, warn, language }: CliHost,
): void => {
  warn(t('cli.no-such-code', { code }))
  const asked = catalog.services.filter(({ id }) => wanted === undefined || id === wanted)
  const near = (service: ServiceId) => findNeighbours({ service, code }, catalog.entries, mostNamed)
  for (const { service: id, block, neighbours } of findVicinities(code, asked, near)) {
    const service = services.get(id)?.shortName[language] ?? id
    const codes = [...new Set(neighbours.map((entry) => entry.code))].join(t('list.separator'))
    if (block !== null) warn(`  ${t('absent.block', { service, block: say(block.name, t) })}`)
    if (codes !== '') warn(`  ${t('absent.near', { service, codes })}`)
  }
}
