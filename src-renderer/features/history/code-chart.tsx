/** How many codes came up per day and service: bars, or the same numbers as a table. */
import { useId, useState } from 'react'
import type { ServiceId } from '../../../src-preload/model/catalog.ts'
import { ChoiceRow } from '../../components/choice-row.tsx'
import { ServiceName } from '../../components/service-name.tsx'
import { useApp } from '../../lib/app-store.ts'
import { dayOf } from '../../lib/calendar-day.ts'
import { useCountText, useLocale, useLocalText, useTranslate } from '../../lib/locale.ts'
import styles from './code-chart.module.css'
import { type Chart, chartOf } from './day-counts.ts'
import { useHistory } from './history-store.ts'

const forms = ['bars', 'table'] as const
type Form = (typeof forms)[number]

/** Tones of services, by their place; each has a pattern of its own as well. */
const tones = 8

const useNames = () => {
  const pick = useLocalText()
  const services = useApp((state) => state.services)
  return (id: ServiceId) => {
    const service = services.get(id)
    return service === undefined ? id : pick(service.shortName)
  }
}

const useDayName = () => {
  const locale = useLocale()
  return (day: string) => new Date(`${day}T12:00:00`).toLocaleDateString(locale, { month: 'short', day: 'numeric' })
}

const Bars = ({ chart: { services, days, most } }: { readonly chart: Chart }) => {
  const t = useTranslate()
  const nameOf = useNames()
  const nameDay = useDayName()
  return (
    <>
      <div className={styles.bars} aria-hidden>
        {days.map(({ day, counts, total }, place) => (
          <div
            key={day}
            className={styles.day}
            data-tooltip={[
              t('history.chart-day', { day: nameDay(day), count: total }),
              ...services.flatMap((id, at) => (counts[at] ? [`${nameOf(id)} ${counts[at]}`] : [])),
            ].join('\n')}
          >
            <div className={styles.stack} style={{ height: `${(total / Math.max(1, most)) * 100}%` }}>
              {services.map((id, at) =>
                counts[at] ? (
                  <div key={id} className={styles.part} data-tone={at % tones} style={{ flexGrow: counts[at] }} />
                ) : null,
              )}
            </div>
            {/* A label every week, counted from today, so that they never touch. */}
            <span className={styles.label}>{(days.length - 1 - place) % 7 === 0 ? nameDay(day) : ''}</span>
          </div>
        ))}
      </div>
      <ul className={styles.legend}>
        {services.map((id, at) => (
          <li key={id} className={styles.key}>
            <span aria-hidden className={styles.swatch} data-tone={at % tones} />
            <ServiceName id={id} />
          </li>
        ))}
      </ul>
    </>
  )
}

const Table = ({ chart: { services, days } }: { readonly chart: Chart }) => {
  const t = useTranslate()
  const countText = useCountText()
  const nameDay = useDayName()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.tableBox} tabIndex={0} aria-label={t('history.chart-form.table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('history.chart-date')}</th>
            {services.map((id) => (
              <th key={id} scope="col">
                <ServiceName id={id} />
              </th>
            ))}
            <th scope="col">{t('history.chart-sum')}</th>
          </tr>
        </thead>
        <tbody>
          {days
            .filter(({ total }) => total > 0)
            .toReversed()
            .map(({ day, counts, total }) => (
              <tr key={day}>
                <th scope="row">{nameDay(day)}</th>
                {services.map((id, at) => (
                  <td key={id}>{countText(counts[at] ?? 0)}</td>
                ))}
                <td>{countText(total)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}

export const CodeChart = () => {
  const t = useTranslate()
  const title = useId()
  const [form, setForm] = useState<Form>('bars')
  const service = useHistory((state) => state.service)
  const days = useHistory((state) => state.overview?.days)
  const nameDay = useDayName()
  if (days === undefined) return null
  const chart = chartOf(days, service, dayOf(new Date()))
  if (chart.most === 0) return null
  const busiest = chart.days.find(({ total }) => total === chart.most)
  const sum = chart.days.reduce((total, day) => total + day.total, 0)
  return (
    <section aria-labelledby={title} className={styles.chart}>
      <header className={styles.head}>
        <h2 id={title} className={styles.title}>
          {t('history.chart')}
        </h2>
        <p className={styles.said}>
          {t('history.chart-said', { count: sum, day: nameDay(busiest?.day ?? ''), most: chart.most })}
        </p>
        <ChoiceRow<Form>
          label={t('history.chart-form')}
          values={forms}
          chosen={form}
          labelOf={(value) => t(`history.chart-form.${value}`)}
          onChoose={setForm}
        />
      </header>
      {form === 'bars' ? <Bars chart={chart} /> : <Table chart={chart} />}
    </section>
  )
}
