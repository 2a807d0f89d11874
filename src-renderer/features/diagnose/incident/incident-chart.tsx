/** The events of a case as stacked bars over time: a part of it is chosen by dragging, clicking or with the arrow keys. */
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useSyncExternalStore } from 'react'
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { useLocale } from '../../../lib/locale.ts'
import { useMediaQuery } from '../../../lib/media-query.ts'
import type { TimeRange } from '../diagnose-store.ts'
import { bucketTotals, type EventBuckets } from './event-buckets.ts'
import styles from './incident.module.css'
import { moveRange, snapRange } from './move-range.ts'
import { resolveColour, seriesColour } from './series-colour.ts'
import { timeAxis } from './time-axis.ts'

/** CSS pixels. */
const height = 128

/** Widths of the axis of counts, and of the least gap between two times of the other. */
const countsWidth = 36
const gap = 14

const measureText = (font: string, texts: readonly string[]): number => {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return 0
  context.font = font
  return Math.ceil(Math.max(...texts.map((text) => context.measureText(text).width)))
}

/** uPlot draws one series over the other: each bar reaches as high as itself and all that come after it. */
const stack = ({ first, width, count, series }: EventBuckets): UPlot.AlignedData => {
  const starts = Array.from({ length: count }, (_, bucket) => first + bucket * width)
  const heights = series.map((_, at) =>
    starts.map((__, bucket) => series.slice(at).reduce((sum, { counts }) => sum + (counts[bucket] ?? 0), 0)),
  )
  return [starts, ...heights]
}

/** The theme as the page has it by now: the setting is known before its colours are there. */
const drawnTheme = (): string => document.documentElement.dataset.theme ?? ''

const followTheme = (changed: () => void) => {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

export interface IncidentChartProps {
  readonly buckets: EventBuckets
  readonly range: TimeRange | null
  /** Announced: what is drawn, and the part that is chosen. */
  readonly label: string
  readonly value: string
  onRange(range: TimeRange | null): void
  onHover(bucket: number | null): void
  /** The drawing, for a picture of it. */
  readonly canvas: Ref<HTMLCanvasElement | null>
}

const IncidentChart = ({ buckets, range, label, value, onRange, onHover, canvas }: IncidentChartProps) => {
  const frame = useRef<HTMLDivElement>(null)
  const plot = useRef<UPlot | null>(null)
  const locale = useLocale()
  const isDark = useMediaQuery('(prefers-color-scheme: dark)')
  const theme = useSyncExternalStore(followTheme, drawnTheme)
  const said = useRef({ onRange, onHover })
  useEffect(() => {
    said.current = { onRange, onHover }
  })
  useImperativeHandle<HTMLCanvasElement | null, HTMLCanvasElement | null>(
    canvas,
    () => plot.current?.ctx.canvas ?? null,
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: colours are those of the theme
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const { first, width, count } = buckets
    const end = first + width * count
    const { format, steps } = timeAxis(buckets, locale)
    const colour = (css: string) => resolveColour(element, css)
    const bars = UPlot.paths.bars?.({ size: [0.86, 60], align: 1 })
    const axis = {
      stroke: colour('var(--text-soft)'),
      font: `11px ${getComputedStyle(element).fontFamily}`,
      grid: { stroke: colour('var(--line)'), width: 1 },
      ticks: { show: false },
    }
    const timeWidth = measureText(axis.font, [format.format(first), format.format(end)])
    const made = new UPlot(
      {
        width: Math.max(element.clientWidth, 200),
        height,
        ms: 1,
        // Half a time stands beyond either end.
        padding: [8, Math.ceil(timeWidth / 2), 0, Math.max(0, Math.ceil(timeWidth / 2) - countsWidth)],
        legend: { show: false },
        cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
        scales: {
          x: { range: () => [first, first + width * count] },
          y: { range: (_, __, most) => [0, Math.max(1, most * 1.04)] },
        },
        axes: [
          {
            ...axis,
            size: 24,
            space: timeWidth + gap,
            incrs: [...steps],
            values: (_, splits) => splits.map((at) => format.format(at)),
          },
          { ...axis, size: countsWidth, space: 28, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000] },
        ],
        series: [
          {},
          ...buckets.series.map((_, at) => ({
            fill: colour(seriesColour(at)),
            width: 0,
            points: { show: false },
            ...(bars !== undefined && { paths: bars }),
          })),
        ],
        hooks: {
          setCursor: [({ cursor: { idx } }) => said.current.onHover(idx ?? null)],
          setSelect: [
            (u) => {
              const from = u.posToVal(u.select.left, 'x')
              const to = u.posToVal(u.select.left + u.select.width, 'x')
              said.current.onRange(snapRange(buckets, { from, to }))
            },
          ],
        },
      },
      stack(buckets),
      element,
    )
    plot.current = made
    const resize = new ResizeObserver(() => made.setSize({ width: Math.max(element.clientWidth, 200), height }))
    resize.observe(element)
    return () => {
      resize.disconnect()
      made.destroy()
      plot.current = null
    }
  }, [buckets, locale, isDark, theme])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drawing shows the part as well
  useEffect(() => {
    const made = plot.current
    if (made === null) return
    const left = range === null ? 0 : made.valToPos(range.from, 'x')
    const width = range === null ? 0 : made.valToPos(range.to, 'x') - left
    made.setSelect({ left, width, top: 0, height: made.over.clientHeight }, false)
  }, [range, buckets, locale, isDark, theme])

  const press = (event: KeyboardEvent) => {
    const next = moveRange(buckets, range, event.key, event.shiftKey)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onRange(next)
  }
  const totals = bucketTotals(buckets)
  return (
    <div
      ref={frame}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={totals.length}
      aria-valuenow={range === null ? 0 : Math.round((range.from - buckets.first) / buckets.width)}
      aria-valuetext={value}
      className={styles.chart}
      onKeyDown={press}
    />
  )
}

export default IncidentChart
