/** History: what was looked up and diagnosed, by day; and which codes came up this week. */
import { History, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useEffect } from 'react'
import buttons from '../../components/button.module.css'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterField } from '../../components/filter-field.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { changeSetting, useApp, useIsManaged } from '../../lib/app-store.ts'
import { bridge } from '../../lib/bridge.ts'
import { tell, wordRemoval } from '../../lib/library-store.ts'
import { useLocale, useTranslate } from '../../lib/locale.ts'
import { focusBeyond, rowAfter } from '../../lib/row-focus.ts'
import { nameDay } from './day-name.ts'
import { groupByDay } from './group-by-day.ts'
import { HistoryRow } from './history-row.tsx'
import { readHistory, searchHistory, showMore, useHistory } from './history-store.ts'
import styles from './history-view.module.css'
import { WeekOverview } from './week-overview.tsx'

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

export const HistoryView = () => {
  const t = useTranslate()
  const locale = useLocale()
  const { text, page } = useHistory()
  const isOn = useApp((state) => state.settings.history)
  useEffect(() => {
    void readHistory()
  }, [])
  if (page === null) return null
  const clear = () => tell(bridge.request('history:remove', null), wordRemoval(t, 'history.cleared'))
  const remove = (id: string) => {
    focusBeyond([id])
    return tell(bridge.request('history:remove', [id]), wordRemoval(t, 'history.removed'))
  }
  return (
    <section aria-label={t('view.history')} className={styles.view}>
      <header className={styles.bar}>
        <FilterField
          label={t('history.search')}
          hint={t('history.search-hint')}
          value={text}
          onChange={searchHistory}
        />
        <IconButton icon={Trash2} label={t('history.clear')} disabled={page.of === 0} onClick={clear} />
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only carry the focus between its buttons */}
      <div className={styles.content} onKeyDown={moveFocus}>
        {!isOn && <Off />}
        {page.week.length > 0 && text === '' && <WeekOverview week={page.week} />}
        {page.total === 0 ? (
          <EmptyState icon={History} title={t(page.of === 0 ? 'history.empty' : 'favorites.none-found')}>
            {page.of === 0 && <p>{t('history.empty-hint')}</p>}
          </EmptyState>
        ) : (
          groupByDay(page.items).map(({ day, items }) => (
            <section key={day} aria-label={day}>
              <h2 className={styles.day}>{nameDay(day, t, locale)}</h2>
              <ul>
                {items.map((item) => (
                  <HistoryRow key={item.id} item={item} onRemove={remove} />
                ))}
              </ul>
            </section>
          ))
        )}
        {page.items.length < page.total && (
          <button type="button" className={buttons.bordered} onClick={showMore}>
            {t('history.more', { count: page.total - page.items.length })}
          </button>
        )}
      </div>
    </section>
  )
}
