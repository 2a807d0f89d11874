/** Gathers the error-code tables of all pages by the shape of their headings: a person looks at shapes, not at pages. */
import type { GridRow } from '../tables/grid.ts'
import type { HeadedGrid } from '../tables/header.ts'
import { judgeTable, plainHeading, type TableFault } from './error-tables.ts'
import type { Page } from './page.ts'

/** A row and the page it stands on, by its place in the list of pages. */
export interface PageRow extends GridRow {
  readonly page: number
  /** The heading above its table. */
  readonly heading: string
}

/** Tables with the same headings; it is a table like any other, so that columns are guessed and shown alike. */
export interface TableShape extends HeadedGrid {
  readonly rows: readonly PageRow[]
  readonly tables: number
  /** Places of the pages that have it, each once. */
  readonly pages: readonly number[]
  /** Null for tables that count. */
  readonly reason: TableFault | null
}

export interface FolderTables {
  /** Shapes that count first, then those with most rows. */
  readonly shapes: readonly TableShape[]
  /** Tables that have nothing to do with errors: requests, responses, fields. */
  readonly otherTables: number
}

interface OpenShape extends HeadedGrid {
  readonly rows: PageRow[]
  tables: number
  readonly pages: number[]
  readonly reason: TableFault | null
}

export const createShapeGatherer = () => {
  const shapes = new Map<string, OpenShape>()
  let otherTables = 0
  return {
    add(page: Page, place: number): void {
      for (const grid of page.grids) {
        const verdict = judgeTable(grid, page.title)
        if (!verdict.counts && verdict.reason === null) {
          otherTables++
          continue
        }
        const reason = verdict.counts ? null : verdict.reason
        const key = JSON.stringify([reason, grid.isBare, ...grid.columns.map(plainHeading)])
        const columns = grid.columns.map((column) => column.replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}$/g, ''))
        const shape: OpenShape = shapes.get(key) ?? { ...grid, columns, rows: [], tables: 0, pages: [], reason }
        shapes.set(key, shape)
        shape.tables++
        if (shape.pages.at(-1) !== place) shape.pages.push(place)
        for (const row of grid.rows) shape.rows.push({ ...row, page: place, heading: grid.heading })
      }
    },
    finish(): FolderTables {
      const rank = ({ reason, rows }: OpenShape) => (reason === null ? 0 : 1e9) - rows.length
      return { shapes: [...shapes.values()].sort((a, b) => rank(a) - rank(b)), otherTables }
    },
  }
}
