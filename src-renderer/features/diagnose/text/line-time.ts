/** The time a line of a log begins with, as logs write it. */

export interface LineTime {
  /** Milliseconds since 1970; of a time without a zone, as if it were UTC. */
  readonly at: number
  readonly hasZone: boolean
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const zone = '(Z|[+-]\\d\\d:?\\d\\d)?'
/** `2026-02-03T10:00:00.123Z`, `2026/02/03 10:00:00,123 +0800`. */
const iso = new RegExp(
  `(?<!\\d)(20\\d\\d)[-/](\\d\\d)[-/](\\d\\d)[T ](\\d\\d):(\\d\\d):(\\d\\d)(?:[.,](\\d{1,3})\\d{0,6})? ?${zone}`,
)
/** `03/Feb/2026:10:00:00 +0800`. */
const nginx = new RegExp(`(?<!\\d)(\\d\\d)/(${months.join('|')})/(20\\d\\d):(\\d\\d):(\\d\\d):(\\d\\d) ?${zone}`)

/** Further right a time is what a line tells of, not when it was written. UTF-16 units. */
const farthest = 96

const zoneOffset = (written: string | undefined): number => {
  if (written === undefined || written === 'Z') return 0
  const minutes = Number(written.slice(1, 3)) * 60 + Number(written.slice(-2))
  return (written.startsWith('-') ? -minutes : minutes) * 60_000
}

/** Null where the line begins with no time. */
export const timeOf = (line: string): LineTime | null => {
  const head = line.slice(0, farthest)
  const one = iso.exec(head)
  const other = one === null ? nginx.exec(head) : null
  const parts = one ?? other
  if (parts === null) return null
  const [year, month, day] = one === null ? [parts[3], months.indexOf(parts[2] ?? '') + 1, parts[1]] : parts.slice(1)
  const [hour, minute, second] = parts.slice(4, 7).map(Number)
  const written = one === null ? parts[7] : parts[8]
  const milliseconds = one === null ? 0 : Number((parts[7] ?? '0').padEnd(3, '0'))
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), hour, minute, second, milliseconds)
  return { at: at - zoneOffset(written), hasZone: written !== undefined }
}
