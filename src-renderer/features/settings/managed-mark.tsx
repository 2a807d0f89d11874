/** Behind the note of a setting that a policy gives: why its control does not answer. */
import { Lock } from 'lucide-react'
import { useTranslate } from '../../lib/locale.ts'
import styles from './settings-view.module.css'

export const ManagedMark = () => {
  const t = useTranslate()
  return (
    <span className={styles.managed}>
      <Lock size={12} strokeWidth={2} aria-hidden />
      {t('settings.managed')}
    </span>
  )
}
