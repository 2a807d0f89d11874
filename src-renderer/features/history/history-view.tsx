/** History: what was looked up, diagnosed and answered, by day, code or service; and which codes came up when. */
import { History, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useEffect } from 'react'
import type { HistoryCode, HistoryPage, WeekCode } from '../../../src-preload/model/library.ts'
import buttons from '../../components/button.module.css'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterField } from '../../components/filter-field.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import frame from '../../components/view-frame.module.css'
import { changeSetting, useApp, useIsManaged } from '../../lib/app-store.ts'
import { bridge } from '../../lib/bridge.ts'
import { goTo } from '../../lib/destination.ts'
import { tell, wordRemoval } from '../../lib/library-store.ts'
import { useCountText, useLocale, useLocalText, useTranslate } from '../../lib/locale.ts'
import { focusBeyond, rowAfter } from '../../lib/row-focus.ts'
import { CodeChart } from './code-chart.tsx'
import { CodeList, ServiceList } from './code-list.tsx'
import { groupByDay, nameDay } from './history-days.ts'
import { HistoryFacets } from './history-facets.tsx'
import { HistoryRow } from './history-row.tsx'
import { readHistory, searchHistory, showMore, useHistory } from './history-store.ts'
import styles from './history-view.module.css'
import { narrowCodes } from './narrow-codes.ts'

/** Codes shown; the rest is in the list below. */
const most = 24

/** The codes of the last seven days, most frequent first, by service; what came up for the first time is marked. */
const WeekOverview = ({ week }: { readonly week: readonly WeekCode[] }) => {
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

const moveFocus = (event: KeyboardEvent<HTMLElement>) => {
  const row = rowAfter(event.currentTarget, event.target, event.key)
  if (row === undefined) return
  event.preventDefault()
  row.focus()
}

const Off = () => {
  const t = useTranslate()
  const isManaged = useIsManaged('history')
  if (isManaged)
    return (
      <p className={styles.off}>
        {t('history.off')} {t('settings.managed')}
      </p>
    )
  return (
    <p className={styles.off}>
      {t('history.off')}
      <button type="button" className={buttons.quiet} onClick={() => changeSetting('history', true)}>
        {t('history.turn-on')}
      </button>
    </p>
  )
}

/** Items under the days they happened on. */
const DayList = ({ page }: { readonly page: HistoryPage }) => {
  const t = useTranslate()
  const locale = useLocale()
  const remove = (id: string) => {
    focusBeyond([id])
    return tell(bridge.request('history:remove', [id]), wordRemoval(t, 'history.removed'))
  }
  return (
    <>
      {groupByDay(page.items).map(({ day, items }) => (
        <section key={day} aria-label={day}>
          <h2 className={styles.day}>{nameDay(day, t, locale)}</h2>
          <ul>
            {items.map((item) => (
              <HistoryRow key={item.id} item={item} onRemove={remove} />
            ))}
          </ul>
        </section>
      ))}
      {page.items.length < page.total && (
        <button type="button" className={buttons.bordered} onClick={showMore}>
          {t('history.more', { count: page.total - page.items.length })}
        </button>
      )}
    </>
  )
}

const Nothing = ({ isEmpty }: { readonly isEmpty: boolean }) => {
  const t = useTranslate()
  return (
    <EmptyState icon={History} title={t(isEmpty ? 'history.empty' : 'favorites.none-found')}>
      {isEmpty && <p>{t('history.empty-hint')}</p>}
    </EmptyState>
  )
}

const List = ({ page, codes }: { readonly page: HistoryPage; readonly codes: readonly HistoryCode[] }) => {
  const { text, service, code, grouping } = useHistory()
  if (grouping === 'day') return page.total === 0 ? <Nothing isEmpty={page.of === 0} /> : <DayList page={page} />
  const shown = narrowCodes(codes, { text, service, code })
  if (shown.length === 0) return <Nothing isEmpty={page.of === 0} />
  return grouping === 'code' ? <CodeList codes={shown} /> : <ServiceList codes={shown} />
}

export const HistoryView = () => {
  const t = useTranslate()
  const { text, service, code, page, overview } = useHistory()
  const isOn = useApp((state) => state.settings.history)
  useEffect(() => {
    void readHistory()
  }, [])
  if (page === null || overview === null) return null
  const isWhole = text === '' && service === null && code === null
  const clear = () => tell(bridge.request('history:remove', null), wordRemoval(t, 'history.cleared'))
  return (
    <section aria-label={t('view.history')} className={frame.view}>
      <h1 className="visually-hidden">{t('view.history')}</h1>
      <header className={frame.bar}>
        <FilterField
          label={t('history.search')}
          hint={t('history.search-hint')}
          value={text}
          onChange={searchHistory}
        />
        <IconButton icon={Trash2} label={t('history.clear')} disabled={page.of === 0} onClick={clear} />
      </header>
      <HistoryFacets />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only carry the focus between its buttons */}
      <div className={styles.content} onKeyDown={moveFocus}>
        {!isOn && <Off />}
        {text === '' && code === null && <CodeChart />}
        {overview.week.length > 0 && isWhole && <WeekOverview week={overview.week} />}
        <List page={page} codes={overview.codes} />
      </div>
    </section>
  )
}
