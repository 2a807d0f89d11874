/** Makes entries of a documentation's rows: one for each code and meaning, with every page that lists it. */
import type { CallContext, Entry, EntryId, Service, ServiceId } from '../../../src-preload/model/catalog.ts'
import type { GridMapping, TableField } from '../../../src-preload/model/tables.ts'
import { type Draft, type DraftField, draftFields } from '../catalog/adapter.ts'
import { compileDrafts } from '../catalog/compile.ts'
import { tidyMarkdown } from '../catalog/markdown.ts'
import { toAdvice } from '../catalog/normalize.ts'
import { expandCodes } from '../tables/expand-codes.ts'
import { meaningKey } from './meaning-key.ts'
import type { PageFacts } from './page.ts'
import type { PageRow, TableShape } from './shapes.ts'

export interface PagesSource {
  /** Id of the table: what the ids of its entries begin with. */
  readonly id: string
  readonly pages: readonly PageFacts[]
  readonly shapes: readonly TableShape[]
  /** The absolute address of a page. */
  addressOf(address: string | null): string | null
  /** The service that a code of a page is of. */
  serviceOf(page: number, code: string): Service
}

export type RowFault = 'no-code' | 'no-text'

export interface CompiledPages {
  readonly entries: readonly Entry[]
  /** Rows that gave a code and a text. */
  readonly rows: number
  /** Rows that are in no entry, with where they stand. */
  readonly faults: readonly { readonly fault: RowFault; readonly page: number; readonly text: string }[]
}

type Texts = Record<DraftField, string>

/** How tables write that there is nothing to say. */
const nothing = /^(?:n\/?a|none|null|nil|无|暂无|\\?[-–—/.]{1,9}|&nbsp;)?$/i

const entities = { gt: '>', lt: '<', quot: '"', nbsp: ' ', amp: '&' } as const

const saysNothing = (cell: string): boolean => nothing.test(cell.trim())

