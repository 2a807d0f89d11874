/** The text as it was given, line by line: evidence, codes and ids marked, secrets masked, only what is seen in the page. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import { classNames } from '../../lib/class-names.ts'
import { useTranslate } from '../../lib/locale.ts'
import type { TextMark } from './text-marks.ts'
import { besideLines, idMarks, tabStops } from './text-marks.ts'
import { TextRowView } from './text-row.tsx'
import { cutRows, rowAtOffset } from './text-rows.ts'
import type { TextSource } from './text-source.ts'
import styles from './text-view.module.css'
import { useDiagnose } from './use-diagnose.ts'
import { useTextPart } from './use-text-part.ts'

/** CSS pixels of a row that does not wrap, as in the stylesheet. */
const rowHeight = 20

export interface TextViewProps {
  readonly source: TextSource
  /** The part to show, in offsets of the whole text. */
  readonly start: number
  readonly end: number
  /** True when the part is all there is: then its lines have numbers. */
  readonly isWhole: boolean
  /** Whether lines break at the edge instead of running on. */
  readonly wraps: boolean
  readonly marks: readonly TextMark[]
  readonly ids: readonly string[]
  /** Where to begin. */
  readonly place: number
}

export const TextView = ({ source, start, end, isWhole, wraps, marks, ids, place }: TextViewProps) => {
  const t = useTranslate()
  const scroller = useRef<HTMLElement>(null)
  const part = useTextPart(source, start, end)
  const spot = useDiagnose((state) => state.spot)
  const [revealed, setRevealed] = useState<ReadonlySet<number>>(new Set())
  const rows = useMemo(() => (part === null ? [] : cutRows(part.text)), [part])
  const all = useMemo(
    () => (part === null ? [] : [...besideLines(part.text, part.start, marks), ...idMarks(part.text, part.start, ids)]),
    [marks, ids, part],
  )
  const stops = useMemo(() => tabStops(all), [all])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  // Rows measured in the other way are as high as they were then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wraps` is what changes them
  useEffect(() => virtualizer.measure(), [virtualizer, wraps])
  const target = spot?.start ?? place
  const number = spot?.number ?? 0
  useEffect(() => {
    // `number`: the same place asked for again is brought into sight again.
    if (part !== null && number >= 0 && target >= part.start && target <= part.end)
      virtualizer.scrollToIndex(rowAtOffset(rows, target - part.start), { align: target === 0 ? 'start' : 'center' })
  }, [virtualizer, rows, part, target, number])

  const toggle = (at: number) => {
    const next = new Set(revealed)
    if (!next.delete(at)) next.add(at)
    setRevealed(next)
  }
  return (
    <section
      ref={scroller}
      aria-label={t('diagnose.text')}
      aria-busy={part === null}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={classNames(styles.scroller, !wraps && styles.long)}
    >
      <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {part !== null &&
          virtualizer.getVirtualItems().map(({ index, start: top }) => {
            const row = rows[index]
            return row === undefined ? null : (
              <TextRowView
                key={index}
                ref={virtualizer.measureElement}
                index={index}
                top={top}
                part={part}
                row={row}
                line={isWhole ? row.line : null}
                marks={all}
                stops={stops}
                spot={spot}
                revealed={revealed}
                onReveal={toggle}
              />
            )
          })}
      </div>
    </section>
  )
}
