/** One row: drawn again only when its entry, its place or its columns change; grey bars while it loads. */
// biome-ignore-all lint/a11y: rows that exist only where they are seen cannot be a table element; the grid keeps focus and keys
import { type Column, FlexRender, type Row } from '@tanstack/react-table'
import { memo } from 'react'
import type { EntryRow } from '../../../src-preload/model/search.ts'
import { classNames } from '../../lib/class-names.ts'
import type { features } from './columns.tsx'
import styles from './entry-table.module.css'
import { browseStore } from './use-browse.ts'

export type EntryColumn = Column<typeof features, EntryRow>

export const yields = (column: EntryColumn): boolean => column.columnDef.meta?.yields ?? false

export const rowElementId = (index: number): string => `entry-${index}`

export interface EntryTableRowProps {
  readonly index: number
  /** CSS pixels from the top of the body. */
  readonly top: number
  /** Undefined while its page loads. */
  readonly row: Row<typeof features, EntryRow> | undefined
  readonly columns: readonly EntryColumn[]
  readonly selected: boolean
  onOpen(): void
}

const Cells = ({ row }: { readonly row: Row<typeof features, EntryRow> }) =>
  row.getVisibleCells().map((cell, index) => (
    <div
      key={cell.id}
      role="gridcell"
      aria-colindex={index + 1}
      className={classNames(styles.cell, cell.column.columnDef.meta?.className, yields(cell.column) && styles.yields)}
    >
      <FlexRender cell={cell} />
    </div>
  ))

const LoadingCells = ({ columns }: Pick<EntryTableRowProps, 'columns'>) =>
  columns.map((column, index) => (
    <div
      key={column.id}
      role="gridcell"
      aria-colindex={index + 1}
      className={classNames(styles.cell, yields(column) && styles.yields)}
    >
      <span className={styles.bar} />
    </div>
  ))

const DrawnRow = ({ index, top, row, columns, selected, onOpen }: EntryTableRowProps) => (
  <div
    id={rowElementId(index)}
    role="row"
    aria-rowindex={index + 2}
    aria-selected={selected}
    className={styles.row}
    style={{ transform: `translateY(${top}px)` }}
    onMouseDown={() => browseStore.getState().select(index)}
    onClick={onOpen}
  >
    {row === undefined ? <LoadingCells columns={columns} /> : <Cells row={row} />}
  </div>
)

export const EntryTableRow = memo(
  DrawnRow,
  (before, after) =>
    before.row?.original === after.row?.original &&
    before.columns === after.columns &&
    before.selected === after.selected &&
    before.top === after.top &&
    before.index === after.index &&
    before.onOpen === after.onOpen,
)
