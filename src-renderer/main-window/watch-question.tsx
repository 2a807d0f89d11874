/** Asked once, on the first run: whether the clipboard may be watched, with one sentence on what that means. */
import { ClipboardCheck } from 'lucide-react'
import buttons from '../components/button.module.css'
import { changeSetting, useApp } from '../lib/app-store.ts'
import { useCompanion } from '../lib/companion-store.ts'
import { useTranslate } from '../lib/locale.ts'
import styles from './watch-question.module.css'

export const WatchQuestion = () => {
  const t = useTranslate()
  const unasked = useApp((state) => state.settings.watch === 'unasked')
  const onDesktop = useCompanion(({ state }) => state !== null)
  if (!unasked || !onDesktop) return null
  return (
    <section aria-labelledby="watch-question" className={styles.card}>
      <h2 id="watch-question" className={styles.title}>
        <ClipboardCheck size={16} strokeWidth={2} aria-hidden />
        {t('watch.ask.title')}
      </h2>
      <p className={styles.text}>{t('watch.ask.text')}</p>
      <div className={styles.answers}>
        <button type="button" className={buttons.bordered} onClick={() => changeSetting('watch', 'off')}>
          {t('watch.ask.no')}
        </button>
        <button type="button" className={buttons.filled} onClick={() => changeSetting('watch', 'on')}>
          {t('watch.ask.yes')}
        </button>
      </div>
    </section>
  )
}
