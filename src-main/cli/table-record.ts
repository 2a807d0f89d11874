/** A table of the person as the command line prints it in JSON: what the app shows of it. */
import type { ImportedTable } from '../../src-preload/model/tables.ts'

export const toTableRecord = ({ id, name, file, entries, enabled, imported, draft, pages }: ImportedTable) => ({
  id,
  name,
  file,
  entries,
  service: draft.extends ?? null,
  written: draft.written === true,
  pages: pages ?? null,
  enabled,
  imported,
})