/** A cell that is shown letter for letter: Markdown's escapes and marks of code are how the page wrote it. */
const toPlain = (cell: string): string =>
  cell
    .replace(/\\([\\`*_{}[\]<>()#+.!|~-])/g, '$1')
    .replace(/^(\*\*|`)([^*`]+)\1$/, '$2')
    .replace(/&(gt|lt|quot|nbsp|amp);/g, (_, name: keyof typeof entities) => entities[name])
    .trim()

const markdownFields: readonly DraftField[] = ['advice']

const readTexts = (cells: readonly string[], columns: readonly (TableField | null)[]): Texts => {
  const texts = {} as Record<DraftField, string>
  for (const field of draftFields) {
    const cell = cells[columns.indexOf(field)] ?? ''
    const text = saysNothing(cell) ? '' : cell.trim()
    texts[field] = markdownFields.includes(field) ? text : toPlain(text)
  }
  if (texts.message !== '') return texts
  // A row without a message says it by what it has instead, in columns that hold nothing else included.
  const rest = cells.filter((cell, column) => columns[column] === null && !saysNothing(cell))
  const instead = [texts.meaning, texts.name, ...rest, texts.advice].find((text) => text !== '') ?? ''
  return { ...texts, message: toPlain(instead.split('\n', 1)[0] ?? '') }
}

interface MeaningRow {
  readonly row: PageRow
  readonly texts: Texts
  readonly service: ServiceId
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

interface Gathered {
  readonly services: Map<ServiceId, Service>
  /** By service, code and meaning. */
  readonly meanings: Map<string, MeaningRow[]>
  readonly faults: { fault: RowFault; page: number; text: string }[]
  rows: number
}

const gatherShape = (
  source: PagesSource,
  shape: TableShape,
  columns: readonly (TableField | null)[],
  into: Gathered,
): void => {
  for (const row of shape.rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue
    const texts = readTexts(row.cells, columns)
    const fault = texts.code === '' ? 'no-code' : texts.message === '' ? 'no-text' : null
    if (fault !== null) {
      into.faults.push({ fault, page: row.page, text: row.cells.join(' | ').slice(0, 200) })
      continue
    }
    into.rows++
    for (const code of expandCodes(texts.code).codes) {
      const service = source.serviceOf(row.page, code)
      into.services.set(service.id, service)
      const key = `${service.id}\u0000${code}\u0000${meaningKey(texts.message)}\u0000${meaningKey(texts.meaning)}`
      const known = into.meanings.get(key)
      const meant = { row, texts: { ...texts, code }, service: service.id }
      if (known === undefined) into.meanings.set(key, [meant])
      else known.push(meant)
    }
  }
}

/** `mappings` go with the shapes. */
export const compilePages = (source: PagesSource, mappings: readonly GridMapping[]): CompiledPages => {
  const { pages, shapes } = source
  const gathered: Gathered = { meanings: new Map(), services: new Map(), faults: [], rows: 0 }
  for (const [index, shape] of shapes.entries()) {
    const mapping = mappings[index]
    if (mapping?.taken === true && mapping.columns.includes('code'))
      gatherShape(source, shape, mapping.columns, gathered)
  }
  const conventions = { adviceFormat: 'markdown', resolveLink: source.addressOf } as const
  const advised = new Map<string, string>()
  const adviceOf = (written: string): string | null => {
    if (written === '') return null
    const known = advised.get(written)
    if (known !== undefined) return known
    // Only what links to something without a host must be parsed; that is a hundred times slower.
    const markdown = /\](?:\(|: *)(?!https?:)/.test(written)
      ? toAdvice(written, conventions, () => undefined, { line: 1, row: null }).markdown
      : tidyMarkdown(written)
    advised.set(written, markdown)
    return markdown
  }
  const toContext = ({ row, texts }: MeaningRow): CallContext => {
    const page = pages[row.page]
    return {
      method: page?.method ?? null,
      path: page?.path ?? null,
      title: page?.title ?? '',
      page: source.addressOf(page?.address ?? null),
      date: page?.date ?? null,
      http: /^[1-5]\d\d$/.test(texts.http) ? Number(texts.http) : null,
      message: texts.message,
      advice: adviceOf(texts.advice),
      scopes: page?.scopes ?? [],
    }
  }
  /** Once for each page; the pages that say the commonest text first. */
  const contextsOf = (rows: readonly MeaningRow[], lead: Texts): readonly CallContext[] => {
    const isLead = ({ texts }: MeaningRow) => texts.message === lead.message && texts.advice === lead.advice
    const once = new Map<string, MeaningRow>()
    for (const meant of [...rows.filter(isLead), ...rows.filter((row) => !isLead(row))]) {
      const key = JSON.stringify([meant.row.page, meant.texts.message, meant.texts.advice])
      if (!once.has(key)) once.set(key, meant)
    }
    return [...once.values()].map(toContext)
  }

  const meanings = [...gathered.meanings.values()].map((rows) => {
    const lead = Object.fromEntries(
      draftFields.map((field) => [field, commonest(rows.map(({ texts }) => texts[field]))]),
    ) as Texts
    return { rows, lead, pages: new Set(rows.map(({ row }) => row.page)).size }
  })
  // Code by code, and the most general meaning first: the one that most pages give.
  const ordered = meanings.sort(
    (one, other) =>
      compareTexts(one.lead.code, other.lead.code) ||
      other.pages - one.pages ||
      compareTexts(one.lead.message, other.lead.message),
  )
  const toDraft = ({ rows: [first], lead }: (typeof ordered)[number]): Draft => ({
    ...lead,
    heading: pages[first?.row.page ?? 0]?.title ?? null,
    row: 1,
    line: first?.row.line ?? 1,
  })
  // By name, so that the order of pages changes nothing; what two of them list is the first one's by that id.
  const services = [...gathered.services.values()].sort((one, other) => compareTexts(one.id, other.id))
  const toFreeId = giveFreeIds()
  const entries = services.flatMap((service) => {
    const own = ordered.filter(({ rows: [first] }) => first?.service === service.id)
    const facts = { service, conventions, date: null, url: null, space: source.id }
    return compileDrafts(own.map(toDraft), facts, () => undefined).map((entry, place): Entry => {
      const { rows = [], lead } = own[place] ?? {}
      const contexts = lead === undefined ? [] : contextsOf(rows, lead)
      const dates = contexts.flatMap(({ date }) => date ?? [])
      const document = pages[rows[0]?.row.page ?? 0]?.file ?? ''
      const date = dates.length === 0 ? null : dates.reduce((one, other) => (one > other ? one : other))
      return {
        ...entry,
        id: toFreeId(entry.id),
        contexts,
        provenance: { ...entry.provenance, document, date, url: contexts[0]?.page ?? null },
      }
    })
  })
  return { entries, rows: gathered.rows, faults: gathered.faults }
}
