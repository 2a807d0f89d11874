/** Loads begun while an index is being written: they end as any other load does, or are forgotten. */
import { cpSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyFilter } from '../../src-preload/model/search.ts'
import { loadShipped, loadTables, type TableFile } from './load-tables.ts'
import { writeTable } from './table.fixture.ts'
import { createTableLoader } from './table-loader.ts'

const shipped = loadShipped('no-such-folder')
const loader = createTableLoader(shipped)
const whole = writeTable('code,message\n1,支付失败\n2,declined\n')
const other = { ...writeTable('code,message\n7,refused\n'), id: 'my-other' }

/** The same table before its index is written, and what writes it. */
const unfinished = () => {
  const file = writeTable('code,message\n1,支付失败\n2,declined\n')
  rmSync(`${file.base}.index`)
  const begun: TableFile = { ...file, sums: { ...file.sums, index: '' } }
  return { file, begun, finish: () => cpSync(`${whole.base}.index`, `${file.base}.index`) }
}
const found = async (files: readonly TableFile[]) => {
  const { engine, damaged } = await loader.load(files)
  const { rows } = engine.browse({ text: '失败', filter: emptyFilter, sort: null, offset: 0, limit: 5 })
  return [engine.catalog.entries.map(({ message }) => message), rows.map(({ id }) => id), damaged]
}
const inUse = [['支付失败', 'declined'], ['my-pay/1'], []]

test('entries are read before the index is written, and need not be there any more when it is', async () => {
  const { file, begun, finish } = unfinished()
  const { engine, damaged } = await loadTables(shipped, [begun], async () => {
    rmSync(`${file.base}.entries`)
    finish()
    return file.sums.index
  })
  expect([engine.catalog.entries.length, damaged]).toEqual([2, []])
})

test('what was begun ends as any other load does', async () => {
  const { file, begun, finish } = unfinished()
  loader.begin([begun])
  finish()
  expect(await found([file])).toEqual(inUse)
})

test('what was begun is forgotten where other tables are used, or none will be', async () => {
  const { file, begun, finish } = unfinished()
  loader.begin([begun])
  expect(await found([other])).toEqual([['refused'], [], []])
  finish()
  expect(await found([file])).toEqual(inUse)
  loader.begin([begun])
  loader.begin([])
  expect(await found([file])).toEqual(inUse)
})

test('an index that is not what was to be written is named, and the other tables work', async () => {
  const { file, begun } = unfinished()
  cpSync(`${other.base}.index`, `${file.base}.index`)
  loader.begin([begun, other])
  expect(await found([file, other])).toEqual([['refused'], [], [file.base]])
})
