/** Makes entries of a documentation's rows: one for each code and meaning, with every page that lists it. */
import type { Entry, EntryId } from '../../../src-preload/model/catalog.ts'
import type { GridMapping } from '../../../src-preload/model/tables.ts'
import { type Draft, draftFields } from '../catalog/adapter.ts'
import { compileDrafts } from '../catalog/compile.ts'
import { type FaultyRow, gatherMeanings, type MeaningRow } from './gather-meanings.ts'
import type { PageFacts } from './page.ts'
import type { PagesSource } from './pages-source.ts'
import { createContextReader } from './read-contexts.ts'
import type { RowTexts } from './read-row.ts'

export interface CompiledPages {
  readonly entries: readonly Entry[]
  /** Rows that gave a code and a text. */
  readonly rows: number
  /** Rows that are in no entry. */
  readonly faults: readonly FaultyRow[]
}

/** The commonest text; of equally common ones the one that sorts first, so that the order of pages changes nothing. */
const commonest = (texts: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
  let best = ''
  let most = 0
  for (const [text, count] of counts)
    if (count > most || (count === most && text < best)) {
      best = text
      most = count
    }
  return best
}

/** Numbers by length first, so that they stand in their order; otherwise by UTF-16 units, the same on every machine. */
const compareTexts = (one: string, other: string): number =>
  /^\d+$/.test(one) && /^\d+$/.test(other) && one.length !== other.length
    ? one.length - other.length
    : one < other
      ? -1
      : one > other
        ? 1
        : 0

/** What pages say of one code by one meaning. */
interface Meaning {
  readonly rows: readonly MeaningRow[]
  /** What most of the rows say. */
  readonly lead: RowTexts
  /** Pages that list it. */
  readonly pages: number
}

const toMeaning = (rows: readonly MeaningRow[]): Meaning => {
  const lead = {} as RowTexts
  for (const field of draftFields) lead[field] = commonest(rows.map(({ texts }) => texts[field]))
  return { rows, lead, pages: new Set(rows.map(({ row }) => row.page)).size }
}

/** Code by code, and the most general meaning first: the one that most pages give. */
const compareMeanings = (one: Meaning, other: Meaning): number =>
  compareTexts(one.lead.code, other.lead.code) ||
  other.pages - one.pages ||
  compareTexts(one.lead.message, other.lead.message)

const toDraft = ({ rows: [first], lead }: Meaning, pages: readonly PageFacts[]): Draft => ({
  ...lead,
  heading: pages[first?.row.page ?? 0]?.title ?? null,
  row: 1,
  line: first?.row.line ?? 1,
})

/** Services of one table share its ids: `my-docs/1001` of the one, `my-docs/1001~2` of the other. */
const giveFreeIds = () => {
  const given = new Set<EntryId>()
  return (id: EntryId): EntryId => {
    let free = id
    for (let count = 2; given.has(free); count++) free = `${id}~${count}`
    given.add(free)
    return free
  }
}

/** `mappings` go with the shapes. */
export const compilePages = (source: PagesSource, mappings: readonly GridMapping[]): CompiledPages => {
  const { pages } = source
  const { meanings, services, rows, faults } = gatherMeanings(source, mappings)
  const contextsOf = createContextReader(source)
  const conventions = { adviceFormat: 'markdown', resolveLink: source.addressOf } as const
  const ordered = [...meanings.values()].map(toMeaning).sort(compareMeanings)
  const toFreeId = giveFreeIds()
  // By name, so that the order of pages changes nothing; what two of them list is the first one's by that id.
  const entries = [...services.values()]
    .sort((one, other) => compareTexts(one.id, other.id))
    .flatMap((service) => {
      const own = ordered.filter(({ rows: [first] }) => first?.service === service.id)
      const facts = { service, conventions, date: null, url: null, space: source.id }
      const drafts = own.map((meaning) => toDraft(meaning, pages))
      return compileDrafts(drafts, facts, () => undefined).map((entry, place): Entry => {
        const meaning = own[place]
        const contexts = meaning === undefined ? [] : contextsOf(meaning.rows, meaning.lead)
        const dates = contexts.flatMap(({ date }) => date ?? [])
        const document = pages[meaning?.rows[0]?.row.page ?? 0]?.file ?? ''
        const date = dates.length === 0 ? null : dates.reduce((one, other) => (one > other ? one : other))
        return {
          ...entry,
          id: toFreeId(entry.id),
          contexts,
          provenance: { ...entry.provenance, document, date, url: contexts[0]?.page ?? null },
        }
      })
    })
  return { entries, rows, faults }
}
