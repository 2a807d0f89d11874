/** Settings: groups of rows, every change applied at once in all windows. */
import { changeSetting, useApp } from '../../lib/app-store.ts'
import { useCompanion } from '../../lib/companion-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { AboutSection } from './about-section.tsx'
import { DataSetting } from './data-setting.tsx'
import { DesktopSettings } from './desktop-settings.tsx'
import { ReplyTemplates } from './reply-templates.tsx'
import { SavedReplyList } from './saved-reply-list.tsx'
import { type ChoiceName, SettingChoice } from './setting-choice.tsx'
import { SettingGroup } from './setting-group.tsx'
import { SettingSwitch } from './setting-switch.tsx'
import styles from './settings-view.module.css'

/** What is kept of lookups and diagnoses: whether at all, how long, and whether whole texts. */
const HistorySettings = () => {
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

const appearance = ['language', 'theme', 'density'] as const satisfies readonly ChoiceName[]
const replies = ['replyAudience', 'replyLanguage', 'replyNotes'] as const satisfies readonly ChoiceName[]

const Choices = ({ names }: { readonly names: readonly ChoiceName[] }) =>
  names.map((name) => <SettingChoice key={name} name={name} />)

/** That a policy gives some of them, and where. */
const ManagedNote = () => {
  const t = useTranslate()
  const managed = useApp(({ description }) => description?.managed)
  return managed == null ? null : (
    <p className={styles.managedNote}>{t('settings.managed.note', { file: managed.file })}</p>
  )
}

export const SettingsView = () => {
  const t = useTranslate()
  const folder = useCompanion(({ state }) => state?.dataFolder)
  return (
    <section aria-labelledby="settings-title" className={styles.view}>
      <h1 id="settings-title" className={styles.title}>
        {t('view.settings')}
      </h1>
      <ManagedNote />
      <SettingGroup title={t('settings.group.appearance')}>
        <Choices names={appearance} />
      </SettingGroup>
      <DesktopSettings />
      <SettingGroup title={t('settings.group.reply')}>
        <Choices names={replies} />
        <ReplyTemplates />
        <SavedReplyList />
      </SettingGroup>
      <HistorySettings />
      {folder !== undefined && (
        <SettingGroup title={t('settings.group.data')}>
          <DataSetting folder={folder} />
        </SettingGroup>
      )}
      <AboutSection />
    </section>
  )
}
