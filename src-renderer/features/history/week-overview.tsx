/** The codes of the last seven days, most frequent first, by service; what came up for the first time is marked. */
import type { WeekCode } from '../../../src-preload/model/library.ts'
import { useApp } from '../../lib/app-store.ts'
import { goTo } from '../../lib/destination.ts'
import { useCountText, useLocale, useLocalText, useTranslate } from '../../lib/locale.ts'
import styles from './history-view.module.css'

/** Codes shown; the rest is in the list below. */
const most = 24

export const WeekOverview = ({ week }: { readonly week: readonly WeekCode[] }) => {
  const t = useTranslate()
  const pick = useLocalText()
  const locale = useLocale()
  const countText = useCountText()
  const services = useApp((state) => state.services)
  const shown = week.slice(0, most)
  const ids = [...new Set(shown.map(({ service }) => service))]
  return (
    <section aria-label={t('history.week')} className={styles.week}>
      <h2 className={styles.weekTitle}>{t('history.week')}</h2>
      {ids.map((id) => {
        const service = services.get(id)
        const codes = shown.filter((code) => code.service === id)
        return (
          <div key={id} className={styles.weekLine}>
            <span className={styles.weekService}>{service === undefined ? id : pick(service.shortName)}</span>
            {codes.map(({ entry, code, count, first, isNew }) => (
              <button
                key={entry}
                type="button"
                className={styles.weekCode}
                data-tooltip={t('history.first', { time: new Date(first).toLocaleString(locale) })}
                onClick={() => goTo({ view: 'entry', id: entry })}
              >
                <code>{code}</code> × {countText(count)}
                {isNew && <span className={styles.fresh}>{t('history.new')}</span>}
              </button>
            ))}
          </div>
        )
      })}
    </section>
  )
}
