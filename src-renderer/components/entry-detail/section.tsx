/** One titled part of the detail. */
import type { ReactNode } from 'react'
import styles from './entry-detail.module.css'

export const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={styles.section}>
    <h3 className={styles.caption}>{title}</h3>
    {children}
  </section>
)
