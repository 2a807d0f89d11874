/** The codes of history, or its services: how often each came up and when last; a click shows what it is about. */
import { PenLine } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ServiceId } from '../../../src-preload/model/catalog.ts'
import type { HistoryCode } from '../../../src-preload/model/library.ts'
import { NoteMark } from '../../components/note/note-marks.tsx'
import { ServiceName } from '../../components/service-name.tsx'
import { useLocale, useTranslate } from '../../lib/locale.ts'
import { chooseCode, chooseService, groupHistory } from './history-store.ts'
import styles from './history-view.module.css'
import { sumByService } from './narrow-codes.ts'

/** The person has written the entry. */
const OwnMark = () => {
  const t = useTranslate()
  return (
    <span role="img" aria-label={t('own.provenance')} data-tooltip={t('own.provenance')} className={styles.icon}>
      <PenLine size={14} strokeWidth={2} aria-hidden />
    </span>
  )
}

interface CountedRowProps {
  /** Tells the row to the keys that walk the list. */
  readonly row: string
  readonly count: number
  /** When it came up last; ISO 8601. */
  readonly last: string
  onChoose(): void
  readonly children: ReactNode
}

const CountedRow = ({ row, count, last, onChoose, children }: CountedRowProps) => {
  const t = useTranslate()
  const locale = useLocale()
  return (
    <li className={styles.row}>
      <button type="button" data-row={row} className={styles.main} onClick={onChoose}>
        {children}
        <span className={styles.count}>{t('history.times', { count })}</span>
        <time dateTime={last} className={styles.outcome}>
          {new Date(last).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      </button>
    </li>
  )
}

export const CodeList = ({ codes }: { readonly codes: readonly HistoryCode[] }) => {
  const t = useTranslate()
  return (
    <ul className={styles.codes}>
      {codes.map(({ key, service, code, entry, message, isOwn, count, last }) => (
        <CountedRow key={key} row={key} count={count} last={last} onChoose={() => chooseCode(key)}>
          <code className={styles.codeName}>{code}</code>
          <span className={styles.codeService}>
            <ServiceName id={service} />
          </span>
          {isOwn && <OwnMark />}
          {entry !== null && <NoteMark entry={entry} />}
          <span className={styles.excerpt}>{entry === null ? t('outcome.unknown-code') : message}</span>
        </CountedRow>
      ))}
    </ul>
  )
}

export const ServiceList = ({ codes }: { readonly codes: readonly HistoryCode[] }) => {
  const t = useTranslate()
  const choose = (service: ServiceId) => {
    groupHistory('code')
    chooseService(service)
  }
  return (
    <ul className={styles.codes}>
      {sumByService(codes).map(({ service, codes: different, count, last }) => (
        <CountedRow key={service} row={service} count={count} last={last} onChoose={() => choose(service)}>
          <span className={styles.excerpt}>
            <ServiceName id={service} />
          </span>
          <span className={styles.outcome}>{t('history.codes', { count: different })}</span>
        </CountedRow>
      ))}
    </ul>
  )
}
