/** Puts the rows of all pages together by service, code and meaning. */
import type { Service, ServiceId } from '../../../src-preload/model/catalog.ts'
import type { GridMapping, TableField } from '../../../src-preload/model/tables.ts'
import { expandCodes } from '../tables/expand-codes.ts'
import { meaningKey } from './meaning-key.ts'
import type { PagesSource } from './pages-source.ts'
import { type RowTexts, readRow } from './read-row.ts'
import type { PageRow, TableShape } from './shapes.ts'

export type RowFault = 'no-code' | 'no-text'

/** A row that is in no entry, with where it stands. */
export interface FaultyRow {
  readonly fault: RowFault
  readonly page: number
  readonly text: string
}

/** A row as it is read for one of its codes. */
export interface MeaningRow {
  readonly row: PageRow
  readonly texts: RowTexts
  readonly service: ServiceId
}

export interface Gathered {
  readonly services: ReadonlyMap<ServiceId, Service>
  /** By service, code and meaning. */
  readonly meanings: ReadonlyMap<string, readonly MeaningRow[]>
  readonly faults: readonly FaultyRow[]
  /** Rows that gave a code and a text. */
  readonly rows: number
}

interface Gathering {
  readonly services: Map<ServiceId, Service>
  readonly meanings: Map<string, MeaningRow[]>
  readonly faults: FaultyRow[]
  rows: number
}

const gatherShape = (
  source: PagesSource,
  shape: TableShape,
  columns: readonly (TableField | null)[],
  into: Gathering,
): void => {
  for (const row of shape.rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue
    const texts = readRow(row.cells, columns)
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
export const gatherMeanings = (source: PagesSource, mappings: readonly GridMapping[]): Gathered => {
  const gathering: Gathering = { meanings: new Map(), services: new Map(), faults: [], rows: 0 }
  for (const [index, shape] of source.shapes.entries()) {
    const mapping = mappings[index]
    if (mapping?.taken === true && mapping.columns.includes('code'))
      gatherShape(source, shape, mapping.columns, gathering)
  }
  return gathering
}
