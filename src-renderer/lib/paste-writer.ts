/** The table that is pasted or typed in Sources, until it is read. */
import { createWriter } from './create-writer.ts'

/** UTF-16 units; a longer text is a file. */
export const pasteLimit = 500_000

export interface PastedTable {
  readonly text: string
}

export const pasteWriter = createWriter<PastedTable>('draft.left-table')
