/** A few views of one thing behind each other: arrow keys move between the tabs. */
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import styles from './tabs.module.css'

export interface Tab<Id extends string> {
  readonly id: Id
  readonly label: string
  /** A count or a warning beside the label. */
  readonly hint?: string | null
  readonly content: ReactNode
  /** Stays in the page while another view is in front. */
  readonly isKept?: boolean
}

export interface TabsProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly current: Id
  onChange(id: Id): void
  /** Shares the row of the tabs. */
  readonly beside?: ReactNode
}

export const Tabs = <Id extends string>({ label, tabs, current, onChange, beside }: TabsProps<Id>) => {
  const group = useId()
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex(({ id }) => id === current)
    const wanted = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key]
    const tab = wanted === undefined ? undefined : tabs[(wanted + tabs.length) % tabs.length]
    if (tab === undefined) return
    event.preventDefault()
    onChange(tab.id)
    document.getElementById(`${group}${tab.id}`)?.focus()
  }
  return (
    <>
      <div className={styles.row}>
        <div role="tablist" aria-label={label} className={styles.list} onKeyDown={press}>
          {tabs.map(({ id, label: name, hint }) => (
            <button
              key={id}
              id={`${group}${id}`}
              type="button"
              role="tab"
              aria-selected={id === current}
              aria-controls={`${group}panel`}
              tabIndex={id === current ? 0 : -1}
              className={styles.tab}
              onClick={() => onChange(id)}
            >
              {name}
              {hint !== null && hint !== undefined && <span className={styles.hint}>{hint}</span>}
            </button>
          ))}
        </div>
        {beside}
      </div>
      <div
        id={`${group}panel`}
        role="tabpanel"
        aria-labelledby={`${group}${current}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className={styles.panel}
      >
        {tabs
          .filter(({ id, isKept }) => id === current || isKept)
          .map(({ id, content }) => (
            <div key={id} hidden={id !== current} className={styles.content}>
              {content}
            </div>
          ))}
      </div>
    </>
  )
}
