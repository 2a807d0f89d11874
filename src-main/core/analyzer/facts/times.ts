/** When it happened: times written in the text, and the time a log_id begins with. ISO 8601. */
import type { Fact } from './nearest.ts'

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A moment as a program or a person writes it. What it calls `first` and `second` is month and day or day and month. */
const written: readonly RegExp[] = [
  // `2026-11-27 10:00:00.123 +08:00`, `2026/11/7 9:05`, `2026/11/27 下午 3:10:22`
  /(?<!\d)(?<year>20\d\d)[-/](?<month>\d\d?)[-/](?<day>\d\d?)[T ](?:(?<half>上午|下午) ?)?(?<hour>\d\d?):(?<minute>\d\d)(?::(?<sec>\d\d)(?:[.,](?<fraction>\d{1,9}))?(?: ?(?<half2>[AP]M)\b)?(?<zone>Z|[+-]\d\d:?\d\d| (?:UTC|GMT)\b| ?[+-](?:0\d|1[0-4]):?(?:[03]0|45)\b)?)?(?![\d:])/g,
  /(?<!\d)(?<year>20\d\d)年(?<month>\d{1,2})月(?<day>\d{1,2})[日号] ?(?<hour>\d{1,2})[:点时](?<minute>\d{1,2})(?:[:分](?<sec>\d{1,2}))?/g,
  // Seconds or milliseconds since 1970 under a name for a time.
  /\b(?:time|timestamp|ts|@timestamp|请求时间)["']?\s?[:=]\s?["']?(?<epoch>1[5-9]\d{8})(?:\d{3})?(?!\d)/gi,
  /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?<day>\d\d) (?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?<year>20\d\d) (?<hour>\d\d):(?<minute>\d\d):(?<sec>\d\d) (?<zone>GMT)/g,
  /\b(?<day>\d\d)\/(?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\/(?<year>20\d\d):(?<hour>\d\d):(?<minute>\d\d):(?<sec>\d\d) (?<zone>[+-]\d{4})/g,
  // `27-Nov-2026 10:00:00.123`, `[27-Nov-2026 10:00:00 UTC]`
  /(?<![\d-])(?<day>\d\d)-(?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(?<year>20\d\d) (?<hour>\d\d):(?<minute>\d\d):(?<sec>\d\d)(?:[.,](?<fraction>\d{1,9}))?(?<zone> UTC\b)?/g,
  // `Nov 27, 2026 10:00:00 AM`, as Java and Sentry print it
  /\b(?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?<day>\d\d?), (?<year>20\d\d),? (?<hour>\d\d?):(?<minute>\d\d)(?::(?<sec>\d\d))?(?:[ \u202f]?(?<half2>[AP]M)\b)?(?<zone> UTC\b)?/g,
  // `Fri Nov 27 10:00:00 CST 2026`: three letters name several zones.
  /\b(?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?<day>[ \d]?\d) (?<hour>\d\d):(?<minute>\d\d):(?<sec>\d\d)(?:\.(?<fraction>\d{1,9}))?(?:(?<zone> (?:UTC|GMT))| [A-Z]{2,5})? (?<year>20\d\d)(?![\d:-])/g,
  // `Fri Nov 27 2026 10:00:00 GMT+0800`
  /\b(?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?<day>\d\d) (?<year>20\d\d) (?<hour>\d\d):(?<minute>\d\d):(?<sec>\d\d)(?: GMT(?<zone>[+-]\d{4}))?/g,
  // `11/27/2026, 10:00:00 AM`
  /(?<![\d/])(?<first>\d\d?)\/(?<second>\d\d?)\/(?<year>20\d\d),? (?<hour>\d\d?):(?<minute>\d\d):(?<sec>\d\d)(?:[.,](?<fraction>\d{1,9}))?(?:[ \u202f]?(?<half2>[AP]M)\b)?/g,
  // `20261127 10:00:00.123`
  /(?<!\d)(?<year>20\d\d)(?<month>[01]\d)(?<day>[0-3]\d)[T -](?<hour>\d\d):(?<minute>\d\d):(?<sec>\d\d)(?:[.,](?<fraction>\d{1,9}))?(?<zone>Z|[+-]\d\d:?\d\d)?/g,
]

/** Without its year: syslog, klog, Android. */
const yearless: readonly RegExp[] = [
  /\b(?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?<day>[ \d]\d) (?<hour>\d\d):(?<minute>\d\d):(?<sec>\d\d)(?:\.(?<fraction>\d{1,9}))?(?![\d:]| (?:[A-Z]{2,5} )?20\d\d)/g,
  /\b[IWEF](?<month>[01]\d)(?<day>[0-3]\d) (?<hour>\d\d):(?<minute>\d\d):(?<sec>\d\d)\.(?<fraction>\d{6})\b/g,
  /(?<![\d/-])(?<month>[01]\d)-(?<day>[0-3]\d) (?<hour>\d\d):(?<minute>\d\d):(?<sec>\d\d)\.(?<fraction>\d{3})(?!\d)/g,
]

/** The year of a text that writes times without one: of the first date or log_id. */
export const yearIn = (text: string): string | null =>
  /(?<!\d)20[12]\d(?=[-/年]\d\d?[-/月]|[01]\d[0-3]\d(?:[T -]\d\d:|\d{6}[0-9A-Fa-f]{16}))/.exec(text)?.[0] ?? null

const two = (number: string | number) => String(number).padStart(2, '0')

const zoneOf = (zone: string): string => {
  if (zone === '') return ''
  if (/^[A-Z]/.test(zone)) return 'Z'
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}

const isReal = (month: string, day: string, hour: string, minute: string) =>
  Number(month) >= 1 &&
  Number(month) <= 12 &&
  Number(day) >= 1 &&
  Number(day) <= 31 &&
  Number(hour) < 24 &&
  Number(minute) < 60

type Parts = Readonly<Record<string, string | undefined>>

/** Null where nothing tells which is the month. */
const dayOf = ({ month, day, name, first = '', second = '', half2 }: Parts): readonly [string, string] | null => {
  if (name !== undefined) return [two(names.indexOf(name) + 1), two((day ?? '').trim())]
  if (month !== undefined) return [two(month), two(day ?? '')]
  if (Number(first) > 12) return [two(second), two(first)]
  return half2 !== undefined || Number(second) > 12 ? [two(first), two(second)] : null
}

const hourOf = ({ hour = '', half, half2 }: Parts): string => {
  const isAfternoon = half === '下午' || half2 === 'PM'
  if (half === undefined && half2 === undefined) return two(hour)
  return two((Number(hour) % 12) + (isAfternoon ? 12 : 0))
}

const toIso = (parts: Parts, year: string): string | null => {
  if (parts.epoch !== undefined) return new Date(Number(parts.epoch) * 1000).toISOString().replace('.000', '')
  const date = dayOf(parts)
  if (date === null) return null
  const [month, day] = date
  const hour = hourOf(parts)
  const minute = two(parts.minute ?? '')
  if (!isReal(month, day, hour, minute)) return null
  const fraction = parts.fraction ? `.${parts.fraction.slice(0, 3)}` : ''
  return `${year}-${month}-${day}T${hour}:${minute}:${two(parts.sec ?? '0')}${fraction}${zoneOf((parts.zone ?? '').trim())}`
}

/** Most texts name no month. */
const monthName = new RegExp(names.join('|'))
const byName: ReadonlySet<RegExp> = new Set([...written, ...yearless].filter(({ source }) => source.includes('<name>')))

/** `year` is that of times which are written without one; null leaves them out. */
export const timeFacts = (text: string, year: string | null = null): readonly Fact<string>[] => {
  const facts: Fact<string>[] = []
  const hasName = monthName.test(text)
  for (const pattern of year === null ? written : [...written, ...yearless])
    if (hasName || !byName.has(pattern))
      for (const { 0: hit, index: start, groups = {} } of text.matchAll(pattern)) {
        const value = toIso(groups, groups.year ?? year ?? '')
        if (value !== null) facts.push({ value, start, end: start + hit.length, grade: 0 })
      }
  return facts
}

const sticky = [...written, ...yearless].map(({ source, flags }) => new RegExp(source, flags.replace('g', 'y')))

/** The time that is written at this very place. */
export const timeAt = (text: string, at: number, year: string | null): string | null => {
  for (const pattern of sticky) {
    pattern.lastIndex = at
    const groups = pattern.exec(text)?.groups
    const years = groups?.year ?? year
    if (groups !== undefined && (years !== null || groups.epoch !== undefined)) return toIso(groups, years ?? '')
  }
  return null
}

/** The first 14 digits of a log_id are the request's time, UTC+8 on open.feishu.cn (docs/envelopes.md, “Feishu”). */
export const timeOfLogId = (logId: string): string | null => {
  const parts = /^(20\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)[0-9A-Fa-f]{16,22}$/.exec(logId)
  if (parts === null) return null
  const [, year, month = '', day = '', hour = '', minute = '', second] = parts
  return isReal(month, day, hour, minute) ? `${year}-${month}-${day}T${hour}:${minute}:${second}+08:00` : null
}
