/** One setting that is on or off. */
import { useId } from 'react'
import type { MessageKey } from '../../../src-preload/message.ts'
import type { SettingName } from '../../../src-preload/model/settings.ts'
import { useIsManaged } from '../../lib/app-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { isMessageKey } from '../../lib/texts.ts'
import { SettingRow } from './setting-row.tsx'
import styles from './settings-view.module.css'

export interface SettingSwitchProps {
  readonly name: SettingName
  /** Instead of the setting's own note. */
  readonly note?: MessageKey
  readonly on: boolean
  readonly disabled?: boolean
  onChange(on: boolean): void
}

export const SettingSwitch = ({ name, note, on, disabled = false, onChange }: SettingSwitchProps) => {
  const t = useTranslate()
  const id = useId()
  const isManaged = useIsManaged(name)
  const own = `settings.${name}.note`
  const noteKey = note ?? (isMessageKey(own) ? own : null)
  return (
    <SettingRow
      htmlFor={id}
      label={t(`settings.${name}`)}
      note={noteKey === null ? '' : t(noteKey)}
      isManaged={isManaged}
    >
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={on}
        aria-describedby={`${id}-note`}
        className={styles.switch}
        checked={on}
        disabled={disabled || isManaged}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </SettingRow>
  )
}
