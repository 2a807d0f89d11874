/** What quick lookup offers while nothing is typed: the codes that came up last, then favorites. */
import type { Favorites, HistoryCode } from '../../src-preload/model/library.ts'
import type { LookupChoice } from './quick-lookup-store.ts'

/** What fits below the field without scrolling. */
const mostRecent = 5
const mostOffered = 8

const plain = { meaning: '', gloss: null, highlights: [], note: null, sightingId: null, answer: null } as const

const fromCode = ({ key, service, code, entry, message }: HistoryCode): LookupChoice => ({
  ...plain,
  key: `recent ${key}`,
  service,
  code,
  entryId: entry,
  message,
  isRecent: true,
})

/** `gone` are favorites whose entry no document has any more. */
export const recalledChoices = (
  codes: readonly HistoryCode[],
  { items }: Favorites,
  gone: ReadonlySet<string>,
): readonly LookupChoice[] => {
  const recent = [...codes].sort((a, b) => (a.last < b.last ? 1 : -1)).slice(0, mostRecent)
  const favorites = items
    .filter(({ entry }) => !gone.has(entry) && !recent.some((one) => one.entry === entry))
    .map(({ entry, known: { service, code, message } }) => ({
      ...plain,
      key: `favorite ${entry}`,
      service,
      code,
      entryId: entry,
      message,
      isRecent: false,
    }))
  return [...recent.map(fromCode), ...favorites].slice(0, mostOffered)
}
