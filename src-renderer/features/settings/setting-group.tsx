/** A headed group of settings. */
import { type ReactNode, useId } from 'react'
import styles from './settings-view.module.css'

export const SettingGroup = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      <div className={styles.group}>{children}</div>
    </section>
  )
}
