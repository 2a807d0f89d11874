/** Who decided, and on what: an open question for the person, or the person's own choice with the way back. */
import { Undo2 } from 'lucide-react'
import type { Finding } from '../../../src-preload/model/diagnosis.ts'
import buttons from '../../components/button.module.css'
import { useApp } from '../../lib/app-store.ts'
import { useLocalText, useTranslate } from '../../lib/locale.ts'
import styles from './finding-panel.module.css'

export interface DecisionProps {
  readonly finding: Finding
  /** Place of the chosen candidate; null while nobody has chosen. */
  readonly chosen: number | null
  onTakeBack(): void
}

export const Decision = ({ finding, chosen, onTakeBack }: DecisionProps) => {
  const t = useTranslate()
  const pick = useLocalText()
  const services = useApp((state) => state.services)
  const { candidates, outcome } = finding
  const nameOf = (id: string | undefined) => {
    const service = id === undefined ? undefined : services.get(id)
    return service === undefined ? (id ?? '') : pick(service.shortName)
  }
  if (chosen === null)
    return outcome === 'ambiguous' ? (
      <p className={styles.decision}>{t('decision.open', { count: candidates.length })}</p>
    ) : null
  const candidate = candidates[chosen]
  const [best] = candidates
  const values = {
    service: nameOf(candidate?.service),
    code: candidate?.code ?? '',
    best: nameOf(best?.service),
    reasons: candidate?.evidence.filter(({ weight }) => weight > 0).length ?? 0,
  }
  const key = outcome === 'ambiguous' ? 'decision.yours' : chosen === 0 ? 'decision.agrees' : 'decision.against'
  return (
    <p className={styles.decision} role="status">
      {t(key, values)}
      <button type="button" className={buttons.quiet} onClick={onTakeBack}>
        <Undo2 size={14} strokeWidth={2} aria-hidden />
        {t('decision.take-back')}
      </button>
    </p>
  )
}
