/** Goes through the places where a finding occurs in what is shown: F3 and Shift+F3. */
import { ChevronDown, ChevronUp } from 'lucide-react'
import type { Finding } from '../../../src-preload/model/diagnosis.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { useTranslate } from '../../lib/locale.ts'
import { useShownPlaces } from './all-places.ts'
import styles from './text-pane.module.css'
import { diagnoseStore, useDiagnose } from './use-diagnose.ts'

export const Places = ({ finding }: { readonly finding: Finding }) => {
  const t = useTranslate()
  const spot = useDiagnose((state) => state.spot)
  // Until the end only the first places of many are known, and more come.
  const isReading = useDiagnose((state) => state.phase === 'reading')
  const isAll = useDiagnose((state) => state.parts === null)
  const places = useShownPlaces(finding)
  if (places === null || places.size < 2) return null
  const count = isAll ? finding.occurrences.count : places.size
  const at = spot === null ? 0 : places.at(spot)
  const step = (by: 1 | -1) => {
    const span = places.step(spot, by)
    if (span !== undefined) diagnoseStore.getState().show(span)
  }
  return (
    <div className={styles.places}>
      <span>
        {at < 0
          ? t('diagnose.places', { count })
          : t(
              isReading ? 'diagnose.place-growing' : count > places.size ? 'diagnose.place-of-first' : 'diagnose.place',
              {
                place: at + 1,
                shown: places.size,
                count,
              },
            )}
      </span>
      <IconButton icon={ChevronUp} label={t('diagnose.previous')} keys="Shift F3" onClick={() => step(-1)} />
      <IconButton icon={ChevronDown} label={t('diagnose.next')} keys="F3" onClick={() => step(1)} />
    </div>
  )
}
