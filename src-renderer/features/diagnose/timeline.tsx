/** When errors occurred: bars over time, the selected finding's share in the accent; in words for those who cannot see it. */
import { useMemo } from 'react'
import type { Finding } from '../../../src-preload/model/diagnosis.ts'
import { useLocale, useTranslate } from '../../lib/locale.ts'
import { useMediaQuery } from '../../lib/media-query.ts'
import styles from './findings.module.css'
import { lowWindow } from './low-window.ts'
import { timelineBars } from './timeline-bars.ts'

/** Units of the drawing. */
const height = 28
const step = 10
const barWidth = 8

export interface TimelineProps {
  readonly findings: readonly Finding[]
  readonly selected: Finding | undefined
}

export const Timeline = ({ findings, selected }: TimelineProps) => {
  const t = useTranslate()
  const locale = useLocale()
  const bars = useMemo(
    () =>
      timelineBars(
        findings.flatMap(({ occurrences }) => occurrences.times),
        selected?.occurrences.times ?? [],
      ),
    [findings, selected],
  )
  const isLow = useMediaQuery(lowWindow)
  if (bars === null || isLow) return null
  const { first, last, all } = bars
  const most = Math.max(...all)
  const busiest = all.indexOf(most)
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'medium' })
  const at = (bar: number) => format.format(first + ((last - first) * bar) / all.length)
  const isSample = findings.some(({ occurrences: { count, times } }) => count > times.length && times.length > 0)
  const heightOf = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * height))
  return (
    <figure className={styles.timeline}>
      <svg
        role="img"
        aria-label={t('timeline.words', {
          count: all.reduce((sum, count) => sum + count, 0),
          first: format.format(first),
          last: format.format(last),
          busiest: at(busiest),
          most,
        })}
        viewBox={`0 0 ${all.length * step} ${height}`}
        preserveAspectRatio="none"
        className={styles.bars}
      >
        {all.map((count, bar) => {
          const share = bars.selected[bar] ?? 0
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: bars never change their order
            <g key={bar}>
              <rect
                x={bar * step}
                y={height - heightOf(count)}
                width={barWidth}
                height={heightOf(count)}
                className={styles.bar}
              />
              <rect
                x={bar * step}
                y={height - heightOf(share)}
                width={barWidth}
                height={heightOf(share)}
                className={styles.share}
              />
            </g>
          )
        })}
      </svg>
      <figcaption className={styles.times} aria-hidden>
        <span>{format.format(first)}</span>
        {isSample && <span>{t('timeline.sample')}</span>}
        <span>{format.format(last)}</span>
      </figcaption>
    </figure>
  )
}
