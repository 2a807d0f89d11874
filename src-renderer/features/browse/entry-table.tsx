/** The table of entries: a grid whose rows exist only where they are seen, for any number of entries. */
// biome-ignore-all lint/a11y: rows that exist only where they are seen cannot be a table element; the grid keeps focus and keys

import { useEffect, useMemo, useRef } from 'react'
import { useApp } from '../../lib/app-store.ts'
import { useLocale, useTranslate } from '../../lib/locale.ts'
import { columnTemplate } from './column-template.ts'
import { columns } from './columns.tsx'
import styles from './entry-table.module.css'
import { EntryTableHead } from './entry-table-head.tsx'
import { EntryTableRow, rowElementId } from './entry-table-row.tsx'
import { useAreRowsPainted } from './first-rows.ts'
import { useKeptLook, useLastLook } from './last-look.ts'
import { revealRow } from './move-selection.ts'
import { rowAt } from './page-cache.ts'
import { browseStore, useBrowse } from './use-browse.ts'
import { useColumnFit } from './use-column-fit.ts'
import { useSight } from './use-sight.ts'

/** CSS pixels, as in tokens.css. */
const rowHeights = { comfortable: 36, compact: 32 } as const
const headHeight = 32
const spareRows = 4
/** Grey rows before the first answer, enough for any screen. */
const rowsWhileLoading = 40

export const gridId = 'entries'

export interface EntryTableProps {
  onOpen(): void
}

const noPages = new Map()

/** The places of rows, without the last. */
const rowsBetween = (first: number, end: number) =>
  Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at)

export const EntryTable = ({ onOpen }: EntryTableProps) => {
  const t = useTranslate()
  const locale = useLocale()
  const scroller = useRef<HTMLDivElement>(null)
  const rowHeight = useApp((state) => rowHeights[state.settings.density])
  const layout = useApp((state) => state.layout)
  const { columnWidths, hiddenColumns } = layout
  const total = useBrowse((state) => state.shown?.total ?? rowsWhileLoading)
  const pages = useBrowse((state) => state.shown?.pages ?? noPages)
  const sequence = useBrowse((state) => state.shown?.sequence)
  const selected = useBrowse((state) => state.selection.index)

  const look = `${locale} ${rowHeight}`
  const lookOf = `${look} ${innerWidth} ${innerHeight} ${devicePixelRatio} ${JSON.stringify(layout)}`
  const arePainted = useAreRowsPainted()
  const lastLook = useLastLook(lookOf, !arePainted)
  const sight = useSight(scroller, rowHeight, lastLook)
  const { offset, height } = sight
  useEffect(() => {
    if (sequence !== undefined && offset.current !== 0) scroller.current?.scrollTo({ top: 0 })
  }, [offset, sequence])
  useEffect(() => {
    if (selected === null) return
    const revealed = revealRow(selected * rowHeight, rowHeight, offset.current, height - headHeight)
    if (revealed !== null) scroller.current?.scrollTo({ top: revealed })
  }, [offset, height, selected, rowHeight])

  // Rows out of sight hold up the first frame.
  const spare = arePainted ? spareRows : 0
  const first = Math.max(0, Math.min(sight.row, total - 1) - spare)
  const end = Math.min(total, sight.row + Math.ceil(height / rowHeight) + spare)
  const last = Math.max(first, end - 1)
  useEffect(() => {
    if (sequence !== undefined) browseStore.getState().ensureRows(first, last)
  }, [sequence, first, last])

  const visible = useMemo(() => columns.filter(({ id }) => !hiddenColumns.includes(id)), [hiddenColumns])
  const fit = useColumnFit(
    scroller,
    useMemo(() => visible.map(({ id }) => id), [visible]),
    {
      answer: String(sequence),
      rows: `${first} ${last} ${pages.size}`,
      look,
      width: sight.width,
    },
    lastLook?.fit ?? null,
    arePainted,
  )
  useKeptLook(arePainted && fit !== null && sight.width > 0 ? { of: lookOf, height, width: sight.width, fit } : null)
  const tracks = visible.map(({ id, size, latinSize, minSize, stretch, yields = false }) => ({
    id,
    size: (locale === 'en' ? latinSize : undefined) ?? size,
    least: minSize,
    stretch,
    yields,
  }))

  return (
    <div
      ref={scroller}
      id={gridId}
      role="grid"
      tabIndex={0}
      aria-label={t('browse.table')}
      aria-busy={sequence === undefined}
      aria-rowcount={sequence === undefined ? -1 : total + 1}
      aria-colcount={visible.length}
      aria-activedescendant={selected === null ? undefined : rowElementId(selected)}
      className={styles.grid}
      style={{
        '--columns': columnTemplate(tracks, columnWidths, fit),
        '--narrow-columns': columnTemplate(
          tracks.filter((track) => !track.yields),
          columnWidths,
          fit,
        ),
      }}
    >
      <EntryTableHead columns={visible} />
      <div role="rowgroup" className={styles.body} style={{ height: total * rowHeight }}>
        {rowsBetween(first, end).map((index) => (
          <EntryTableRow
            key={index}
            index={index}
            top={index * rowHeight}
            entry={rowAt(pages, index)}
            columns={visible}
            selected={index === selected}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  )
}
