/** The text as it was given, line by line: evidence, codes and ids marked, secrets masked, only what is seen in the page. */
import { measureElement, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Span } from '../../../../src-preload/model/diagnosis.ts'
import { classNames } from '../../../lib/class-names.ts'
import { useTranslate, writtenIn } from '../../../lib/locale.ts'
import type { TextSource } from '../text-source.ts'
import { useDiagnose } from '../use-diagnose.ts'
import type { LineIndex } from './line-index.ts'
import type { ShownRows } from './shown-rows.ts'
import { besideLines, idMarks, type TextMark, tabStops } from './text-marks.ts'
import { TextRowView } from './text-row.tsx'
import styles from './text-view.module.css'
import { useChooseAll } from './use-choose-all.ts'
import { chunkOf, type TextChunk, useTextChunks } from './use-text-chunks.ts'

/** CSS pixels of a row that does not wrap, as in the stylesheet. */
const rowHeight = 20

/** Rows one can scroll through at once, a page being no higher than so many pixels; at its ends the next stretch comes. */
const stretch = 100_000

/**
 * A row out of sight has no height of its own and keeps the one it had. Without that each row would make room for the next,
 * until all rows of the text were drawn in one go.
 */
const measureRow = (
  row: HTMLElement,
  entry: ResizeObserverEntry | undefined,
  list: Virtualizer<HTMLElement, HTMLElement>,
) => measureElement(row, entry, list) || (list.measurementsCache[list.indexFromElement(row)]?.size ?? rowHeight)

export interface TextViewProps {
  readonly source: TextSource
  readonly lines: LineIndex
  readonly shown: ShownRows
  /** Whether lines break at the edge instead of running on. */
  readonly wraps: boolean
  marksIn(span: Span): readonly TextMark[]
  /** The first place of every finding. */
  readonly firstMarks: readonly TextMark[]
  readonly ids: readonly string[]
  /** Whether the end stays in sight while the text grows, until the person goes elsewhere. */
  readonly follows: boolean
  /** Where to begin. */
  readonly place: number
}

