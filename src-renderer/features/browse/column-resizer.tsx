/** The right edge of a column's head: drag to set its width, double click for its own. Keys do the same on the head itself. */
import type { PointerEvent } from 'react'
import { changeLayout, useApp } from '../../lib/app-store.ts'
import styles from './entry-table.module.css'

/** Sets a width in CSS pixels, or with null gives the column its own again. */
export const setColumnWidth = (id: string, width: number | null): void => {
  const { [id]: _, ...others } = useApp.getState().layout.columnWidths
  changeLayout({ columnWidths: width === null ? others : { ...others, [id]: Math.round(width) } })
}

export const ColumnResizer = ({ id, least }: { readonly id: string; readonly least: number }) => {
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
