/** Under the answers to a pasted error: why the chosen one counts. */
import { ReasonsList } from '../components/finding/reasons-list.tsx'
import { useTranslate } from '../lib/locale.ts'
import styles from './quick-lookup.module.css'
import type { Answer } from './quick-lookup-store.ts'

export const Reasons = ({ answer: { candidate } }: { readonly answer: Answer }) => {
  const t = useTranslate()
  return (
    <section aria-label={t('quick-lookup.reasons')} className={styles.reasons}>
      <h2 className={styles.heading}>{t('quick-lookup.reasons')}</h2>
      <ReasonsList evidence={candidate.evidence} />
    </section>
  )
}
