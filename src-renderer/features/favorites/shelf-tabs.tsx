/** Favorites or notes: two views of what is the person's own; arrow keys change between them. */
import type { KeyboardEvent } from 'react'
import { useTranslate } from '../../lib/locale.ts'
import styles from './favorites-view.module.css'

const tabs = ['favorites', 'notes'] as const
export type ShelfTab = (typeof tabs)[number]

export interface ShelfTabsProps {
  readonly current: ShelfTab
  onChange(tab: ShelfTab): void
}

export const ShelfTabs = ({ current, onChange }: ShelfTabsProps) => {
  const t = useTranslate()
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    const other = event.currentTarget.querySelector<HTMLElement>('[aria-selected=false]')
    event.preventDefault()
    other?.focus()
    other?.click()
  }
  return (
    <div role="tablist" aria-label={t('view.favorites')} className={styles.tabs} onKeyDown={press}>
      {tabs.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === current}
          tabIndex={id === current ? 0 : -1}
          className={styles.tab}
          onClick={() => onChange(id)}
        >
          {t(`favorites.tab.${id}`)}
        </button>
      ))}
    </div>
  )
}
