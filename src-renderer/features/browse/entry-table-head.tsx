/** The table's head: sort by a click or Enter, go along it with the arrow keys, set widths by dragging or Shift+arrows. */
// biome-ignore-all lint/a11y: rows that exist only where they are seen cannot be a table element; the grid keeps focus and keys
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import type { SortColumn } from '../../../src-preload/model/search.ts'
import { classNames } from '../../lib/class-names.ts'
import { useTranslate } from '../../lib/locale.ts'
import { ColumnResizer, setColumnWidth } from './column-resizer.tsx'
import { columnIds } from './columns.tsx'
import styles from './entry-table.module.css'
import { type EntryColumn, yields } from './entry-table-row.tsx'
import { nextSort } from './next-sort.ts'
import { browseStore, useBrowse } from './use-browse.ts'

const widthStep = 16

const sortColumnOf = (column: EntryColumn): SortColumn => columnIds.find((id) => id === column.id) ?? 'code'

export const EntryTableHead = ({ columns }: { readonly columns: readonly EntryColumn[] }) => {
  const t = useTranslate()
  const head = useRef<HTMLDivElement>(null)
  const sort = useBrowse((state) => state.sort)

  const press = (event: KeyboardEvent<HTMLButtonElement>, column: EntryColumn, index: number) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const cell = event.currentTarget.parentElement
    if (event.shiftKey && cell !== null) {
      const least = column.columnDef.minSize ?? 0
      setColumnWidth(column.id, Math.max(cell.offsetWidth + step * widthStep, least))
    } else head.current?.querySelectorAll('button')[index + step]?.focus()
  }

  return (
    <div role="rowgroup" className={styles.head} ref={head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {columns.map((column, index) => {
          const direction = sort?.column === column.id ? sort.direction : undefined
          const Arrow = direction === 'descending' ? ArrowDown : ArrowUp
          const meta = column.columnDef.meta
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={direction ?? 'none'}
              className={classNames(styles.headCell, yields(column) && styles.yields)}
            >
              <button
                type="button"
                tabIndex={index === 0 ? 0 : -1}
                className={classNames(styles.sort, direction !== undefined && styles.sorted)}
                onClick={() => browseStore.getState().setSort(nextSort(sort, sortColumnOf(column)))}
                onKeyDown={(event) => press(event, column, index)}
              >
                <span className={styles.headLabel}>{meta && t(meta.labelKey)}</span>
                <Arrow size={12} strokeWidth={2.25} aria-hidden className={styles.arrow} />
              </button>
              <ColumnResizer id={column.id} least={column.columnDef.minSize ?? 0} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
