/**
 * A vendor's documentation may hold the pages of several services: the part of the folder in which a page is another edition
 * of a shipped document is that document's service.
 */
import type { Entry, Service, ServiceId } from '../../../src-preload/model/catalog.ts'
import type { GridMapping } from '../../../src-preload/model/tables.ts'
import type { ReadFolder } from './read-folder.ts'

/** Share of a document's codes that a page must list to be an edition of it, and the fewest codes that tell. */
const leastShare = 0.6
const leastCodes = 20

/** Codes of a shipped document that the page lists are enough of them to be an edition of it. */
export const isEdition = (codes: ReadonlySet<string>, document: ReadonlySet<string>): boolean => {
  let shared = 0
  for (const code of document) if (codes.has(code)) shared++
  return shared >= leastCodes && shared >= document.size * leastShare
}

const codesByService = (entries: readonly Entry[]): ReadonlyMap<ServiceId, ReadonlySet<string>> => {
  const codes = new Map<ServiceId, Set<string>>()
  for (const { service, code } of entries) {
    const known = codes.get(service)
    if (known === undefined) codes.set(service, new Set([code]))
    else known.add(code)
  }
  return codes
}

/** `hire-v1` of `hire-v1/offer/get.md`; empty for a page beside the parts. */
const partOf = (file: string): string => /^[^/]+(?=\/)/.exec(file)?.[0] ?? ''

/** Codes of every page, as far as the taken shapes hold them. */
const codesByPage = ({ shapes }: ReadFolder, mappings: readonly GridMapping[]): ReadonlyMap<number, Set<string>> => {
  const codes = new Map<number, Set<string>>()
  for (const [index, { rows }] of shapes.entries()) {
    const mapping = mappings[index]
    const column = mapping?.taken === true ? mapping.columns.indexOf('code') : -1
    if (column === -1) continue
    for (const { page, cells } of rows) {
      const known = codes.get(page) ?? new Set()
      codes.set(page, known.add(cells[column]?.trim() ?? ''))
    }
  }
  return codes
}

/** Whose a code of a page is, in a table that adds to `extended`. */
export const findHomes = (
  folder: ReadFolder,
  mappings: readonly GridMapping[],
  extended: Service,
  services: readonly Service[],
  shipped: readonly Entry[],
): ((page: number, code: string) => Service) => {
  const documents = codesByService(shipped)
  const own = documents.get(extended.id)
  const homes = new Map<string, Service>()
  for (const [page, codes] of codesByPage(folder, mappings))
    for (const service of services) {
      const part = partOf(folder.pages[page]?.file ?? '')
      const document = documents.get(service.id)
      if (service.id !== extended.id && part !== '' && document !== undefined && isEdition(codes, document))
        homes.set(part, service)
    }
  const parts = folder.pages.map(({ file }) => homes.get(partOf(file)))
  return (page, code) => {
    const home = parts[page]
    // What the extended service documents itself is its own on every page.
    return home === undefined || (own?.has(code) === true && documents.get(home.id)?.has(code) !== true)
      ? extended
      : home
  }
}
