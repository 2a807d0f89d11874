/** From the bytes of any file a person adds to the tables in it: workbook or text, in whatever encoding. */
import type { Grid } from '../core/tables/grid.ts'
import { readText } from '../core/tables/read-text.ts'
import { readXlsx } from '../core/tables/readers/xlsx.ts'
import type { TableMessages } from '../core/tables/table-messages.ts'
import { decodeText } from './decode-text.ts'

export interface ReadGrids {
  /** WHATWG name; empty for a workbook. */
  readonly encoding: string
  readonly adviceFormat: 'markdown' | 'plain'
  readonly grids: readonly Grid[]
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** Never throws: what cannot be read is a message, and no tables. */
export const readGrids = async (bytes: Uint8Array, { onGrid }: TableMessages): Promise<ReadGrids> => {
  if (isZip(bytes)) return { encoding: '', adviceFormat: 'plain', grids: await readXlsx(bytes, onGrid) }
  const { text, encoding, damaged } = decodeText(bytes)
  if (damaged > 0) onGrid('file/encoding', { line: 1, column: null }, { encoding, damaged })
  const { id, grids } = readText(text, onGrid)
  return { encoding, adviceFormat: id === 'markdown' ? 'markdown' : 'plain', grids }
}
