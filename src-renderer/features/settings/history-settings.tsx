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
      <SettingSwitch name="history" on={history} onChange={(on) => changeSetting('history', on)} />
      <SettingChoice name="historyDays" />
      <SettingSwitch
        name="historyWhole"
        on={historyWhole}
        disabled={!history}
        onChange={(on) => changeSetting('historyWhole', on)}
      />
    </SettingGroup>
  )
}
