/** The table that a command names: by its id, or by the name it has in Sources. */
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { ImportedTable } from '../../src-preload/model/tables.ts'

const fold = (name: string) => name.trim().normalize('NFKC').toLowerCase()

export const findTable = (named: string, tables: readonly ImportedTable[]): Outcome<ImportedTable> => {
  const byId = tables.find(({ id }) => id === named)
  if (byId !== undefined) return success(byId)
  const called = tables.filter(({ name }) => fold(name) === fold(named))
  const [table, other] = called
  if (table === undefined) return failure('cli.no-table', { table: named })
  if (other === undefined) return success(table)
  return failure('cli.tables-alike', { table: named, ids: called.map(({ id }) => id).join(', ') })
}
