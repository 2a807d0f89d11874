/** The names and moments of a case's events in words, and the whole as a text for a group chat. */
import type { Translate } from '../../../../src-preload/message.ts'
import type { Finding } from '../../../../src-preload/model/diagnosis.ts'
import type { TimeRange } from '../diagnose-store.ts'
import type { CaseEvent } from './case-events.ts'
import { bucketTotals, type EventBuckets, summarizeRange } from './event-buckets.ts'

export interface IncidentWords {
  readonly t: Translate
  readonly locale: string
  /** `飞书 99991672`. */
  nameOf(finding: Finding | undefined): string
}

export const momentFormat = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' })

export const rangeWords = (locale: string, { from, to }: TimeRange): string =>
  momentFormat(locale).formatRange(from, to)

/** Bars of a line of text; an empty bucket is a dot, as chats swallow spaces. */
const bars = '·▁▂▃▄▅▆▇█'
/** Letters of the line: more would break in a chat. */
const barsLength = 40

const sparkline = (totals: readonly number[]): string => {
  const per = Math.max(1, Math.ceil(totals.length / barsLength))
  const sums = Array.from({ length: Math.ceil(totals.length / per) }, (_, at) =>
    totals.slice(at * per, (at + 1) * per).reduce((sum, count) => sum + count, 0),
  )
  const most = Math.max(...sums)
  return sums.map((sum) => bars[sum === 0 ? 0 : Math.max(1, Math.round((sum / most) * (bars.length - 1)))]).join('')
}

export interface IncidentText {
  readonly findings: readonly Finding[]
  readonly events: readonly CaseEvent[]
  readonly buckets: EventBuckets
  /** Null for all of the time. */
  readonly range: TimeRange | null
  /** Ids that occur there. */
  readonly ids: readonly string[]
}

/** Ids that are named; the others are counted. */
const namedIds = 5

export const incidentText = (words: IncidentWords, incident: IncidentText): string => {
  const { t, locale, nameOf } = words
  const { findings, events, buckets, ids } = incident
  const { first, width, count } = buckets
  const range = incident.range ?? { from: first, to: first + width * count }
  const { events: inside, count: total, findings: found, before, after } = summarizeRange(events, range)
  const format = momentFormat(locale)
  const [cause] = inside
  const start = Math.round((range.from - first) / width)
  return [
    t('incident.text-title', { range: rangeWords(locale, range), count: total }),
    sparkline(bucketTotals(buckets).slice(start, start + Math.round((range.to - range.from) / width))),
    ...found.map(({ finding, count: times }) => `${nameOf(findings[finding])} × ${times.toLocaleString(locale)}`),
    ...(cause === undefined
      ? []
      : [t('incident.first', { name: nameOf(findings[cause.finding]), time: format.format(cause.at) })]),
    ...(incident.range === null ? [] : [t('incident.around', { before, after })]),
    ...(ids.length === 0
      ? []
      : [
          t(ids.length > namedIds ? 'incident.text-more-ids' : 'incident.text-ids', {
            ids: ids.slice(0, namedIds).join(t('list.separator')),
            count: ids.length,
          }),
        ]),
  ].join('\n')
}
