/** One setting: its name, what it does, its control. */

import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslate } from '../../lib/locale.ts'
import styles from './settings-view.module.css'

/** Behind the note of a setting that a policy gives: why its control does not answer. */
export const ManagedMark = () => {
  const t = useTranslate()
  return (
    <span className={styles.managed}>
      <Lock size={12} strokeWidth={2} aria-hidden />
      {t('settings.managed')}
    </span>
  )
}

export interface SettingRowProps {
  /** The control it labels; absent where several buttons speak for themselves. */
  readonly htmlFor?: string
  readonly label: string
  readonly note: string
  /** A policy gives it. */
  readonly isManaged?: boolean
  readonly children: ReactNode
}

export const SettingRow = ({ htmlFor, label, note, isManaged = false, children }: SettingRowProps) => (
  <div className={styles.row}>
    {htmlFor === undefined ? (
      <span className={styles.label}>{label}</span>
    ) : (
      <label htmlFor={htmlFor} className={styles.label}>
        {label}
      </label>
    )}
    <p id={htmlFor && `${htmlFor}-note`} className={styles.note}>
      {note}
      {isManaged && <ManagedMark />}
    </p>
    <div className={styles.control}>{children}</div>
  </div>
)