export const TextView = ({ source, lines, shown, wraps, marksIn, firstMarks, ids, follows, place }: TextViewProps) => {
  const t = useTranslate()
  const scroller = useRef<HTMLElement>(null)
  const length = useDiagnose((state) => state.length)
  const textId = useDiagnose((state) => state.textId)
  const spot = useDiagnose((state) => state.spot)
  const [revealed, setRevealed] = useState<ReadonlySet<number>>(new Set())
  const [first, setFirst] = useState(0)
  const chosen = useChooseAll(textId, source, lines, shown)
  const rows = shown.count
  const from = Math.min(first, Math.max(0, rows - stretch))
  const count = Math.min(stretch, rows - from)
  // The virtualizer measures everything anew when this is another function.
  const keyOf = useCallback((index: number) => shown.rowAt(from + index), [shown, from])
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    measureElement: measureRow,
    overscan: 12,
  })
  const items = virtualizer.getVirtualItems()
  const target = spot?.start ?? place
  const number = spot?.number ?? 0
  const targetRow = lines.rowAt(target)
  const targetPlace = shown.placeOf(targetRow)
  const wanted = new Set([chunkOf(targetRow), ...items.map(({ index }) => chunkOf(shown.rowAt(from + index)))])
  const chunkAt = useTextChunks(source, lines, [...wanted])
  const marked = useMemo(() => {
    const known = new Map<TextChunk, readonly TextMark[]>()
    return (chunk: TextChunk) => {
      const marks = known.get(chunk) ?? [
        ...besideLines(chunk.text, chunk.start, marksIn(chunk)),
        ...idMarks(chunk.text, chunk.start, ids),
      ]
      known.set(chunk, marks)
      return marks
    }
  }, [marksIn, ids])
  const stops = useMemo(() => tabStops(firstMarks), [firstMarks])

  // Rows measured in the other way are as high as they were then. Not when the view is come back to: effects run again, and
  // rows that have been measured on the way in are not measured another time.
  const measuredAs = useRef(wraps)
  useLayoutEffect(() => {
    if (measuredAs.current === wraps) return
    measuredAs.current = wraps
    virtualizer.measure()
  }, [virtualizer, wraps])

  /** Until what was jumped to is in sight, the ends of the stretch around it bring no further one. */
  const isJumping = useRef(false)
  const jump = useCallback(
    (next: number, index: number, align: 'start' | 'center' | 'end') => {
      isJumping.current = true
      setFirst(next)
      requestAnimationFrame(() => {
        virtualizer.scrollToIndex(index, { align })
        // The list hears of its new place with the next frame.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            isJumping.current = false
          }),
        )
      })
    },
    [virtualizer],
  )

  /** What has been brought into sight already: the same place asked for again, or among other rows, is brought there again. */
  const served = useRef<{ readonly textId: number; readonly asked: string; readonly isAll: boolean } | null>(null)
  // Not whether as many rows are shown as there are: while a text is read, its lines are ahead of what is drawn of them.
  const { isAll } = shown
  const isThere = length > target && chunkAt(chunkOf(targetRow)) !== undefined
  useEffect(() => {
    const asked = `${target} ${number}`
    const last = served.current
    if (!isThere || (last?.textId === textId && last.asked === asked && last.isAll === isAll)) return
    served.current = { textId, asked, isAll }
    const isNear = targetPlace >= from && targetPlace < from + count
    const next = isNear ? from : Math.max(0, Math.min(rows - stretch, targetPlace - stretch / 2))
    jump(next, targetPlace - next, target === 0 ? 'start' : 'center')
  }, [jump, textId, isThere, target, number, targetPlace, isAll, from, count, rows])

  /** Home and End go to the first or the last row of all, in one step. */
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (chosen.press(event)) return
    const isStart = event.key === 'Home'
    if ((!isStart && event.key !== 'End') || event.target !== event.currentTarget) return
    event.preventDefault()
    const next = isStart ? 0 : Math.max(0, rows - stretch)
    jump(next, isStart ? 0 : rows - next - 1, isStart ? 'start' : 'end')
  }

  const isAtBottom = useRef(true)
  useEffect(() => {
    if (follows) isAtBottom.current = true
  }, [follows])
  useEffect(() => {
    if (!follows || !isAtBottom.current || rows === 0) return
    jump(Math.max(0, rows - stretch), Math.min(rows, stretch) - 1, 'end')
  }, [jump, follows, rows])

  const seen = items[Math.floor(items.length / 2)]?.index ?? 0
  const isAtEnd = items.at(-1)?.index === count - 1 && from + count < rows
  const isAtStart = items[0]?.index === 0 && from > 0
  useEffect(() => {
    const by = isAtEnd ? Math.min(stretch / 2, rows - from - count) : isAtStart ? -Math.min(stretch / 2, from) : 0
    if (by !== 0 && !isJumping.current) jump(from + by, seen - by, 'center')
  }, [jump, isAtEnd, isAtStart, seen, from, count, rows])

  const toggle = (at: number) => {
    const next = new Set(revealed)
    if (!next.delete(at)) next.add(at)
    setRevealed(next)
  }
  return (
    <section
      ref={scroller}
      aria-label={t('diagnose.text')}
      lang={writtenIn}
      aria-busy={!isThere}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      onKeyDown={press}
      onMouseDown={chosen.release}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        isAtBottom.current = scrollTop + clientHeight >= scrollHeight - 2 * rowHeight
      }}
      className={classNames(styles.scroller, !wraps && styles.long, chosen.isChosen && styles.chosen)}
      style={{ '--digits': String(lines.lines()).length }}
    >
      <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start: top }) => {
          const row = shown.rowAt(from + index)
          const chunk = chunkAt(chunkOf(row))
          return (
            <TextRowView
              key={row}
              ref={wraps ? virtualizer.measureElement : undefined}
              index={index}
              top={top}
              chunk={chunk}
              start={lines.startOf(row)}
              end={lines.startOf(row + 1)}
              line={lines.lineOf(row)}
              isAfterGap={index > 0 && shown.isGap(from + index)}
              marks={chunk === undefined ? [] : marked(chunk)}
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
