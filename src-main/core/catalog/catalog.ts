/** Look-ups over a compiled catalog: by id and by code, in constant time. */
import type { Catalog, Entry, EntryId, Service, ServiceId } from '../../../src-preload/model/catalog.ts'
import { isHexCode, readHexCodes } from './code-spellings.ts'
import { codeOfUsualId, hasUsualId } from './packed-entries.ts'
import { createPlaceChains, type PlaceChains } from './place-chains.ts'
import { hashOfText } from './text-hash.ts'

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
  const entries: Entry[] = []
  /** Of entries that are not found by the code in their id. */
  const ids = createPlaceChains()
  const codes = createPlaceChains()
  /** By the one spelling of `readHexCodes`. */
  const hexCodes = new Map<string, Entry[]>()
  /** Places of those of the hash of a text that have this id: others may share the hash. */
  const placesOf = (chains: PlaceChains, hashed: string, id: EntryId): readonly number[] =>
    chains.at(hashOfText(hashed)).filter((place) => entries[place]?.id === id)
  const inHex = (code: string): readonly Entry[] =>
    hexCodes.size === 0 ? [] : readHexCodes(code).flatMap((spelling) => hexCodes.get(spelling) ?? [])
  return {
    add(entry: Entry): void {
      const { code } = entry
      const place = entries.push(entry) - 1
      const isHex = isHexCode(code)
      if (isHex || !hasUsualId(entry)) ids.add(hashOfText(entry.id), place)
      if (!isHex) {
        codes.add(hashOfText(code), place)
        return
      }
      for (const spelling of readHexCodes(code)) {
        const known = hexCodes.get(spelling)
        if (known === undefined) hexCodes.set(spelling, [entry])
        else known.push(entry)
      }
    },
    /** `catalog` holds the entries that were added, in their order. */
    finish: (catalog: Catalog): CatalogView => ({
      catalog,
      services: new Map(catalog.services.map((service) => [service.id, service])),
      // Of two with one id the later is meant.
      byId: (id) => entries[Math.max(...placesOf(codes, codeOfUsualId(id), id), ...placesOf(ids, id, id))],
      byCode(code) {
        const written: Entry[] = []
        // A long log asks for each of its numbers.
        for (const place of codes.at(hashOfText(code))) {
          const entry = entries[place]
          if (entry?.code === code) written.push(entry)
        }
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

/**
 * What a person means by a word: the meanings of that code; where it is none, those of that name (`NOT_FOUND`), or of either
 * in other capitals.
 */
export const findMeanings = ({ catalog, byCode }: CatalogView, word: string): readonly Entry[] => {
  const found = byCode(word)
  const small = word.toLowerCase()
  if (found.length > 0 || !/[a-z]/.test(small)) return found
  return catalog.entries.filter(({ code, name }) => code.toLowerCase() === small || name?.toLowerCase() === small)
}
