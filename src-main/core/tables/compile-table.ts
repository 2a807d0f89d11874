/** Compiles a person's table: the mapping makes drafts of its rows, which go through the stages of the shipped documents. */
import type { Entry, Service, ServiceId } from '../../../src-preload/model/catalog.ts'
import { type TableDraft, type TableField, tableLimits } from '../../../src-preload/model/tables.ts'
import { type Conventions, type Draft, type DraftField, draftFields } from '../catalog/adapter.ts'
import type { Addition } from '../catalog/addition.ts'
import { compileDrafts } from '../catalog/compile.ts'
import type { DescribedCall } from '../catalog/described-call.ts'
import { saysNothing } from '../catalog/says-nothing.ts'
import { expandCodes } from './expand-codes.ts'
import type { GridReport } from './grid.ts'
import { findCrowdedServices } from './guess-columns.ts'
import type { HeadedGrid } from './header.ts'
import { slugOf } from './slug.ts'
import type { TableMessages } from './table-messages.ts'

export interface TableSource {
  readonly id: ServiceId
  readonly file: string
  readonly grids: readonly HeadedGrid[]
  readonly adviceFormat: Conventions['adviceFormat']
  /** The service that its rows add to; absent for one of its own. */
  readonly extended?: Service
}

export interface CompiledTable {
  /** Services that it brings. */
  readonly services: readonly Service[]
  readonly entries: readonly Entry[]
  /** What it says more of entries that the shipped documents have. */
  readonly additions: readonly Addition[]
  /** Calls that it describes without a code. */
  readonly calls: readonly DescribedCall[]
  /** Rows that gave no entry. */
  readonly leftOut: number
}

/** Meanings one code may have; more of them tell that the column holds something else. */
const meaningLimit = 60

/** What can stand for a missing message, in this order. */
const substitutes = ['meaning', 'name', 'advice'] as const

type Texts = Record<DraftField, string>

/** A row without a message says it by the first line of what it has instead; a name stays one beside it. Written over. */
const fillMessage = (said: Texts): Texts => {
  for (const field of substitutes) if (saysNothing(said[field])) said[field] = ''
  const from = saysNothing(said.message) ? substitutes.find((field) => said[field] !== '') : undefined
  if (from === undefined) return said
  const [message = ''] = said[from].trim().split('\n')
  return { ...said, message, [from]: message === said[from].trim() && from !== 'name' ? '' : said[from] }
}

/** Reads one row after the other by places looked up once. */
const cellReader = (columns: readonly (TableField | null)[]) => {
  const places = draftFields.map((field) => [field, columns.indexOf(field)] as const)
  const service = columns.indexOf('service')
  return (cells: readonly string[]) => {
    const texts: Partial<Texts> = {}
    for (const [field, place] of places) texts[field] = cells[place] ?? ''
    return { texts: fillMessage(texts as Texts), service: (cells[service] ?? '').trim() }
  }
}

interface Gathered {
  /** By the name of the service in its column; empty for the table's own. */
  readonly rows: Map<string, Draft[]>
  leftOut: number
}

const gatherGrid = (grid: HeadedGrid, columns: readonly (TableField | null)[], into: Gathered, report: GridReport) => {
  const column = columns.indexOf('code') + 1
  const readCells = cellReader(columns)
  const crowd = new Map<string, number>()
  const leaveOut = (rule: Parameters<GridReport>[0], line: number, at: number | null, values = {}) => {
    into.leftOut++
    report(rule, { line, column: at }, values)
  }
  const asked = findCrowdedServices(grid)
  if (asked !== null && columns[asked.column] !== 'service') {
    const place = { line: grid.rows[0]?.line ?? 1, column: asked.column + 1 }
    report('service/asked', place, { heading: asked.heading, count: asked.count })
  }
  const hasCategory = columns.includes('category')
  for (const [index, { cells, line, section }] of grid.rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue
    if (index >= tableLimits.rows) {
      leaveOut('row/too-many', line, null, { limit: tableLimits.rows })
      continue
    }
    const { texts, service } = readCells(cells)
    const cell = texts.code.trim()
    if (cell === '') {
      leaveOut('row/no-code', line, column, { text: cells.join(' | ').slice(0, 100) })
      continue
    }
    if (texts.message.trim() === '') {
      leaveOut('row/no-text', line, null, { code: cell.slice(0, 100) })
      continue
    }
    const { codes, how } = expandCodes(cell)
    if (how === 'list' || how === 'range') report(`code/${how}`, { line, column }, { cell, count: codes.length })
    if (how === 'kept') report('code/range-kept', { line, column }, { cell })
    for (const code of codes) {
      const key = `${service}\u0000${code}`
      const meanings = (crowd.get(key) ?? 0) + 1
      crowd.set(key, meanings)
      if (meanings > meaningLimit) {
        leaveOut('row/crowded-code', line, column, { code, limit: meaningLimit })
        continue
      }
      const heading = [grid.heading, section ?? ''].filter((text) => text !== '').join(' › ') || null
      const category = hasCategory ? texts.category : (section ?? '')
      // Field by field: spreading takes ten times as long.
      const { name, message, meaning, advice, http, link, kind, retry, actor } = texts
      const row = index + 1
      const draft: Draft = {
        code,
        name,
        message,
        meaning,
        advice,
        http,
        category,
        link,
        kind,
        retry,
        actor,
        heading,
        row,
        line,
      }
      const known = into.rows.get(service)
      if (known === undefined) into.rows.set(service, [draft])
      else known.push(draft)
    }
  }
}

