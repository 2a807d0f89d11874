/** Above the settings of a managed machine: that some are given, and where. */
import { useApp } from '../../lib/app-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import styles from './settings-view.module.css'

export const ManagedNote = () => {
  const t = useTranslate()
  const managed = useApp(({ description }) => description?.managed)
  if (managed == null) return null
  return <p className={styles.managedNote}>{t('settings.managed.note', { file: managed.file })}</p>
}
