/** When this code was answered last and with which words, from the person's own history; unfolded and copied from here. */
import { ChevronRight, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Candidate } from '../../../src-preload/model/diagnosis.ts'
import type { LastAnswer } from '../../../src-preload/model/library.ts'
import buttons from '../../components/button.module.css'
import { useApp } from '../../lib/app-store.ts'
import { bridge } from '../../lib/bridge.ts'
import { copyText } from '../../lib/copy.ts'
import { useLocale, useTranslate } from '../../lib/locale.ts'
import styles from './last-answered.module.css'

/** Asked once for each code: a reply that is copied now was not given before. */
const useLastAnswer = ({ service, code, entryId }: Candidate): LastAnswer | null => {
  const [found, setFound] = useState<{ readonly of: string; readonly answer: LastAnswer | null } | null>(null)
  const isOn = useApp((state) => state.settings.history)
  const of = `${service}/${code} ${entryId}`
  useEffect(() => {
    let isWanted = true
    if (isOn)
      bridge
        .request('history:last-answer', service, code, entryId)
        .then((answer) => isWanted && setFound({ of, answer }))
        .catch((error: unknown) => console.error(error))
    return () => {
      isWanted = false
    }
  }, [of, service, code, entryId, isOn])
  return isOn && found?.of === of ? found.answer : null
}

/** The greeting says nothing: the line after it is shown. */
const firstWords = (text: string): string => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.find((line) => line.length > 12) ?? lines[0] ?? ''
}

export const LastAnswered = ({ candidate }: { readonly candidate: Candidate }) => {
  const t = useTranslate()
  const locale = useLocale()
  const answer = useLastAnswer(candidate)
  if (answer === null) return null
  const time = new Date(answer.time).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <details className={styles.last}>
      <summary className={styles.line}>
        <ChevronRight size={14} strokeWidth={2} aria-hidden className={styles.chevron} />
        <span className={styles.when}>{t('finding.last-answered', { time })}</span>
        <span className={styles.words}>{firstWords(answer.text)}</span>
      </summary>
      <p className={styles.text}>{answer.text}</p>
      <button type="button" className={buttons.bordered} onClick={() => copyText(answer.text, t('composer.copied'), t)}>
        <Copy size={14} strokeWidth={2} aria-hidden />
        {t('finding.last-copy')}
      </button>
    </details>
  )
}
