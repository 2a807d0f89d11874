/** A table with its description, from disk to diagnosis: the same engine answers pastes and the clipboard watch. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noEnvelope } from '../../src-preload/model/tables.ts'
import { toIndexDocument } from '../core/search/index/index-document.ts'
import { packIndex } from '../core/search/index/packed-index.ts'
import { compileTable } from '../core/tables/compile-table.ts'
import { headGrid } from '../core/tables/header.ts'
import { guessDraft } from '../core/tables/preview-table.ts'
import { readText } from '../core/tables/read-text.ts'
import { createTableMessages } from '../core/tables/table-messages.ts'
import { writePackedIndex } from './compiled-index.ts'
import { writeEntries } from './compiled-table.ts'
import { createExaminer } from './examine.ts'
import { digestOf } from './file-digest.ts'
import { loadShipped, loadTables } from './load-tables.ts'

const folder = mkdtempSync(join(tmpdir(), 'errdex-described-'))

const writeTable = (table: string) => {
  const messages = createTableMessages()
  const { grids } = readText(table, messages.onGrid)
  const heads = grids.map((grid) => headGrid(grid, messages.onGrid))
  const source = { id: 'my-pay', file: 'pay.csv', adviceFormat: 'plain' as const, grids: heads }
  const { services, entries } = compileTable(source, guessDraft(source.file, heads), messages)
  const parts = {
    entries: writeEntries(services, entries),
    index: writePackedIndex(packIndex(entries.map(toIndexDocument))),
  }
  const base = join(folder, 'my-pay.1')
  for (const [part, content] of Object.entries(parts)) writeFileSync(`${base}.${part}`, content)
  return { base, sums: { entries: digestOf(parts.entries), index: digestOf(parts.index) } }
}

test('what is said of the wire reaches diagnosis and examination alike', async () => {
  const file = writeTable('code,message\nC0017,渠道未签约\n330021,对账文件尚未生成\n')
  const envelope = { ...noEnvelope, codeKeys: ['respCd'], messageKeys: ['respMsg'] }
  const shipped = loadShipped(join(folder, 'no-resources'))
  const { engine, damaged } = await loadTables(shipped, [{ ...file, envelope }])
  expect(damaged).toEqual([])
  for (const [code, text] of [
    ['C0017', '{"respCd":"C0017","respMsg":"渠道未签约"}'],
    ['330021', 'respCd=330021, respMsg=对账文件尚未生成'],
  ] as const) {
    expect(engine.diagnose(text).findings[0]?.candidates[0]).toMatchObject({ service: 'my-pay', code })
    expect(shipped.engine.diagnose(text).findings).toEqual([])
    const examined = createExaminer(engine, () => 0).examine(text, 100)
    expect(examined).toMatchObject({ outcome: 'identified', bare: false, found: { service: 'my-pay', code } })
  }
  expect(createExaminer(engine, () => 0).examine('C0017', 100)).toMatchObject({ bare: true, found: { code: 'C0017' } })
})
