/** Where the engine finds a table. The engine itself runs elsewhere: what main imports is read before its first window. */
import { join } from 'node:path'
import type { ImportedTable } from '../../src-preload/model/tables.ts'
import type { TableFile } from '../engine/load-tables.ts'

/** How the engine finds a table's compiled files, which lie in `folder`. */
export const toTableFile = (folder: string, { id, compiled, sums, draft }: ImportedTable): TableFile => ({
  id,
  base: join(folder, compiled),
  sums,
  envelope: draft.envelope,
  extends: draft.extends ?? null,
})
