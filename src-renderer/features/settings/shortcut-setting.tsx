/** A global shortcut: recorded by pressing it, refused where every program uses it already, honest where it does not work. */
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { acceleratorKeys, conflictOf, toAccelerator } from '../../../src-preload/model/accelerator.ts'
import type { ShortcutStatus } from '../../../src-preload/model/companion.ts'
import { settingsTable } from '../../../src-preload/model/settings.ts'
import buttons from '../../components/button.module.css'
import { changeSetting, useApp, useIsManaged } from '../../lib/app-store.ts'
import { bridge } from '../../lib/bridge.ts'
import { isOnMac } from '../../lib/companion-store.ts'
import { copyText } from '../../lib/copy.ts'
import { useTranslate } from '../../lib/locale.ts'
import { isMessageKey } from '../../lib/texts.ts'
import { SettingRow } from './setting-row.tsx'
import styles from './settings-view.module.css'

/** While keys are recorded the shortcut in use lets go of them, in every program. */
const useRecording = () => {
  const [recording, setRecording] = useState(false)
  useEffect(() => {
    if (!recording) return
    void bridge.request('shortcut:record', true)
    return () => void bridge.request('shortcut:record', false)
  }, [recording])
  return [recording, setRecording] as const
}

/** Where the system gives no shortcut: the command to bind in the desktop's own settings. */
const WayRound = ({ status, command }: { readonly status: 'refused' | 'unsupported'; readonly command: string }) => {
  const t = useTranslate()
  return (
    <div className={styles.warning}>
      <p>{t(`settings.shortcut.${status}`)}</p>
      <p className={styles.command}>
        <code>{command}</code>
        <button
          type="button"
          className={buttons.quiet}
          onClick={() => copyText(command, t('settings.shortcut.copied'), t)}
        >
          {t('settings.shortcut.copy')}
        </button>
      </p>
    </div>
  )
}

/** The shortcuts there are, and the other one of each. */
const others = { shortcut: 'regionShortcut', regionShortcut: 'shortcut' } as const

export interface ShortcutSettingProps {
  readonly name: keyof typeof others
  readonly status: ShortcutStatus
  /** What the desktop's own shortcuts can start instead. */
  readonly command: string
}

export const ShortcutSetting = ({ name, status, command }: ShortcutSettingProps) => {
  const t = useTranslate()
  const id = useId()
  const accelerator = useApp((state) => state.settings[name])
  const other = useApp((state) => state.settings[others[name]])
  const isManaged = useIsManaged(name)
  const [recording, setRecording] = useRecording()
  const [taken, setTaken] = useState<string | null>(null)
  const onMac = isOnMac()

  const press = (event: KeyboardEvent) => {
    if (!recording || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return setRecording(false)
    const pressed = toAccelerator(event.nativeEvent, onMac)
    if (pressed === null) return
    const conflict = pressed === other ? (`shortcut.taken.${others[name]}` as const) : conflictOf(pressed)
    setTaken(conflict)
    if (conflict !== null) return
    setRecording(false)
    void changeSetting(name, pressed)
  }
  const keys = acceleratorKeys(accelerator, onMac)
  const initial = settingsTable[name].initial
  return (
    <>
      <SettingRow htmlFor={id} label={t(`settings.${name}`)} note={t(`settings.${name}.note`)} isManaged={isManaged}>
        <span className={styles.keys}>
          {recording ? (
            <span className={styles.recording}>{t('settings.shortcut.recording')}</span>
          ) : keys.length === 0 ? (
            <span className={styles.faint}>{t('settings.shortcut.none')}</span>
          ) : (
            keys.map((key) => <kbd key={key}>{key}</kbd>)
          )}
        </span>
        <button
          id={id}
          type="button"
          className={buttons.bordered}
          aria-pressed={recording}
          disabled={isManaged}
          onKeyDown={press}
          onBlur={() => setRecording(false)}
          onClick={() => {
            setTaken(null)
            setRecording(!recording)
          }}
        >
          {recording ? t('settings.shortcut.recording-note') : t('settings.shortcut.record')}
        </button>
        {accelerator !== '' && !recording && !isManaged && (
          <button type="button" className={buttons.quiet} onClick={() => changeSetting(name, '')}>
            {t('settings.shortcut.clear')}
          </button>
        )}
        {accelerator !== initial && !recording && !isManaged && (
          <button type="button" className={buttons.quiet} onClick={() => changeSetting(name, initial)}>
            {t('settings.shortcut.reset')}
          </button>
        )}
      </SettingRow>
      <div role="status">
        {taken !== null && isMessageKey(taken) && (
          <p className={styles.warning}>{t('settings.shortcut.conflict', { use: t(taken) })}</p>
        )}
        {(status === 'refused' || status === 'unsupported') && <WayRound status={status} command={command} />}
      </div>
    </>
  )
}
