/** The table's head: sort by a click or Enter, go along it with the arrow keys, set widths by dragging or Shift+arrows. */
// biome-ignore-all lint/a11y: rows that exist only where they are seen cannot be a table element; the grid keeps focus and keys

import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { changeLayout, useApp } from '../../lib/app-store.ts'
import { classNames } from '../../lib/class-names.ts'
import { useTranslate } from '../../lib/locale.ts'
import type { EntryColumn } from './columns.tsx'
import styles from './entry-table.module.css'
import { nextSort } from './filter.ts'
import { browseStore, useBrowse } from './use-browse.ts'

/** Sets a width in CSS pixels, or with null gives the column its own again. */
const setColumnWidth = (id: string, width: number | null): void => {
  const { [id]: _, ...others } = useApp.getState().layout.columnWidths
  changeLayout({ columnWidths: width === null ? others : { ...others, [id]: Math.round(width) } })
}

const ColumnResizer = ({ id, least }: { readonly id: string; readonly least: number }) => {
  const drag = (event: PointerEvent<HTMLElement>) => {
    const handle = event.currentTarget
    const from = (handle.parentElement?.offsetWidth ?? 0) - event.clientX
    handle.setPointerCapture(event.pointerId)
    handle.onpointermove = (move) => setColumnWidth(id, Math.max(from + move.clientX, least))
    handle.onlostpointercapture = () => {
      handle.onpointermove = null
    }
  }
  return (
    <span aria-hidden className={styles.resizer} onPointerDown={drag} onDoubleClick={() => setColumnWidth(id, null)} />
  )
}

const widthStep = 16

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
      setColumnWidth(column.id, Math.max(cell.offsetWidth + step * widthStep, column.minSize))
    } else head.current?.querySelectorAll('button')[index + step]?.focus()
  }

  return (
    <div role="rowgroup" className={styles.head} ref={head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {columns.map((column, index) => {
          const direction = sort?.column === column.id ? sort.direction : undefined
          const Arrow = direction === 'descending' ? ArrowDown : ArrowUp
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={direction ?? 'none'}
              className={classNames(styles.headCell, column.yields && styles.yields)}
            >
              <button
                type="button"
                tabIndex={index === 0 ? 0 : -1}
                className={classNames(styles.sort, direction !== undefined && styles.sorted)}
                onClick={() => browseStore.getState().setSort(nextSort(sort, column.id))}
                onKeyDown={(event) => press(event, column, index)}
              >
                <span className={styles.headLabel} data-words>
                  {t(column.labelKey)}
                </span>
                <Arrow size={12} strokeWidth={2.25} aria-hidden className={styles.arrow} />
              </button>
              <ColumnResizer id={column.id} least={column.minSize} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
