/** One setting that is on or off. */
import { useId } from 'react'
import { SettingRow } from './setting-row.tsx'
import styles from './settings-view.module.css'

export interface SettingSwitchProps {
  readonly label: string
  readonly note: string
  readonly on: boolean
  readonly disabled?: boolean
  onChange(on: boolean): void
}

export const SettingSwitch = ({ label, note, on, disabled = false, onChange }: SettingSwitchProps) => {
  const id = useId()
  return (
    <SettingRow htmlFor={id} label={label} note={note}>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={on}
        aria-describedby={`${id}-note`}
        className={styles.switch}
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </SettingRow>
  )
}
