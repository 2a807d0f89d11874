/** Service and code of a candidate in one line. */
import type { Candidate } from '../../../src-preload/model/diagnosis.ts'
import { useApp } from '../../lib/app-store.ts'
import { useLocalText } from '../../lib/locale.ts'
import styles from './finding.module.css'

export const FindingName = ({ service, code }: Pick<Candidate, 'service' | 'code'>) => {
  const pick = useLocalText()
  const known = useApp((state) => state.services.get(service))
  return (
    <span className={styles.name}>
      <span className={styles.service}>{known === undefined ? service : pick(known.shortName)}</span>
      <code className={styles.code}>{code}</code>
    </span>
  )
}
