/** Compiled files have one copy, and need no other: what is damaged is compiled anew from the imported file. */
import { type Outcome, type Problem, success } from '../../src-preload/model/outcome.ts'
import type { ImportedTable } from '../../src-preload/model/tables.ts'
import type { StoredDocument } from '../store/document.ts'
import { type KeepDependencies, keepReading } from './keep-reading.ts'
import type { ReadingTask } from './protocol.ts'
import { readSource, sourceOf } from './read-source.ts'
import type { TableReader } from './reading.ts'

export interface MendDependencies extends KeepDependencies {
  readonly document: StoredDocument<readonly ImportedTable[]>
  readonly resources: string
  /** False while another process has the folder open. */
  readonly isWritable: boolean
  read(task: ReadingTask): TableReader
  report(problem: Problem): void
}

/** The imported file gives nothing any more. */
const isLost = ({ key }: Problem) => key.startsWith('tables.')

/** What became of the table is told either way; each set of files is tried once. */
export const createMend = (deps: MendDependencies) => {
  const tried = new Set<string>()

  /** Null where the imported file is not what it was either; a failure where the files could not be written. */
  const compileAnew = async (table: ImportedTable, bytes: Uint8Array): Promise<Outcome<ImportedTable | null>> => {
    const { id, file, draft, sums } = table
    const task = { file, pieces: [bytes], table: id, resources: deps.resources, before: null, draft, favorites: [] }
    const reading = deps.read(task)
    const kept = await keepReading(reading, deps)
    await reading.cancel()
    if (!kept.ok) return isLost(kept.problem) ? success(null) : kept
    if (sums.source !== '' && kept.value.sums.source !== sums.source) return success(null)
    const { name, enabled, imported } = table
    return success({ ...kept.value, name, enabled, imported })
  }

  return async (table: ImportedTable): Promise<ImportedTable | null> => {
    if (tried.has(table.compiled)) return null
    tried.add(table.compiled)
    const { name } = table
    if (!deps.isWritable) {
      deps.report({ key: 'tables.damaged', values: { name } })
      return null
    }
    const source = sourceOf(deps.folder, table)
    const bytes = await readSource(source)
    const compiled = bytes === null ? success(null) : await compileAnew(table, bytes)
    if (!compiled.ok) {
      deps.report(compiled.problem)
      return null
    }
    const whole = compiled.value
    if (whole === null) {
      deps.report({ key: 'tables.lost', values: { name, source } })
      return null
    }
    const tables = deps.document.read()
    const place = tables.findIndex(({ compiled }) => compiled === table.compiled)
    const written = place === -1 ? null : await deps.document.write(tables.with(place, whole))
    deps.report(written?.ok === false ? written.problem : { key: 'tables.rebuilt', values: { name } })
    return whole
  }
}
