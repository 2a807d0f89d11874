/** What a diagnosis came to, as an icon of its own and a word. */
import { CircleCheck, CircleHelp, CircleSlash, type LucideIcon, Split } from 'lucide-react'
import type { DiagnosisOutcome } from '../../../src-preload/model/diagnosis.ts'
import { classNames } from '../../lib/class-names.ts'
import { useTranslate } from '../../lib/locale.ts'
import styles from './finding.module.css'

const outcomeIcons: Readonly<Record<DiagnosisOutcome, LucideIcon>> = {
  identified: CircleCheck,
  ambiguous: Split,
  'unknown-code': CircleHelp,
  'no-error': CircleSlash,
}

export const OutcomeMark = ({ outcome }: { readonly outcome: DiagnosisOutcome }) => {
  const t = useTranslate()
  const Icon = outcomeIcons[outcome]
  return (
    <span className={classNames(styles.outcome, styles[outcome])}>
      <Icon size={16} strokeWidth={2} aria-hidden />
      {t(`outcome.${outcome}`)}
    </span>
  )
}
