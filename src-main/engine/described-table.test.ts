/** A table with its description, from disk to diagnosis: the same engine answers pastes and the clipboard watch. */
import { expect, test } from 'vitest'
import { noEnvelope } from '../../src-preload/model/tables.ts'
import { createExaminer } from './examine.ts'
import { loadShipped, loadTables } from './load-tables.ts'
import { writeTable } from './table.fixture.ts'

test('what is said of the wire reaches diagnosis and examination alike', async () => {
  const file = writeTable('code,message\nC0017,渠道未签约\n330021,对账文件尚未生成\n')
  const envelope = { ...noEnvelope, codeKeys: ['respCd'], messageKeys: ['respMsg'] }
  const shipped = loadShipped('no-such-folder')
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
