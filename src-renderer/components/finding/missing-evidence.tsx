/** What the service's support will ask for and the text lacks. */
import type { LocalText } from '../../../src-preload/model/catalog.ts'
import { useLocalText, useTranslate } from '../../lib/locale.ts'
import styles from './finding.module.css'

export const MissingEvidence = ({ missing }: { readonly missing: readonly LocalText[] }) => {
  const t = useTranslate()
  const pick = useLocalText()
  if (missing.length === 0) return <p className={styles.complete}>{t('finding.nothing-missing')}</p>
  return (
    <ul className={styles.missing}>
      {missing.map((item) => (
        <li key={item.en}>{pick(item)}</li>
      ))}
    </ul>
  )
}
