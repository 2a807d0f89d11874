/** Reads what a page says of itself above its text: title, address and date between two lines of `---`. */

export interface FrontMatter {
  readonly title: string | null
  readonly address: string | null
  /** ISO `yyyy-mm-dd`. */
  readonly date: string | null
}

/** Names that documentations use, in lower case; of several the first listed counts. */
const names = {
  title: ['title', 'name'],
  address: ['fullpath', 'url', 'canonical', 'canonical_url', 'permalink', 'source', 'link', 'slug'],
  date: ['updatetime', 'updated', 'updatedat', 'updated_at', 'lastmod', 'last_updated', 'lastupdated', 'date'],
} as const

/** Lines looked at; front matter is short. */
const lineLimit = 60

/** A day, seconds or milliseconds since 1970, in digits. */
const readTime = (digits: string): string | null => {
  const time = Number(digits) * (digits.length <= 10 ? 1_000 : 1)
  const date = new Date(time)
  return digits.length < 9 || Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10)
}

const readDate = (written: string): string | null => {
  if (/^\d{9,13}$/.test(written)) return readTime(written)
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(written) ?? []
  return year === '' ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const readFields = (text: string): ReadonlyMap<string, string> => {
  const [first, ...lines] = text.replace(/^\uFEFF/, '').split('\n', lineLimit)
  const end = lines.findIndex((line) => line.trim() === '---')
  const fields = new Map<string, string>()
  if (first?.trim() !== '---' || end === -1) return fields
  for (const line of lines.slice(0, end)) {
    const colon = line.indexOf(':')
    if (colon < 1) continue
    const value = line.slice(colon + 1).trim()
    const quote = value[0]
    const isQuoted = value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote)
    fields.set(line.slice(0, colon).trim().toLowerCase(), isQuoted ? value.slice(1, -1) : value)
  }
  return fields
}

export const readFrontMatter = (text: string): FrontMatter => {
  const fields = readFields(text)
  const find = (field: keyof typeof names) => {
    const name = names[field].find((known) => (fields.get(known) ?? '') !== '')
    return name === undefined ? null : (fields.get(name) ?? null)
  }
  const date = find('date')
  return { title: find('title'), address: find('address'), date: date === null ? null : readDate(date) }
}
