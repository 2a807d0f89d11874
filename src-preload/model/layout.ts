/** What a window remembers of how it was laid out. */
import { fields, integer, list, nullable, record, type Shape, text } from './shape.ts'

/** What a window remembers between starts: opaque to main but for its size, checked by the window that reads it. */
export interface Layout {
  /** Column widths in CSS pixels and hidden columns, by column id. */
  readonly columnWidths: Readonly<Record<string, number>>
  readonly hiddenColumns: readonly string[]
  /** Width of the detail pane in CSS pixels, null for the default. */
  readonly detailWidth: number | null
}

export const initialLayout: Layout = { columnWidths: {}, hiddenColumns: ['actor'], detailWidth: null }

export const isLayout: Shape<Layout> = fields<Layout>({
  columnWidths: record(integer(0, 10_000), 100),
  hiddenColumns: list(text(100), 100),
  detailWidth: nullable(integer(0, 10_000)),
})
