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

/** Makes a view entry by entry, for catalogs too large to be looked through at once. */
export const createViewBuilder = () => {
  const ids = new Map<EntryId, Entry>()
  const codes = new Map<string, Entry[]>()
  return {
    add(entry: Entry): void {
      ids.set(entry.id, entry)
      const meanings = codes.get(entry.code)
      if (meanings === undefined) codes.set(entry.code, [entry])
      else meanings.push(entry)
    },
    /** `catalog` holds the entries that were added, in their order. */
    finish: (catalog: Catalog): CatalogView => ({
      catalog,
      services: new Map(catalog.services.map((service) => [service.id, service])),
      byId: (id) => ids.get(id),
      byCode: (code) => codes.get(code) ?? [],
    }),
  }
}

export const viewCatalog = (catalog: Catalog): CatalogView => {
  const builder = createViewBuilder()
  for (const entry of catalog.entries) builder.add(entry)
  return builder.finish(catalog)
}
