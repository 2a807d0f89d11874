/** What is kept of lookups and diagnoses: whether at all, how long, and whether whole texts. */
import { changeSetting, useApp } from '../../lib/app-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { SettingChoice } from './setting-choice.tsx'
import { SettingGroup } from './setting-group.tsx'
import { SettingSwitch } from './setting-switch.tsx'

export const HistorySettings = () => {
  const t = useTranslate()
  const { history, historyWhole } = useApp((state) => state.settings)
  return (
    <SettingGroup title={t('settings.group.history')}>
      <SettingSwitch
        label={t('settings.history')}
        note={t('settings.history.note')}
        on={history}
        onChange={(on) => changeSetting('history', on)}
      />
      <SettingChoice name="historyDays" />
      <SettingSwitch
        label={t('settings.historyWhole')}
        note={t('settings.historyWhole.note')}
        on={historyWhole}
        disabled={!history}
        onChange={(on) => changeSetting('historyWhole', on)}
      />
    </SettingGroup>
  )
}
