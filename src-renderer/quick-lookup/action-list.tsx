/** The actions on the chosen entry: arrow keys or their number choose, Enter runs, Esc or Tab goes back to the field. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslate } from '../lib/locale.ts'
import { type ActionId, actionsFor } from './actions.ts'
import styles from './quick-lookup.module.css'
import type { LookupChoice } from './quick-lookup-store.ts'

export interface ActionListProps {
  readonly choice: LookupChoice
  onRun(id: ActionId): void
  onLeave(): void
}

export const ActionList = ({ choice, onRun, onLeave }: ActionListProps) => {
  const t = useTranslate()
  const menu = useRef<HTMLDivElement>(null)
  const available = actionsFor(choice)
  useEffect(() => menu.current?.querySelector<HTMLButtonElement>('button')?.focus(), [])

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (wanted !== undefined) buttons[(wanted + buttons.length) % buttons.length]?.focus()
    // The window's own Enter would run the first action, whichever has the focus.
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) buttons[at]?.click()
    else if (/^[1-9]$/.test(event.key)) buttons[Number(event.key) - 1]?.click()
    else if (event.key === 'Escape' || event.key === 'Tab') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={t('quick-lookup.actions')}
      className={styles.actions}
      onKeyDown={press}
    >
      <p className={styles.subject}>
        <code>{choice.code}</code>
      </p>
      {available.map(({ id, labelKey, icon: Icon }, index) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={styles.action}
          onClick={() => onRun(id)}
        >
          <Icon size={16} strokeWidth={1.75} aria-hidden />
          {t(labelKey)}
          <kbd aria-hidden>{index + 1}</kbd>
        </button>
      ))}
    </div>
  )
}
