/** The table that a person writes, as the file it is kept in: a JSON list of rows, read back like any imported file. */

import { actors, kinds, retries, type ServiceId } from '../../../src-preload/model/catalog.ts'
import type { OwnEntryDraft } from '../../../src-preload/model/own-entries.ts'
import { noEnvelope, type TableDraft, type TableField } from '../../../src-preload/model/tables.ts'

/** One row as it is kept: every field a text, all of them always there, so that the columns never change. */
const columns = [
  ...['code', 'message', 'meaning', 'advice', 'http', 'kind', 'retry', 'actor'],
] as const satisfies readonly TableField[]
type OwnRow = Readonly<Record<(typeof columns)[number], string>>

const toOwnRow = (draft: OwnEntryDraft): OwnRow => ({
  code: draft.code,
  message: draft.message,
  meaning: draft.meaning,
  advice: draft.advice,
  http: draft.http === null ? '' : String(draft.http),
  kind: draft.kind ?? '',
  retry: draft.retry ?? '',
  actor: draft.actor ?? '',
})

const isOwnRow = (value: unknown): value is OwnRow =>
  typeof value === 'object' &&
  value !== null &&
  columns.every((column) => column in value && typeof Object(value)[column] === 'string')

const find = <T extends string>(values: readonly T[], text: string): T | null =>
  values.find((value) => value === text) ?? null

const toDraft = (service: ServiceId, row: OwnRow): OwnEntryDraft => ({
  service,
  code: row.code,
  message: row.message,
  meaning: row.meaning,
  advice: row.advice,
  http: /^[1-5]\d\d$/.test(row.http) ? Number(row.http) : null,
  kind: find(kinds, row.kind),
  retry: find(retries, row.retry),
  actor: find(actors, row.actor),
})

/** One row of each code; their order is that of the file. */
export const writeOwnRows = (rows: readonly OwnEntryDraft[]): string =>
  `${JSON.stringify(rows.map(toOwnRow), null, 1)}\n`

/** Null for a file that is no such table. */
export const readOwnRows = (service: ServiceId, text: string): readonly OwnEntryDraft[] | null => {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) && value.every(isOwnRow) ? value.map((row) => toDraft(service, row)) : null
  } catch {
    return null
  }
}

export const ownTableDraft = (name: string, service: ServiceId): TableDraft => ({
  name,
  mappings: [{ taken: true, columns }],
  envelope: noEnvelope,
  extends: service,
  written: true,
})
