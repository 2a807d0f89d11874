/** The tables of a file: those with codes first, to be taken one by one or all at once; the others folded. */
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { GridMapping, TablePreview } from '../../../src-preload/model/tables.ts'
import { TickBox, tickOf } from '../../components/tick-box.tsx'
import { useTranslate } from '../../lib/locale.ts'
import { GridMapper } from './grid-mapper.tsx'
import styles from './sources-view.module.css'

export interface GridListProps {
  readonly preview: TablePreview
  onChange(mappings: readonly GridMapping[]): void
}

export const GridList = ({ preview: { grids, draft }, onChange }: GridListProps) => {
  const t = useTranslate()
  const { mappings } = draft
  // As they were first read: a table that is given its code column stays where the person is looking at it.
  const [withCodes] = useState(() => mappings.flatMap(({ columns }, at) => (columns.includes('code') ? [at] : [])))
  const others = grids.flatMap((_, at) => (withCodes.includes(at) ? [] : [at]))
  const count = withCodes.filter((at) => mappings[at]?.taken).length
  const takeAll = (taken: boolean) =>
    onChange(mappings.map((mapping, at) => (withCodes.includes(at) ? { ...mapping, taken } : mapping)))
  const list = (places: readonly number[]) =>
    places.map((at) => {
      const [grid, mapping] = [grids[at], mappings[at]]
      if (grid === undefined || mapping === undefined) return null
      return (
        <GridMapper
          key={at}
          grid={grid}
          mapping={mapping}
          isExtending={draft.extends !== undefined}
          onChange={(next) => onChange(mappings.with(at, next))}
        />
      )
    })
  return (
    <>
      {withCodes.length > 1 && (
        <TickBox
          className={styles.takeAll}
          {...tickOf(count, withCodes.length)}
          onTick={() => takeAll(count < withCodes.length)}
        >
          {t('sources.take-all', { count: withCodes.length })}
        </TickBox>
      )}
      {list(withCodes)}
      {withCodes.length === 0 && list(others)}
      {withCodes.length > 0 && others.length > 0 && (
        <details className={styles.document}>
          <summary className={styles.line}>
            <ChevronRight size={14} strokeWidth={2} aria-hidden className={styles.chevron} />
            {t('sources.other-tables', { count: others.length })}
          </summary>
          {list(others)}
        </details>
      )}
    </>
  )
}
