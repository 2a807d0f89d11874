/** Settings: one row per setting of the table, applied at once. */
import { useApp } from '../../lib/app-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { type ChoiceName, choices, SettingChoice } from './setting-choice.tsx'
import styles from './settings-view.module.css'

const names = Object.keys(choices) as readonly ChoiceName[]

export const SettingsView = () => {
  const t = useTranslate()
  const description = useApp((state) => state.description)
  return (
    <section aria-labelledby="settings-title" className={styles.view}>
      <h1 id="settings-title" className={styles.title}>
        {t('view.settings')}
      </h1>
      <div className={styles.group}>
        {names.map((name) => (
          <SettingChoice key={name} name={name} />
        ))}
      </div>
      <p className={styles.about}>
        {t('app.name')} {description?.version}
      </p>
    </section>
  )
}
