/** Last stage: gives every entry its id, the same whatever the order of rows, and notes codes with several meanings. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { Report } from './compile-rules.ts'
import type { PlainEntry } from './normalize.ts'

export type UnnamedEntry = Pick<
  PlainEntry,
  'service' | 'code' | 'message' | 'http' | 'name' | 'meaning' | 'advice' | 'provenance'
>

/** What tells two meanings of one code apart: their texts, never their place. */
const contentOf = (entry: UnnamedEntry): string =>
  JSON.stringify([entry.message, entry.http, entry.name, entry.meaning, entry.advice])

/** By UTF-16 code units, the same on every machine; a locale's order is not. */
const byContent = (one: UnnamedEntry, other: UnnamedEntry): number => {
  const [a, b] = [contentOf(one), contentOf(other)]
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * The meaning whose text sorts first is plain, the next one `~2`. Rows of other codes cannot change that, nor can any
 * reordering; only a new meaning of the very same code, or a changed text of one, can. `space` is what ids begin with: the
 * service, unless a table of another name adds to it.
 */
export const nameEntries = (entries: readonly UnnamedEntry[], report: Report, space?: string): readonly EntryId[] => {
  const idOf = ({ service, code }: UnnamedEntry) => `${space ?? service}/${code}`
  const byCode = new Map<string, UnnamedEntry[]>()
  for (const entry of entries) {
    const meanings = byCode.get(entry.code)
    if (meanings === undefined) byCode.set(entry.code, [entry])
    else meanings.push(entry)
  }
  /** Of codes with several meanings only: nearly all have one. */
  const ids = new Map<UnnamedEntry, EntryId>()
  for (const [code, meanings] of byCode) {
    if (meanings.length === 1) continue
    for (const [index, entry] of [...meanings].sort(byContent).entries()) {
      ids.set(entry, `${idOf(entry)}${index === 0 ? '' : `~${index + 1}`}`)
      if (index === 0) continue
      const twin = meanings.some((other) => other !== entry && contentOf(other) === contentOf(entry))
      report(twin ? 'entry/duplicate' : 'entry/second-meaning', entry.provenance, { code, count: meanings.length })
    }
  }
  return entries.map((entry) => ids.get(entry) ?? idOf(entry))
}
