/** A documentation as it is compiled: its pages, the tables of their rows, and whose codes they list. */
import type { Service } from '../../../src-preload/model/catalog.ts'
import type { PageFacts } from './page.ts'
import type { TableShape } from './shapes.ts'

export interface PagesSource {
  /** Id of the table: what the ids of its entries begin with. */
  readonly id: string
  readonly pages: readonly PageFacts[]
  readonly shapes: readonly TableShape[]
  /** The absolute address of a page. */
  addressOf(address: string | null): string | null
  /** The service that a code of a page is of. */
  serviceOf(page: number, code: string): Service
}
