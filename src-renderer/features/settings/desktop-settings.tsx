/** The settings of the desktop companion; in a browser one sentence stands for what it does not have. */
import type { CompanionState } from '../../../src-preload/model/companion.ts'
import { changeSetting, useApp } from '../../lib/app-store.ts'
import { useCompanion } from '../../lib/companion-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { SettingChoice } from './setting-choice.tsx'
import { SettingGroup } from './setting-group.tsx'
import { SettingSwitch } from './setting-switch.tsx'
import styles from './settings-view.module.css'
import { ShortcutSetting } from './shortcut-setting.tsx'
import { WatchStatus } from './watch-status.tsx'

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
