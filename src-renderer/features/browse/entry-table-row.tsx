/** One row: drawn again only when its entry, its place or its columns change; grey bars while it loads. */
// biome-ignore-all lint/a11y: rows that exist only where they are seen cannot be a table element; the grid keeps focus and keys
import { memo } from 'react'
import type { EntryRow } from '../../../src-preload/model/search.ts'
import { classNames } from '../../lib/class-names.ts'
import type { EntryColumn } from './columns.tsx'
import styles from './entry-table.module.css'
import { browseStore } from './use-browse.ts'

export const rowElementId = (index: number): string => `entry-${index}`

export interface EntryTableRowProps {
  readonly index: number
  /** CSS pixels from the top of the body. */
  readonly top: number
  /** Undefined while its page loads. */
  readonly entry: EntryRow | undefined
  readonly columns: readonly EntryColumn[]
  readonly selected: boolean
  onOpen(): void
}

const Cells = ({ entry, columns }: Pick<EntryTableRowProps, 'entry' | 'columns'>) =>
  columns.map(({ id, className, yields, render }, index) => (
    <div
      key={id}
      role="gridcell"
      aria-colindex={index + 1}
      className={classNames(styles.cell, entry && className, yields && styles.yields)}
    >
      {entry === undefined ? <span className={styles.bar} /> : render(entry)}
    </div>
  ))

const DrawnRow = ({ index, top, entry, columns, selected, onOpen }: EntryTableRowProps) => (
  <div
    id={rowElementId(index)}
    role="row"
    aria-rowindex={index + 2}
    aria-selected={selected}
    aria-busy={entry === undefined}
    className={styles.row}
    style={{ transform: `translateY(${top}px)` }}
    onMouseDown={() => browseStore.getState().select(index)}
    onClick={onOpen}
  >
    <Cells entry={entry} columns={columns} />
  </div>
)

export const EntryTableRow = memo(
  DrawnRow,
  (before, after) =>
    before.entry === after.entry &&
    before.columns === after.columns &&
    before.selected === after.selected &&
    before.top === after.top &&
    before.index === after.index &&
    before.onOpen === after.onOpen,
)
