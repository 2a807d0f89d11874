/** One item: when, what, how it ended, the entries it led to; repeated by a click, removed with a way back. */
import { Search, Stethoscope, X } from 'lucide-react'
import type { HistoryItem } from '../../../src-preload/model/library.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { bridge } from '../../lib/bridge.ts'
import { goTo } from '../../lib/destination.ts'
import { tell, wordRemoval } from '../../lib/library-store.ts'
import { useLocale, useTranslate } from '../../lib/locale.ts'
import styles from './history-view.module.css'

/** A diagnosis whose text was not kept leads to its first entry, or to a search for its excerpt. */
const repeat = ({ kind, excerpt, whole, entries }: HistoryItem) => {
  const [entry] = entries
  if (kind === 'lookup') goTo({ view: 'search', text: excerpt })
  else if (whole !== null) goTo({ view: 'diagnosis', text: whole })
  else if (entry !== undefined) goTo({ view: 'entry', id: entry })
  else goTo({ view: 'diagnosis', text: excerpt })
}

const shownEntries = 4
const codeOf = (entry: string): string => entry.slice(entry.indexOf('/') + 1).replace(/~\d+$/, '')

export const HistoryRow = ({ item }: { readonly item: HistoryItem }) => {
  const t = useTranslate()
  const locale = useLocale()
  const { id, time, kind, outcome, excerpt, entries } = item
  const Icon = kind === 'lookup' ? Search : Stethoscope
  const remove = async () => tell(await bridge.request('history:remove', [id]), wordRemoval(t, 'history.removed'))
  return (
    <li className={styles.row}>
      <button type="button" className={styles.main} onClick={() => repeat(item)}>
        <time dateTime={time} className={styles.time}>
          {new Date(time).toLocaleTimeString(locale, { timeStyle: 'short' })}
        </time>
        <Icon size={14} strokeWidth={2} aria-label={t(`history.kind.${kind}`)} className={styles.icon} />
        <span className={styles.excerpt}>{excerpt}</span>
        <span className={styles.outcome}>{t(`history.outcome.${outcome}`)}</span>
      </button>
      {entries.slice(0, shownEntries).map((entry) => (
        <button
          key={entry}
          type="button"
          className={styles.code}
          data-tooltip={entry}
          onClick={() => goTo({ view: 'entry', id: entry })}
        >
          {codeOf(entry)}
        </button>
      ))}
      <IconButton icon={X} label={t('history.remove')} onClick={remove} />
    </li>
  )
}
