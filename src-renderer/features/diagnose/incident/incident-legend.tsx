/** The colours of the timeline with their errors, each a way to its finding. */
import { useCountText } from '../../../lib/locale.ts'
import { findingKey } from '../diagnose-store.ts'
import { diagnoseStore, useFinding } from '../use-diagnose.ts'
import type { EventBuckets } from './event-buckets.ts'
import styles from './incident.module.css'
import { seriesColour } from './series-colour.ts'
import type { Incident } from './use-incident.ts'

export interface IncidentLegendProps {
  readonly findings: Incident['findings']
  readonly buckets: EventBuckets
  seriesName(finding: number | null): string
}

export const IncidentLegend = ({ findings, buckets, seriesName }: IncidentLegendProps) => {
  const countText = useCountText()
  const selected = useFinding()
  const { select } = diagnoseStore.getState()
  return (
    <div className={styles.legend}>
      {buckets.series.map(({ finding, counts }, at) => {
        const found = finding === null ? undefined : findings[finding]
        const content = (
          <>
            <span className={styles.swatch} style={{ '--swatch': seriesColour(at) }} />
            {seriesName(finding)}
            <span className={styles.number}>{countText(counts.reduce((sum, count) => sum + count, 0))}</span>
          </>
        )
        return found === undefined ? (
          <span key="others" className={styles.key}>
            {content}
          </span>
        ) : (
          <button
            key={findingKey(found)}
            type="button"
            aria-pressed={found === selected}
            className={styles.key}
            onClick={() => select(findingKey(found))}
          >
            {content}
          </button>
        )
      })}
    </div>
  )
}
