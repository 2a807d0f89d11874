/** Look-ups over a compiled catalog: by id and by code, in constant time. */
import type { Catalog, Entry, EntryId, Service, ServiceId } from '../../../src-preload/model/catalog.ts'

export interface CatalogView {
  readonly catalog: Catalog
  /** Services in the order they are shown. */
  readonly services: ReadonlyMap<ServiceId, Service>
  byId(id: EntryId): Entry | undefined
  /** Every meaning of a code in every service, in catalog order. */
  byCode(code: string): readonly Entry[]
}

export const viewCatalog = (catalog: Catalog): CatalogView => {
  const ids = new Map(catalog.entries.map((entry) => [entry.id, entry]))
  const codes = new Map<string, Entry[]>()
  for (const entry of catalog.entries) {
    const meanings = codes.get(entry.code)
    if (meanings === undefined) codes.set(entry.code, [entry])
    else meanings.push(entry)
  }
  return {
    catalog,
    services: new Map(catalog.services.map((service) => [service.id, service])),
    byId: (id) => ids.get(id),
    byCode: (code) => codes.get(code) ?? [],
  }
}
