/** The settings of the desktop companion; in a browser one sentence stands for what it does not have. */
import type { MessageKey } from '../../../src-preload/message.ts'
import type { CompanionState, WatchCommand, WatchState } from '../../../src-preload/model/companion.ts'
import buttons from '../../components/button.module.css'
import { changeSetting, useApp } from '../../lib/app-store.ts'
import { bridge } from '../../lib/bridge.ts'
import { useCompanion } from '../../lib/companion-store.ts'
import { useLocale, useTranslate } from '../../lib/locale.ts'
import { SettingChoice } from './setting-choice.tsx'
import { SettingGroup } from './setting-group.tsx'
import { SettingSwitch } from './setting-switch.tsx'
import styles from './settings-view.module.css'
import { ShortcutSetting } from './shortcut-setting.tsx'

const pauses: readonly (readonly [WatchCommand, MessageKey])[] = [
  ['pause-15', 'watch.pause-15'],
  ['pause-60', 'watch.pause-60'],
  ['pause', 'watch.pause'],
  ['next-only', 'watch.next-only'],
]

const Pauses = ({ mode }: Pick<WatchState, 'mode'>) => {
  const t = useTranslate()
  const resume: readonly (readonly [WatchCommand, MessageKey])[] = mode === 'on' ? [] : [['resume', 'watch.resume']]
  return (
    <div className={styles.pauses}>
      {[...resume, ...pauses].map(([command, key]) => (
        <button
          key={command}
          type="button"
          className={buttons.bordered}
          onClick={() => bridge.request('watch:command', command)}
        >
          {t(key)}
        </button>
      ))}
    </div>
  )
}

/** What the clipboard watch is doing, what it has looked at, why the last copy was or was not taken; and its pauses. */
const WatchStatus = ({ watch }: { readonly watch: WatchState }) => {
  const t = useTranslate()
  const locale = useLocale()
  const { mode, until, looked, offered, last, inBackground } = watch
  const timeOf = (iso: string) => new Date(iso).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })
  return (
    <div className={styles.status}>
      <p role="status">
        <span className={styles.mode} data-mode={mode} />
        {mode === 'paused' && until !== null
          ? t('watch.mode.paused-until', { time: timeOf(until) })
          : t(`watch.mode.${mode}`)}
      </p>
      {mode !== 'off' && <Pauses mode={mode} />}
      <p className={styles.faint}>{t('settings.watch.counts', { looked, offered })}</p>
      {last !== null && (
        <p className={styles.faint}>
          {t('watch.last', { verdict: t(`watch.verdict.${last.verdict}`) })} · {timeOf(last.at)}
        </p>
      )}
      {!inBackground && <p className={styles.faint}>{t('settings.watch.wayland')}</p>}
    </div>
  )
}

const WatchSettings = ({ companion }: { readonly companion: CompanionState }) => {
  const t = useTranslate()
  const settings = useApp((state) => state.settings)
  const on = settings.watch === 'on'
  return (
    <SettingGroup title={t('settings.group.watch')}>
      <SettingSwitch name="watch" on={on} onChange={(wanted) => changeSetting('watch', wanted ? 'on' : 'off')} />
      <WatchStatus watch={companion.watch} />
      {on && (
        <>
          <SettingChoice name="watchSensitivity" />
          <SettingSwitch
            name="watchPictures"
            on={settings.watchPictures}
            onChange={(wanted) => changeSetting('watchPictures', wanted)}
          />
          <SettingSwitch
            name="watchSound"
            on={settings.watchSound}
            onChange={(wanted) => changeSetting('watchSound', wanted)}
          />
        </>
      )}
    </SettingGroup>
  )
}

const AppSettings = ({ companion }: { readonly companion: CompanionState }) => {
  const t = useTranslate()
  const settings = useApp((state) => state.settings)
  return (
    <SettingGroup title={t('settings.group.desktop')}>
      <SettingSwitch
        name="startAtLogin"
        note={companion.startAtLogin ? 'settings.startAtLogin.note' : 'settings.startAtLogin.note-unavailable'}
        on={settings.startAtLogin && companion.startAtLogin}
        disabled={!companion.startAtLogin}
        onChange={(wanted) => changeSetting('startAtLogin', wanted)}
      />
      <SettingSwitch
        name="closeToTray"
        note={companion.tray ? 'settings.closeToTray.note' : 'settings.closeToTray.note-without-tray'}
        on={settings.closeToTray && companion.tray}
        disabled={!companion.tray}
        onChange={(wanted) => changeSetting('closeToTray', wanted)}
      />
    </SettingGroup>
  )
}

export const DesktopSettings = () => {
  const t = useTranslate()
  const companion = useCompanion(({ state }) => state)
  if (companion === null)
    return (
      <SettingGroup title={t('settings.group.desktop')}>
        <p className={styles.unavailable}>{t('settings.desktop-only')}</p>
      </SettingGroup>
    )
  return (
    <>
      <SettingGroup title={t('settings.group.quick-lookup')}>
        <ShortcutSetting name="shortcut" status={companion.shortcut} command={companion.quickCommand} />
        <SettingChoice name="enterAction" />
      </SettingGroup>
      <SettingGroup title={t('settings.group.region')}>
        <ShortcutSetting name="regionShortcut" status={companion.regionShortcut} command={companion.regionCommand} />
      </SettingGroup>
      <WatchSettings companion={companion} />
      <AppSettings companion={companion} />
    </>
  )
}
