/** Whether a file can be imported as it is mapped, and if not, what is missing. Pure. */
import type { TablePreview } from '../../../src-preload/model/tables.ts'

export type Readiness = 'ready' | 'reading' | 'no-table' | 'none-taken' | 'no-code' | 'no-entry'

/** `preview` is null until the file has been read. */
export const readinessOf = (preview: Pick<TablePreview, 'draft' | 'entries' | 'grids'> | null): Readiness => {
  if (preview === null) return 'reading'
  if (preview.entries > 0) return 'ready'
  if (preview.grids.length === 0) return 'no-table'
  const taken = preview.draft.mappings.filter((mapping) => mapping.taken)
  if (taken.length === 0) return 'none-taken'
  return taken.some(({ columns }) => columns.includes('code')) ? 'no-entry' : 'no-code'
}
