/** When the errors of a case happened, coloured by error: a part of the time narrows the lines and the findings, and is told in words. */
import { ClipboardCopy, Image as ImageIcon } from 'lucide-react'
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { IconButton } from '../../../components/icon-button.tsx'
import { useApp } from '../../../lib/app-store.ts'
import { copyText } from '../../../lib/copy.ts'
import { useCountText, useLocale, useLocalText, useTranslate } from '../../../lib/locale.ts'
import type { LineIndex } from '../text/line-index.ts'
import type { TextSource } from '../text-source.ts'
import { diagnoseStore, useDiagnose } from '../use-diagnose.ts'
import { countEvents } from './case-events.ts'
import { copyPicture } from './copy-picture.ts'
import { bucketTotals, summarizeRange } from './event-buckets.ts'
import styles from './incident.module.css'
import { IncidentLegend } from './incident-legend.tsx'
import { type IncidentWords, incidentText, momentFormat, rangeWords } from './incident-words.ts'
import { RangeFacts } from './range-facts.tsx'
import { seriesColour } from './series-colour.ts'
import type { Incident } from './use-incident.ts'
import { useRangeIds } from './use-range-ids.ts'

const IncidentChart = lazy(() => import('./incident-chart.tsx'))

const useWords = (): IncidentWords => {
  const t = useTranslate()
  const locale = useLocale()
  const pick = useLocalText()
  const services = useApp((state) => state.services)
  return useMemo(
    () => ({
      t,
      locale,
      nameOf(finding) {
        const [best] = finding?.candidates ?? []
        if (best === undefined) return ''
        const service = services.get(best.service)
        return `${service === undefined ? best.service : pick(service.shortName)} ${best.code}`
      },
    }),
    [t, locale, pick, services],
  )
}

export interface IncidentViewProps {
  readonly source: TextSource
  readonly lines: LineIndex
  readonly incident: Incident
}

export const IncidentView = ({ source, lines, incident: { findings, events, buckets } }: IncidentViewProps) => {
  const words = useWords()
  const countText = useCountText()
  const { t, locale, nameOf } = words
  const range = useDiagnose((state) => state.range)
  const onlyFile = useDiagnose((state) => state.onlyFile)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [hovered, setHovered] = useState<number | null>(null)
  const { narrow } = diagnoseStore.getState()
  const whole = useMemo(
    () => (buckets === null ? null : { from: buckets.first, to: buckets.first + buckets.width * buckets.count }),
    [buckets],
  )
  const looked = range ?? whole
  const summary = useMemo(() => (looked === null ? null : summarizeRange(events, looked)), [events, looked])
  const ids = useRangeIds(source, lines, findings, summary?.events ?? events, range !== null || onlyFile !== null)
  const hover = useCallback((bucket: number | null) => setHovered(bucket), [])
  if (buckets === null || looked === null || summary === null) return null

  const format = momentFormat(locale)
  const totals = bucketTotals(buckets)
  const busiest = totals.indexOf(Math.max(...totals))
  const momentOf = (bucket: number) => buckets.first + bucket * buckets.width
  const label = t('timeline.words', {
    count: countEvents(events),
    first: format.format(events[0]?.at),
    last: format.format(events.at(-1)?.at),
    busiest: format.format(momentOf(busiest)),
    most: totals[busiest] ?? 0,
  })
  const seriesName = (finding: number | null) => (finding === null ? t('incident.others') : nameOf(findings[finding]))
  const rangeLine = t('incident.range', { range: rangeWords(locale, looked), count: summary.count })
  const readout =
    hovered === null
      ? t('incident.hint')
      : [
          rangeWords(locale, { from: momentOf(hovered), to: momentOf(hovered + 1) }),
          ...buckets.series.flatMap(({ finding, counts }) =>
            (counts[hovered] ?? 0) > 0 ? [`${seriesName(finding)} × ${countText(counts[hovered] ?? 0)}`] : [],
          ),
        ].join(' · ')
  const text = () => incidentText(words, { findings, events, buckets, range, ids })
  return (
    <figure className={styles.incident}>
      <div className={styles.head}>
        <IncidentLegend findings={findings} buckets={buckets} seriesName={seriesName} />
        <IconButton
          icon={ImageIcon}
          label={t('incident.copy-picture')}
          onClick={() =>
            void copyPicture({
              drawing: canvas.current,
              title: rangeLine,
              keys: buckets.series.map(({ finding }, at) => ({ name: seriesName(finding), colour: seriesColour(at) })),
              t,
            })
          }
        />
        <IconButton
          icon={ClipboardCopy}
          label={t('incident.copy-text')}
          onClick={() => void copyText(text(), t('incident.text-copied'), t)}
        />
      </div>
      <Suspense fallback={<div className={styles.chart} />}>
        <IncidentChart
          buckets={buckets}
          range={range}
          label={label}
          value={range === null ? t('incident.all') : rangeLine}
          onRange={narrow}
          onHover={hover}
          canvas={canvas}
        />
      </Suspense>
      <figcaption>
        <div className={styles.readout} aria-hidden>
          {readout}
        </div>
        {range !== null && (
          <RangeFacts line={rangeLine} summary={summary} findings={findings} ids={ids} words={words} />
        )}
      </figcaption>
    </figure>
  )
}
