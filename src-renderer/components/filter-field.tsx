/** The search field above a list: what is typed narrows the list at once. */
import { Search } from 'lucide-react'
import styles from './filter-field.module.css'

export interface FilterFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  onChange(value: string): void
}

/** UTF-16 units; nobody types more, and a paste of more is no query. */
const queryLimit = 1_000

export const FilterField = ({ label, hint, value, onChange }: FilterFieldProps) => (
  <label className={styles.field}>
    <Search size={16} strokeWidth={2} aria-hidden />
    <input
      type="search"
      aria-label={label}
      placeholder={hint}
      maxLength={queryLimit}
      className={styles.input}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  </label>
)
