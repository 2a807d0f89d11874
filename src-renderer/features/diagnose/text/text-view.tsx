/** The text as it was given, line by line: evidence, codes and ids marked, secrets masked, only what is seen in the page. */
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
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
import { useAskedPlace } from './use-asked-place.ts'
import { useChooseAll } from './use-choose-all.ts'
import { useFollowedEnd } from './use-followed-end.ts'
import { stretchAtEnd, useNextStretch, useRowStretch } from './use-row-stretch.ts'
import { chunkOf, type TextChunk, useTextChunks } from './use-text-chunks.ts'

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
  const chosen = useChooseAll(textId, source, lines, shown)
  const stretch = useRowStretch(scroller, shown, wraps)
  const { from, items, rows, jump } = stretch
  const target = spot?.start ?? place
  const targetRow = lines.rowAt(target)
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

  const isThere = length > target && chunkAt(chunkOf(targetRow)) !== undefined
  useAskedPlace({ target, row: targetRow, isThere }, shown, stretch)
  const noteScroll = useFollowedEnd(follows, stretch)
  useNextStretch(stretch)

  /** Home and End go to the first or the last row of all, in one step. */
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (chosen.press(event)) return
    const isStart = event.key === 'Home'
    if ((!isStart && event.key !== 'End') || event.target !== event.currentTarget) return
    event.preventDefault()
    const next = isStart ? 0 : stretchAtEnd(rows)
    jump(next, isStart ? 0 : rows - next - 1, isStart ? 'start' : 'end')
  }

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
      onScroll={({ currentTarget }) => noteScroll(currentTarget)}
      className={classNames(styles.scroller, !wraps && styles.long, chosen.isChosen && styles.chosen)}
      style={{ '--digits': String(lines.lines()).length }}
    >
      <div className={styles.rows} style={{ height: stretch.height }}>
        {items.map(({ index, start: top }) => {
          const row = shown.rowAt(from + index)
          const chunk = chunkAt(chunkOf(row))
          return (
            <TextRowView
              key={row}
              ref={wraps ? stretch.measure : undefined}
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
