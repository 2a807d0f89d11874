/** One setting: its name, what it does, its control. */
import type { ReactNode } from 'react'
import { ManagedMark } from './managed-mark.tsx'
import styles from './settings-view.module.css'

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
