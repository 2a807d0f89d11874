/** A hexadecimal code is found however it is written: looked up, searched for, and in what a customer sent. */
import { expect, test } from 'vitest'
import { viewCatalog } from '../core/catalog/catalog.ts'
import { loadShipped, loadTables } from './load-tables.ts'
import { writeTable } from './table.fixture.ts'

const table = `HexID,SymbolicName,Description
0xC00D0005,PAY_E_LOCKED,The ledger is locked.
0x8A15002b,PAY_E_NO_BATCH,N/A
0x00000102,PAY_WAIT,The wait has ended.
`
const { engine } = await loadTables(loadShipped('no-such-folder'), [writeTable(table)])
const view = viewCatalog(engine.catalog)
const first = (text: string) => engine.search(text, { limit: 3 })[0]?.entry.code

const spellings = [
  ['0xC00D0005', ['0xC00D0005', '0xc00d0005', 'C00D0005', 'c00d0005', '-1072889851', '3222077445']],
  ['0x8A15002b', ['0x8a15002b', '8A15002B', '-1978335189', '2316632107']],
] as const

test.each(spellings.flatMap(([code, texts]) => texts.map((text) => [text, code] as const)))(
  '%s is %s',
  (text, code) => {
    expect(view.byCode(text).map((entry) => entry.code)).toEqual([code])
    expect(first(text)).toBe(code)
    expect(engine.diagnose(text).findings[0]?.candidates[0]).toMatchObject({
      service: 'my-pay',
      entryId: `my-pay/${code}`,
    })
  },
)

test('a code stands in a sentence and in a field', () => {
  for (const text of [
    'The operation failed: error 0xC00D0005 (The ledger is locked.)',
    '{"code": "0xC00D0005", "message": "The ledger is locked."}',
    '{"code": -1072889851, "message": "The ledger is locked."}',
  ])
    expect(engine.diagnose(text).findings[0]?.candidates[0]?.entryId, text).toBe('my-pay/0xC00D0005')
})

test('small numbers stay numbers, and leading zeros do not count', () => {
  expect(view.byCode('258')).toEqual([])
  expect(view.byCode('0x102').map(({ code }) => code)).toEqual(['0x00000102'])
  expect(first('0x102')).toBe('0x00000102')
  expect(engine.diagnose('we have 258 rows').findings).toEqual([])
})

test('a row whose text is N/A has its name, and no kind is made up for it', () => {
  expect(view.byCode('0x8A15002b')[0]).toMatchObject({
    name: 'PAY_E_NO_BATCH',
    message: 'PAY_E_NO_BATCH',
    kind: 'unclassified',
  })
})

test('a field need not be called a code: what systems call theirs, and what is written as one, is enough', () => {
  for (const text of [
    '{"hresult":"0xC00D0005"}',
    'HRESULT: 0xC00D0005',
    'hr = 0xC00D0005',
    '{"HResult":-1072889851}',
    '{"win32":3222077445}',
    'it failed with HRESULT 0xC00D0005.',
    'NTSTATUS C00D0005',
  ])
    expect(engine.diagnose(text).findings[0]?.candidates[0]?.entryId, text).toBe('my-pay/0xC00D0005')
  // Addresses, sums and numbers that look the same are none.
  for (const text of [
    '{"address":"0xC00D0005"}',
    '{"checksum":"C00D0005"}',
    'ptr=0x8A15002b',
    '{"total":3222077445}',
    '{"status":258}',
    'at 0xC00D0005 in libfoo',
  ])
    expect(engine.diagnose(text).findings, text).toEqual([])
})
