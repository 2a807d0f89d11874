/** What stands where there is nothing to choose: how to begin, that nothing was found, or why not. */
import { noteOf } from '../../src-preload/reply/diagnosis-note.ts'
import { useLocale, useTranslate, wordSentence } from '../lib/locale.ts'
import styles from './quick-lookup.module.css'
import { useQuickLookup } from './use-quick-lookup.ts'

export const Nothing = () => {
  const t = useTranslate()
  const locale = useLocale()
  const { text, pasted, note, foreign, failed } = useQuickLookup((state) => state)
  const said = noteOf({ findings: [], note, foreign }, locale)
  const word = () => {
    if (failed) return t('quick-lookup.failed')
    if (said !== null) return wordSentence(t, said)
    if (pasted !== '') return t('quick-lookup.reading')
    return text.trim() === '' ? t('quick-lookup.empty') : t('quick-lookup.none', { text: text.trim().slice(0, 60) })
  }
  return <p className={styles.nothing}>{word()}</p>
}
