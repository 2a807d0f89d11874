/** When it happened: times written in the text, and the time a log_id begins with. ISO 8601. */
import type { Fact } from './nearest.ts'

const date =
  /(?<!\d)(20\d\d)[-/](\d\d)[-/](\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?(Z|[+-]\d\d:?\d\d)?)?(?![\d:])/g
const hanDate = /(?<!\d)(20\d\d)年(\d{1,2})月(\d{1,2})[日号] ?(\d{1,2})[:点时](\d{1,2})(?:[:分](\d{1,2}))?/g
/** Seconds or milliseconds since 1970 under a name for a time. */
const epoch = /\b(?:time|timestamp|ts|@timestamp|请求时间)["']?\s?[:=]\s?["']?(1[5-9]\d{8})(?:\d{3})?(?!\d)/gi
const httpDate =
  /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (20\d\d) (\d\d):(\d\d):(\d\d) GMT/g
const nginxDate =
  /\b(\d\d)\/(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\/(20\d\d):(\d\d):(\d\d):(\d\d) ([+-]\d{4})/g
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const monthOf = (name: string) => String(months.indexOf(name) + 1).padStart(2, '0')
const zoneOf = (zone: string | undefined) =>
  zone === undefined || zone === 'Z' || zone.includes(':') ? (zone ?? '') : `${zone.slice(0, 3)}:${zone.slice(3)}`
const isReal = (month: string, day: string, hour: string, minute: string) =>
  Number(month) >= 1 &&
  Number(month) <= 12 &&
  Number(day) >= 1 &&
  Number(day) <= 31 &&
  Number(hour) < 24 &&
  Number(minute) < 60

export const timeFacts = (text: string): readonly Fact<string>[] => {
  const facts: Fact<string>[] = []
  const add = (hit: RegExpExecArray, value: string) =>
    facts.push({ value, start: hit.index, end: hit.index + hit[0].length, grade: 0 })
  for (const hit of text.matchAll(date)) {
    const [, year, month = '', day = '', hour = '', minute = '', second, fraction, zone] = hit
    if (isReal(month, day, hour, minute))
      add(
        hit,
        `${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}${fraction ? `.${fraction.slice(0, 3)}` : ''}${zoneOf(zone)}`,
      )
  }
  for (const hit of text.matchAll(hanDate)) {
    const [month = '', day = '', hour = '', minute = '', second = '0'] = hit
      .slice(2)
      .map((part) => part?.padStart(2, '0'))
    if (isReal(month, day, hour, minute))
      add(hit, `${hit[1]}-${month}-${day}T${hour}:${minute}:${second.padStart(2, '0')}`)
  }
  for (const hit of text.matchAll(epoch)) add(hit, new Date(Number(hit[1]) * 1000).toISOString().replace('.000', ''))
  for (const hit of text.matchAll(httpDate))
    add(hit, `${hit[3]}-${monthOf(hit[2] ?? '')}-${hit[1]}T${hit[4]}:${hit[5]}:${hit[6]}Z`)
  for (const hit of text.matchAll(nginxDate))
    add(hit, `${hit[3]}-${monthOf(hit[2] ?? '')}-${hit[1]}T${hit[4]}:${hit[5]}:${hit[6]}${zoneOf(hit[7])}`)
  return facts
}

/** The first 14 digits of a log_id are the request's time, UTC+8 on open.feishu.cn (docs/envelopes.md, “Feishu”). */
export const timeOfLogId = (logId: string): string | null => {
  const parts = /^(20\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)[0-9A-Fa-f]{16,22}$/.exec(logId)
  if (parts === null) return null
  const [, year, month = '', day = '', hour = '', minute = '', second] = parts
  return isReal(month, day, hour, minute) ? `${year}-${month}-${day}T${hour}:${minute}:${second}+08:00` : null
}
