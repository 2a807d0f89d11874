/** Codes of history: which ones an item is about, how often each came up and on which days, and how it was last answered. Pure. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type {
  CodeKey,
  History,
  HistoryCode,
  HistoryItem,
  HistoryOverview,
  KnownEntry,
  LastAnswer,
  WeekCode,
} from '../../../src-preload/model/library.ts'
import { ownTablePrefix } from '../../../src-preload/model/own-entries.ts'

/** What the catalog says of entries now; those it lacks are told by their ids. */
export type KnownCodes = ReadonlyMap<EntryId, KnownEntry>

interface Code {
  readonly key: CodeKey
  readonly service: string
  readonly code: string
  /** Null for a code that no document lists. */
  readonly entry: EntryId | null
}

const splitKey = (key: string) => {
  const slash = key.indexOf('/')
  return { service: key.slice(0, slash), code: key.slice(slash + 1) }
}

/** An entry of one's own or of a table that adds to a service counts to that service, whatever its id begins with. */
const codeOfEntry = (entry: EntryId, known: KnownCodes): Code => {
  const now = known.get(entry)
  const { service, code } = now ?? splitKey(entry.replace(/~\d+$/, ''))
  return { key: `${service}/${code}`, service, code, entry }
}

/** Each code once, as often as it stands in the item. */
export const codesOf = ({ entries, undocumented = [] }: HistoryItem, known: KnownCodes): readonly Code[] => {
  const all = [
    ...entries.map((entry) => codeOfEntry(entry, known)),
    ...undocumented.map((key): Code => ({ key, ...splitKey(key), entry: null })),
  ]
  return [...new Map(all.map((code) => [code.key, code])).values()]
}

/** Replies and notes follow from what was looked up: only that is counted. */
const isMeeting = ({ kind }: HistoryItem) => kind === 'lookup' || kind === 'diagnosis'

const dayLength = 86_400_000
const weekLength = 7 * dayLength
const chartDays = 30
const mostCodes = 500

const byCount = (a: Pick<HistoryCode, 'count' | 'last'>, b: Pick<HistoryCode, 'count' | 'last'>) =>
  b.count - a.count || (a.last < b.last ? 1 : a.last > b.last ? -1 : 0)

/** Most frequent first, then the newest. */
const countCodes = (history: History, known: KnownCodes): readonly HistoryCode[] => {
  const counted = new Map<CodeKey, HistoryCode>()
  for (const item of history.toReversed()) {
    for (const { key, service, code, entry } of codesOf(item, known)) {
      const before = counted.get(key)
      counted.set(key, {
        key,
        service,
        code,
        entry: entry ?? before?.entry ?? null,
        message: entry === null ? (before?.message ?? '') : (known.get(entry)?.message ?? ''),
        isOwn: entry?.startsWith(ownTablePrefix) === true,
        count: (before?.count ?? 0) + 1,
        first: before?.first ?? item.time,
        last: item.time,
      })
    }
  }
  return [...counted.values()].sort(byCount)
}

/** Days of a person's calendar, wherever the app itself runs; a time zone that nobody knows is read as UTC. */
export const calendarOf = (zone: string): ((time: string) => string) => {
  const formatIn = (timeZone: string) =>
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  let format: Intl.DateTimeFormat
  try {
    format = formatIn(zone)
  } catch {
    format = formatIn('UTC')
  }
  return (time) => format.format(new Date(time))
}

/** How many codes came up, by day and service: the last thirty days, the oldest first, those without any left out. */
const countDays = (history: History, known: KnownCodes, zone: string, now: number): HistoryOverview['days'] => {
  const dayOf = calendarOf(zone)
  const counts = new Map<string, HistoryOverview['days'][number]>()
  for (const item of history) {
    if (Date.parse(item.time) < now - chartDays * dayLength) continue
    const day = dayOf(item.time)
    for (const { service } of codesOf(item, known)) {
      const key = `${day} ${service}`
      counts.set(key, { day, service, count: (counts.get(key)?.count ?? 0) + 1 })
    }
  }
  return [...counts.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Codes of the seven days before `now` (milliseconds), most frequent first, then the newest. */
export const summarizeWeek = (history: History, known: KnownCodes, now: number): readonly WeekCode[] => {
  const inWeek = (time: string) => Date.parse(time) >= now - weekLength
  const first = new Map(countCodes(history, known).map((code) => [code.key, code.first]))
  return countCodes(
    history.filter(({ time }) => inWeek(time)),
    known,
  ).flatMap(({ entry, key, service, code, count, first: firstInWeek }) => {
    const begin = first.get(key) ?? firstInWeek
    return entry === null ? [] : [{ entry, service, code, count, first: begin, isNew: inWeek(begin) }]
  })
}

export const overviewHistory = (history: History, known: KnownCodes, zone: string, now: number): HistoryOverview => {
  const met = history.filter(isMeeting)
  return {
    codes: countCodes(met, known).slice(0, mostCodes),
    days: countDays(met, known, zone, now),
    week: summarizeWeek(met, known, now),
  }
}

/** The newest reply to the code; `entry` is null for one that no document lists. */
export const findLastAnswer = (history: History, key: CodeKey, entry: EntryId | null): LastAnswer | null => {
  const found = history.find(
    ({ kind, entries, undocumented = [] }) =>
      kind === 'reply' && (entry === null ? undocumented.includes(key) : entries.includes(entry)),
  )
  return found === undefined ? null : { time: found.time, text: found.whole ?? found.excerpt }
}
