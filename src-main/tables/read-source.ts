/** The file a table was imported from, as it is kept beside its compiled files. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportedTable } from '../../src-preload/model/tables.ts'

/** Path of the imported file, which is kept beside its compiled form. */
export const sourceOf = (folder: string, { compiled }: Pick<ImportedTable, 'compiled'>): string =>
  join(folder, `${compiled}.source`)

/** Null where it cannot be read. */
export const readSource = async (path: string): Promise<Uint8Array | null> => {
  try {
    return new Uint8Array(await readFile(path))
  } catch {
    return null
  }
}
