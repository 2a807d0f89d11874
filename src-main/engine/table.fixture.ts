/** A table written to disk as the app writes it, for tests of what is loaded from there. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noEnvelope } from '../../src-preload/model/tables.ts'
import { createDocumentReader } from '../core/search/index/index-document.ts'
import { packIndex } from '../core/search/index/packed-index.ts'
import { compileTable } from '../core/tables/compile-table.ts'
import { headGrid } from '../core/tables/header.ts'
import { guessDraft } from '../core/tables/preview-table.ts'
import { readText } from '../core/tables/read-text.ts'
import { createTableMessages } from '../core/tables/table-messages.ts'
import { writePackedIndex } from './compiled-index.ts'
import { writeEntries } from './compiled-table.ts'
import { digestOf } from './file-digest.ts'
import type { TableFile } from './load-tables.ts'

/** `table` is the text of a file; its service is `my-pay`. */
export const writeTable = (table: string): TableFile => {
  const messages = createTableMessages()
  const { grids } = readText(table, messages.onGrid)
  const heads = grids.map((grid) => headGrid(grid, messages.onGrid))
  const source = { id: 'my-pay', file: 'pay.csv', adviceFormat: 'plain' as const, grids: heads }
  const { services, entries } = compileTable(source, guessDraft(source.file, heads), messages)
  const parts = {
    entries: writeEntries({ services, entries, additions: [], calls: [] }),
    index: writePackedIndex(packIndex(entries.map(createDocumentReader(entries, [])))),
  }
  const base = join(mkdtempSync(join(tmpdir(), 'errdex-table-')), 'my-pay.1')
  for (const [part, content] of Object.entries(parts)) writeFileSync(`${base}.${part}`, content)
  return {
    id: 'my-pay',
    base,
    sums: { entries: digestOf(parts.entries), index: digestOf(parts.index) },
    envelope: noEnvelope,
    extends: null,
  }
}
