/** What tells entries of one code apart: only facts in which they differ are worth a place on their cards. Pure. */
import type { Entry } from '../../../src-preload/model/catalog.ts'

export interface Differences {
  readonly name: boolean
  readonly retry: boolean
  readonly actor: boolean
  /** Entries of one service stand on different pages or under different headings. */
  readonly place: boolean
}

const differ = <T>(values: readonly T[]): boolean => new Set(values).size > 1

/** Where the document lists an entry: the call of its first page, else the page's title, else the heading above the row. */
export const placeOf = ({ contexts = [], provenance }: Entry): string | null => {
  const [first] = contexts
  if (first === undefined) return provenance.heading
  return first.path === null ? first.title : `${first.method ?? ''} ${first.path}`.trim()
}

export const tellApart = (entries: readonly Entry[]): Differences => {
  const services = new Map<string, Entry[]>()
  for (const entry of entries) services.set(entry.service, [...(services.get(entry.service) ?? []), entry])
  return {
    name: differ(entries.map(({ name }) => name)),
    retry: differ(entries.map(({ retry }) => retry)),
    actor: differ(entries.map(({ actor }) => actor)),
    place: [...services.values()].some((alike) => differ(alike.map(placeOf))),
  }
}
