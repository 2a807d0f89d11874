/** Reads a documentation folder page by page, so that whoever reads can show how far it is and stop at any moment. */
import type { Service, ServiceId } from '../../../src-preload/model/catalog.ts'
import { ownCopy } from './own-copy.ts'
import type { PageFacts, PageFile } from './page.ts'
import { createAddressFinder } from './page-address.ts'
import { readPage } from './read-page.ts'
import { createShapeGatherer, type FolderTables } from './shapes.ts'

export interface ReadFolder extends FolderTables {
  readonly pages: readonly PageFacts[]
  /** The absolute address of a page or of what it links to. */
  addressOf(address: string | null): string | null
  /** How often a host is called or linked to. */
  readonly hosts: ReadonlyMap<string, number>
}

export interface FolderReader {
  add(file: PageFile): void
  finish(): ReadFolder
}

/** A call tells more about whose pages these are than a link. */
const callWeight = 10

export const createFolderReader = (): FolderReader => {
  const pages: PageFacts[] = []
  const shapes = createShapeGatherer()
  const addresses = createAddressFinder()
  const hosts = new Map<string, number>()
  const count = (host: string, weight: number) => hosts.set(host, (hosts.get(host) ?? 0) + weight)
  return {
    add(file) {
      const page = ownCopy(readPage(file))
      shapes.add(page, pages.length)
      const { grids: _, ...facts } = page
      pages.push(facts)
      addresses.read(file.text)
      if (page.host !== null) count(page.host, callWeight)
      for (const [, host = ''] of file.text.matchAll(/https?:\/\/([\w.-]{4,100})/g))
        count(ownCopy(host.toLowerCase()), 1)
    },
    finish: () => ({
      ...shapes.finish(),
      pages,
      hosts,
      addressOf: addresses.finish(new Set(pages.flatMap(({ address }) => address ?? []))),
    }),
  }
}

/** The service whose hosts the pages name most; null where they name none. */
export const guessService = (hosts: ReadonlyMap<string, number>, services: readonly Service[]): ServiceId | null => {
  const weigh = (service: Service) => service.hosts.reduce((sum, host) => sum + (hosts.get(host) ?? 0), 0)
  const [best] = services
    .map((service) => ({ id: service.id, weight: weigh(service) }))
    .sort((a, b) => b.weight - a.weight)
  return best === undefined || best.weight === 0 ? null : best.id
}
