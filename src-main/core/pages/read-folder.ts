/** Reads a documentation folder page by page, so that whoever reads can show how far it is and stop at any moment. */
import type { Service, ServiceId } from '../../../src-preload/model/catalog.ts'
import type { GridReport } from '../tables/grid.ts'
import { headGrid } from '../tables/header.ts'
import { readText } from '../tables/read-text.ts'
import { readFrontMatter } from './front-matter.ts'
import type { Page, PageFacts, PageFile } from './page.ts'
import { createAddressFinder, ownCopy } from './page-address.ts'
import { readCall } from './read-call.ts'
import { createShapeGatherer, type FolderTables } from './shapes.ts'

/** Readers whose tables stand in a page; a file of values alone is no page. */
const pageReaders: readonly string[] = ['markdown', 'html']

const markdownTitle = /^# +(\S[^\n]{0,300})$/m
const htmlTitle = /<(?:title|h1)\b[^>]{0,200}>([^<]{1,300})</i

/** `im-v1/message/create.md` → `create`. */
const nameOf = (path: string) => path.replace(/^.*\//, '').replace(/\.\w{1,8}$/, '')

/** What a page's readers notice is about tables that mostly do not count; the error tables are looked at row by row later. */
const unnoticed: GridReport = () => undefined

/** Reads one page of a documentation folder. */
export const readPage = ({ path, text }: PageFile): Page => {
  const { title, address, date } = readFrontMatter(text)
  const { id, grids } = readText(text, unnoticed)
  const headed = pageReaders.includes(id) ? grids.map((grid) => headGrid(grid, unnoticed)) : []
  const written = (markdownTitle.exec(text) ?? htmlTitle.exec(text))?.[1]?.trim()
  return {
    file: path,
    title: title ?? written ?? nameOf(path),
    address,
    date,
    ...readCall(text, headed),
    grids: headed,
  }
}

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
