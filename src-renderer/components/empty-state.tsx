/** What stands where there is nothing to list: an icon, one line, what to do about it. */
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

export interface EmptyStateProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly children?: ReactNode
}

export const EmptyState = ({ icon: Icon, title, children }: EmptyStateProps) => (
  <div className={styles.state}>
    <Icon size={28} strokeWidth={1.5} aria-hidden className={styles.icon} />
    <p className={styles.title}>{title}</p>
    {children}
  </div>
)
