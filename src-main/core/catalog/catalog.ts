/** Look-ups over a compiled catalog: by id and by code, in constant time. */
import type { Catalog, Entry, EntryId, Service, ServiceId } from '../../../src-preload/model/catalog.ts'
import { isHexCode, readHexCodes } from './code-spellings.ts'

export interface CatalogView {
  readonly catalog: Catalog
  /** Services in the order they are shown. */
  readonly services: ReadonlyMap<ServiceId, Service>
  byId(id: EntryId): Entry | undefined
  /** Every meaning of a code in every service, in catalog order; a hexadecimal code in any of its spellings. */
  byCode(code: string): readonly Entry[]
}

/** Makes a view entry by entry, for catalogs too large to be looked through at once. */
export const createViewBuilder = () => {
  const ids = new Map<EntryId, Entry>()
  const codes = new Map<string, Entry[]>()
  /** By the one spelling of `readHexCodes`. */
  const hexCodes = new Map<string, Entry[]>()
  const put = (map: Map<string, Entry[]>, key: string, entry: Entry) => {
    const known = map.get(key)
    if (known === undefined) map.set(key, [entry])
    else known.push(entry)
  }
  const inHex = (code: string): readonly Entry[] =>
    hexCodes.size === 0 ? [] : readHexCodes(code).flatMap((spelling) => hexCodes.get(spelling) ?? [])
  return {
    add(entry: Entry): void {
      ids.set(entry.id, entry)
      if (isHexCode(entry.code)) for (const spelling of readHexCodes(entry.code)) put(hexCodes, spelling, entry)
      else put(codes, entry.code, entry)
    },
    /** `catalog` holds the entries that were added, in their order. */
    finish: (catalog: Catalog): CatalogView => ({
      catalog,
      services: new Map(catalog.services.map((service) => [service.id, service])),
      byId: (id) => ids.get(id),
      byCode(code) {
        const written = codes.get(code) ?? []
        const spelled = inHex(code)
        return spelled.length === 0 ? written : [...written, ...spelled]
      },
    }),
  }
}

export const viewCatalog = (catalog: Catalog): CatalogView => {
  const builder = createViewBuilder()
  for (const entry of catalog.entries) builder.add(entry)
  return builder.finish(catalog)
}
