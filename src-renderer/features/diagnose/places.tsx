/** Goes through the places where a finding occurs: F3 and Shift+F3. */
import { ChevronDown, ChevronUp } from 'lucide-react'
import type { Finding, Span } from '../../../src-preload/model/diagnosis.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { useTranslate } from '../../lib/locale.ts'
import styles from './text-pane.module.css'
import { diagnoseStore, useDiagnose } from './use-diagnose.ts'

/** The place `by` steps from the one looked at, in a circle. */
export const stepPlace = (spans: readonly Span[], spot: Span | null, by: 1 | -1): Span | undefined => {
  const at = spot === null ? 0 : spans.findIndex(({ start, end }) => start < spot.end && spot.start < end)
  return spans[(Math.max(at, 0) + by + spans.length) % spans.length]
}

export const Places = ({ finding: { occurrences } }: { readonly finding: Finding }) => {
  const t = useTranslate()
  const spot = useDiagnose((state) => state.spot)
  const { spans, count } = occurrences
  if (spans.length < 2) return null
  const at =
    spot === null
      ? 0
      : Math.max(
          0,
          spans.findIndex(({ start, end }) => start < spot.end && spot.start < end),
        )
  const step = (by: 1 | -1) => {
    const span = stepPlace(spans, spot, by)
    if (span !== undefined) diagnoseStore.getState().show(span)
  }
  return (
    <div className={styles.places}>
      <span>
        {t(count > spans.length ? 'diagnose.place-of-first' : 'diagnose.place', {
          place: at + 1,
          shown: spans.length,
          count,
        })}
      </span>
      <IconButton icon={ChevronUp} label={t('diagnose.previous')} keys="Shift F3" onClick={() => step(-1)} />
      <IconButton icon={ChevronDown} label={t('diagnose.next')} keys="F3" onClick={() => step(1)} />
    </div>
  )
}
