/** What stands where there is nothing to choose: the keys to begin with, that nothing was found, or why not. */
import { lazy, Suspense } from 'react'
import { noteOf } from '../../src-preload/reply/diagnosis-note.ts'
import { useApp } from '../lib/app-store.ts'
import { keyName } from '../lib/key-names.ts'
import { useLocale, useTranslate, wordSentence } from '../lib/locale.ts'
import styles from './quick-lookup.module.css'
import { useQuickLookup } from './use-quick-lookup.ts'

const CodeVicinities = lazy(() => import('../components/undocumented/code-vicinities.tsx'))

/** Before anything was ever looked up or starred. */
const Beginning = () => {
  const t = useTranslate()
  const settings = useApp((state) => state.settings)
  const lines = [
    { keys: 'Ctrl V', label: t('quick-lookup.keys-paste') },
    { keys: '↵', label: t(settings.enterAction === 'code' ? 'quick-lookup.copy-code' : 'quick-lookup.copy-reply') },
    { keys: 'Ctrl ↵', label: t('quick-lookup.open') },
    { keys: 'Ctrl P', label: t('quick-lookup.pin') },
  ]
  return (
    <div className={styles.nothing}>
      <dl className={styles.lines}>
        {lines.map(({ keys, label }) => (
          <div key={keys}>
            <dt>
              <kbd>{keyName(keys)}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <p>{t('quick-lookup.empty')}</p>
    </div>
  )
}

export const Nothing = () => {
  const t = useTranslate()
  const locale = useLocale()
  const { text, pasted, note, foreign, failed } = useQuickLookup((state) => state)
  const said = noteOf({ findings: [], note, foreign }, locale)
  if (!failed && said === null && pasted === '' && text.trim() === '') return <Beginning />
  const word = () => {
    if (failed) return t('quick-lookup.failed')
    if (said !== null) return wordSentence(t, said)
    return pasted === '' ? t('quick-lookup.none', { text: text.trim().slice(0, 60) }) : t('quick-lookup.reading')
  }
  return (
    <div className={styles.nothing}>
      <p>{word()}</p>
      {pasted === '' && (
        <Suspense>
          <CodeVicinities code={text.trim()} />
        </Suspense>
      )}
    </div>
  )
}
