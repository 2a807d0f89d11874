/** From a file that was read to a table that can be used: its compiled files on disk, and what is kept of it. */
import { join } from 'node:path'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { type ImportedTable, noSums, type TablePreview } from '../../src-preload/model/tables.ts'
import type { SavedTable, TableReader } from './reading.ts'

export interface KeepDependencies {
  /** Where compiled tables lie. */
  readonly folder: string
  now(): Date
  newId(): string
}

const countMessages = ({ messages }: TablePreview): ImportedTable['messages'] => {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { severity, count } of messages) counts[severity] += count
  return counts
}

/** Why a file that was read gives no entry. */
const explainEmpty = (file: string, { grids, messages }: TablePreview) => {
  if (grids.length === 0) return failure('tables.no-table', { file })
  // All that follows the quote is in its cell: that rows or columns are missing comes of it.
  const open = messages.find(({ rule }) => rule === 'csv/quote')
  if (open !== undefined) return failure('tables.open-quote', { file, line: open.line })
  if (grids.every(({ rows }) => rows === 0)) return failure('tables.no-rows', { file })
  const hasCodes = !messages.some(({ rule }) => rule === 'table/no-code-column')
  return failure(hasCodes ? 'tables.no-row-taken' : 'tables.no-entries', { file })
}

/**
 * A file that gives no entry is refused. The reading goes on. `listed` is told of the table once its entries are on disk, with
 * what is known of it by then.
 */
export const keepReading = async (
  reading: TableReader,
  { folder, now, newId }: KeepDependencies,
  listed: (table: ImportedTable) => void = () => undefined,
): Promise<Outcome<ImportedTable>> => {
  const { file, table } = reading.task
  const preview = await reading.preview()
  if (!preview.ok) return preview
  if (preview.value.entries === 0) return explainEmpty(file, preview.value)
  const compiled = `${table}.${newId()}`
  const { draft, encoding, entries, folder: pages } = preview.value
  const toTable = ({ services, entries, sums }: SavedTable): ImportedTable => ({
    id: table,
    name: draft.name.trim() || file,
    file,
    encoding,
    services,
    entries,
    ...(pages !== null && { pages: pages.pages }),
    enabled: true,
    imported: now().toISOString(),
    draft,
    compiled,
    sums,
    messages: countMessages(preview.value),
  })
  const saved = await reading.save(join(folder, compiled), (sum) =>
    listed(toTable({ services: [], entries, sums: { ...noSums, entries: sum } })),
  )
  return saved.ok ? success(toTable(saved.value)) : saved
}
