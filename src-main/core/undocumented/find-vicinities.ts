/** Where a code that no document lists lies among the codes of each service, before anybody knows whose it is. */
import type { Service, ServiceId } from '../../../src-preload/model/catalog.ts'
import type { CodeVicinity } from '../../../src-preload/model/undocumented.ts'
import { findBlock } from './find-block.ts'

/** Services of which nothing can be said are left out. */
export const findVicinities = <Row>(
  code: string,
  services: readonly Service[],
  neighbours: (service: ServiceId, code: string) => readonly Row[],
): readonly CodeVicinity<Row>[] =>
  services
    .map(({ id }) => ({ service: id, block: findBlock(id, code), neighbours: neighbours(id, code) }))
    .filter(({ block, neighbours: near }) => block !== null || near.length > 0)
