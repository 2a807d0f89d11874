/** Opens a single file: workbook or text, with one table or several. */
import { fileForm, formLength } from '../../src-preload/files/file-encoding.ts'
import type { Service } from '../../src-preload/model/catalog.ts'
import type { TableDraft } from '../../src-preload/model/tables.ts'
import { compileTable, renameServices, type TableSource } from '../core/tables/compile-table.ts'
import type { Grid } from '../core/tables/grid.ts'
import { headGrid } from '../core/tables/header.ts'
import { guessDraft } from '../core/tables/preview-table.ts'
import { readText } from '../core/tables/read-text.ts'
import { readXlsx } from '../core/tables/readers/xlsx.ts'
import { createTableMessages, type TableMessages } from '../core/tables/table-messages.ts'
import { decodeText } from './decode-text.ts'
import { findExtended, type OpenedSource } from './opened.ts'
import type { ReadingTask } from './protocol.ts'

interface ReadGrids {
  /** WHATWG name; empty for a workbook. */
  readonly encoding: string
  readonly adviceFormat: 'markdown' | 'plain'
  readonly grids: readonly Grid[]
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

const unheard = () => undefined

/** A zero here and there spoils no table; in a picture the reader of what has commas finds tables too, but none with codes. */
const hasCodes = (text: string): boolean => {
  const headed = readText(text, unheard).grids.map((grid) => headGrid(grid, unheard))
  return guessDraft('', headed).mappings.some(({ taken }) => taken)
}

/** Never throws: what cannot be read is a message, and no tables. */
export const readGrids = async (bytes: Uint8Array, { onGrid }: TableMessages): Promise<ReadGrids> => {
  if (isZip(bytes)) return { encoding: '', adviceFormat: 'plain', grids: await readXlsx(bytes, onGrid) }
  const { text, encoding, damaged } = decodeText(bytes)
  const form = fileForm(bytes.subarray(0, formLength))
  if (form === 'gzip' || (form === 'binary' && !hasCodes(text))) {
    onGrid(form === 'gzip' ? 'file/packed' : 'file/not-text', { line: 1, column: null })
    return { encoding: '', adviceFormat: 'plain', grids: [] }
  }
  if (damaged > 0) onGrid('file/encoding', { line: 1, column: null }, { encoding, damaged })
  const { id, grids } = readText(text, onGrid)
  return { encoding, adviceFormat: id === 'markdown' ? 'markdown' : 'plain', grids }
}

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
