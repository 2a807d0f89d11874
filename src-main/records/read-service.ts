/** The service that a person or an agent names, or the sentence that says which there are. */
import type { Catalog, ServiceId } from '../../src-preload/model/catalog.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { findService } from '../core/catalog/service-names.ts'

/** By id or by any of its names; undefined when none is named. */
export const readService = (
  name: string | undefined,
  { services }: Pick<Catalog, 'services'>,
): Outcome<ServiceId | undefined> => {
  if (name === undefined) return success(undefined)
  const id = findService(name, services)
  return id === undefined
    ? failure('cli.unknown-service', { service: name, services: services.map((service) => service.id).join(', ') })
    : success(id)
}
