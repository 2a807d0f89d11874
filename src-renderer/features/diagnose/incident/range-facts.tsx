/** What is said of the chosen part of the time: as much before and after, the first error, the ids, and the way back to all. */
import { X } from 'lucide-react'
import { IconButton } from '../../../components/icon-button.tsx'
import { copyText } from '../../../lib/copy.ts'
import { findingKey } from '../diagnose-store.ts'
import { diagnoseStore } from '../use-diagnose.ts'
import type { RangeSummary } from './event-buckets.ts'
import styles from './incident.module.css'
import { type IncidentWords, momentFormat } from './incident-words.ts'
import type { Incident } from './use-incident.ts'

export interface RangeFactsProps {
  /** The range and how often, in words. */
  readonly line: string
  readonly summary: RangeSummary
  readonly findings: Incident['findings']
  readonly ids: readonly string[]
  readonly words: IncidentWords
}

export const RangeFacts = ({ line, summary, findings, ids, words: { t, locale, nameOf } }: RangeFactsProps) => {
  const { narrow, select, show } = diagnoseStore.getState()
  const [cause] = summary.events
  return (
    <div role="status" className={styles.range}>
      <strong>{line}</strong>
      <span>{t('incident.around', { before: summary.before, after: summary.after })}</span>
      {cause !== undefined && (
        <button
          type="button"
          className={styles.act}
          onClick={() => {
            const first = findings[cause.finding]
            if (first !== undefined) select(findingKey(first))
            show({ start: cause.start, end: cause.start + 1 })
          }}
        >
          {t('incident.first', {
            name: nameOf(findings[cause.finding]),
            time: momentFormat(locale).format(cause.at),
          })}
        </button>
      )}
      {ids.length > 0 && (
        <button
          type="button"
          className={styles.act}
          onClick={() => void copyText(ids.join('\n'), t('incident.ids-copied', { count: ids.length }), t)}
        >
          {t('incident.ids', { count: ids.length })}
        </button>
      )}
      <IconButton icon={X} label={t('incident.clear')} keys="Esc" onClick={() => narrow(null)} />
    </div>
  )
}