/** `name` is what stands in a column of services; empty for the table's own. */
export const serviceOf = (source: Pick<TableSource, 'id' | 'file'>, draft: TableDraft, name: string): Service => {
  const shown = name === '' ? draft.name : name
  return {
    id: name === '' ? source.id : `${source.id}.${slugOf(name)}`,
    name: { zh: shown, en: shown },
    shortName: { zh: shown, en: shown },
    aliases: [],
    document: source.file,
    hosts: draft.envelope.hosts,
    docs: '',
    evidence: [],
  }
}

/** The same entries under another name or description: neither touches a row. */
export const renameServices = (compiled: CompiledTable, source: TableSource, draft: TableDraft): CompiledTable => ({
  ...compiled,
  services: compiled.services.map((service) =>
    serviceOf(source, draft, service.id === source.id ? '' : service.name.zh),
  ),
})

/** The service a table adds to, by its id alone where it comes from another table of the person. */
const extendedBy = (source: TableSource, draft: TableDraft): Service | undefined =>
  source.extended ?? (draft.extends === undefined ? undefined : { ...serviceOf(source, draft, ''), id: draft.extends })

/** A table that adds to one service is not split over several. */
const columnsOf = (columns: readonly (TableField | null)[], draft: TableDraft): readonly (TableField | null)[] =>
  draft.extends === undefined ? columns : columns.map((field) => (field === 'service' ? null : field))

/** Every row gives an entry or is named in `messages`. */
export const compileTable = (source: TableSource, draft: TableDraft, messages: TableMessages): CompiledTable => {
  const gathered: Gathered = { rows: new Map(), leftOut: 0 }
  for (const [index, grid] of source.grids.entries()) {
    const mapping = draft.mappings[index]
    const place = { line: grid.rows[0]?.line ?? 1, column: null }
    if (mapping === undefined || !mapping.taken) {
      gathered.leftOut += grid.rows.length
      messages.onGrid('table/not-taken', place, { heading: grid.heading, rows: grid.rows.length })
    } else if (!mapping.columns.includes('code')) {
      gathered.leftOut += grid.rows.length
      messages.onGrid('table/no-code-column', place, { heading: grid.heading, rows: grid.rows.length })
    } else gatherGrid(grid, columnsOf(mapping.columns, draft), gathered, messages.onGrid)
  }
  const services: Service[] = []
  const entries: Entry[] = []
  for (const [name, rows] of gathered.rows) {
    if (services.length >= tableLimits.services) {
      gathered.leftOut += rows.length
      messages.onGrid('service/too-many', { line: rows[0]?.line ?? 1, column: null }, { name, rows: rows.length })
      continue
    }
    const extended = name === '' ? extendedBy(source, draft) : undefined
    const service = extended === undefined ? serviceOf(source, draft, name) : { ...extended, document: source.file }
    if (extended === undefined) services.push(service)
    // One by one: spreading a long list over a call overflows the stack.
    const facts = {
      service,
      conventions: { adviceFormat: draft.written === true ? 'markdown' : source.adviceFormat },
      date: null,
      url: null,
      ...(extended !== undefined && { space: source.id }),
    }
    for (const entry of compileDrafts(rows, facts, messages.onCompile)) entries.push(entry)
  }
  return { services, entries, additions: [], calls: [], leftOut: gathered.leftOut }
}
