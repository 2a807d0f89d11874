/** The codes of history, or its services: how often each came up and when last; a click shows what it is about. */
import { PenLine } from 'lucide-react'
import type { HistoryCode } from '../../../src-preload/model/library.ts'
import { NoteMark } from '../../components/note/note-marks.tsx'
import { ServiceName } from '../../components/service-name.tsx'
import { useLocale, useTranslate } from '../../lib/locale.ts'
import { chooseCode, chooseService, groupHistory } from './history-store.ts'
import styles from './history-view.module.css'
import { sumByService } from './narrow-codes.ts'

const useMoment = () => {
  const locale = useLocale()
  return (time: string) => new Date(time).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })
}

/** The person has written the entry. */
const OwnMark = () => {
  const t = useTranslate()
  return (
    <span role="img" aria-label={t('own.provenance')} data-tooltip={t('own.provenance')} className={styles.icon}>
      <PenLine size={14} strokeWidth={2} aria-hidden />
    </span>
  )
}

export const CodeList = ({ codes }: { readonly codes: readonly HistoryCode[] }) => {
  const t = useTranslate()
  const momentOf = useMoment()
  return (
    <ul className={styles.codes}>
      {codes.map(({ key, service, code, entry, message, isOwn, count, last }) => (
        <li key={key} className={styles.row}>
          <button type="button" data-row={key} className={styles.main} onClick={() => chooseCode(key)}>
            <code className={styles.codeName}>{code}</code>
            <span className={styles.codeService}>
              <ServiceName id={service} />
            </span>
            {isOwn && <OwnMark />}
            {entry !== null && <NoteMark entry={entry} />}
            <span className={styles.excerpt}>{entry === null ? t('outcome.unknown-code') : message}</span>
            <span className={styles.count}>{t('history.times', { count })}</span>
            <time dateTime={last} className={styles.outcome}>
              {momentOf(last)}
            </time>
          </button>
        </li>
      ))}
    </ul>
  )
}

export const ServiceList = ({ codes }: { readonly codes: readonly HistoryCode[] }) => {
  const t = useTranslate()
  const momentOf = useMoment()
  return (
    <ul className={styles.codes}>
      {sumByService(codes).map(({ service, codes: different, count, last }) => (
        <li key={service} className={styles.row}>
          <button
            type="button"
            data-row={service}
            className={styles.main}
            onClick={() => {
              groupHistory('code')
              chooseService(service)
            }}
          >
            <span className={styles.excerpt}>
              <ServiceName id={service} />
            </span>
            <span className={styles.outcome}>{t('history.codes', { count: different })}</span>
            <span className={styles.count}>{t('history.times', { count })}</span>
            <time dateTime={last} className={styles.outcome}>
              {momentOf(last)}
            </time>
          </button>
        </li>
      ))}
    </ul>
  )
}
