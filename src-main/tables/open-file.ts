/** Opens a single file: workbook or text, with one table or several. */
import type { Service } from '../../src-preload/model/catalog.ts'
import type { TableDraft } from '../../src-preload/model/tables.ts'
import { compileTable, renameServices, type TableSource } from '../core/tables/compile-table.ts'
import { headGrid } from '../core/tables/header.ts'
import { guessDraft } from '../core/tables/preview-table.ts'
import { createTableMessages } from '../core/tables/table-messages.ts'
import { findExtended, type OpenedSource } from './opened.ts'
import type { ReadingTask } from './protocol.ts'
import { readGrids } from './read-grids.ts'

export const openFile = async (
  { table, file }: Pick<ReadingTask, 'table' | 'file'>,
  bytes: Uint8Array,
  services: readonly Service[],
): Promise<OpenedSource> => {
  const messages = createTableMessages()
  const { encoding, adviceFormat, grids } = await readGrids(bytes, messages)
  const headed = grids.map((grid) => headGrid(grid, messages.onGrid))
  const sourceFor = (draft: TableDraft): TableSource => {
    const extended = findExtended(draft, services)
    return { id: table, file, adviceFormat, grids: headed, ...(extended !== undefined && { extended }) }
  }
  return {
    encoding,
    grids: headed,
    messages,
    guess: () => guessDraft(file, headed),
    compile: (draft, onto) => ({ ...compileTable(sourceFor(draft), draft, onto), folder: null }),
    rename: (compiled, draft) => ({ ...renameServices(compiled, sourceFor(draft), draft), folder: null }),
    toKeep: async () => bytes,
  }
}
