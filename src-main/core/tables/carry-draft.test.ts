/** Decisions follow their columns through any change of a file, and what is new is guessed. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noEnvelope, type TableDraft, type TableField } from '../../../src-preload/model/tables.ts'
import { carryDraft } from './carry-draft.ts'

type Columns = readonly (TableField | null)[]

const head = (...columns: readonly string[]) => ({ columns, isBare: false })
const draftOf = (...columns: readonly Columns[]): TableDraft => ({
  name: 'Shops',
  extends: 'feishu',
  mappings: columns.map((fields) => ({ taken: true, columns: fields })),
  envelope: { ...noEnvelope, hosts: ['shop.example'] },
})
const columnsOf = ({ mappings }: TableDraft) => mappings.map(({ columns }) => columns)

test('whatever becomes of the columns, name, service and wire description stay', () => {
  const draft = draftOf(['code', 'message'])
  for (const before of [null, [head('A', 'B')], []])
    for (const now of [[head('A', 'B')], [head('A', 'B', 'C')], [head('X')]]) {
      const { mappings: _, ...kept } = carryDraft(draft, draftOf(now.map(() => null)), before, now)
      expect(kept).toEqual({ name: draft.name, extends: 'feishu', envelope: draft.envelope })
    }
})

test('columns are known by their names, wherever they stand now', () => {
  const names = ['Nummer', 'Was', 'Tun', 'Extra'] as const
  const fields: Columns = ['code', 'message', 'advice', null]
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2 }), (order) => {
      const now = head(...order.map((place) => names[place] ?? ''))
      const guessed = draftOf(order.map(() => 'code'))
      const expected = order.map((place) => fields[place] ?? null)
      expect(columnsOf(carryDraft(draftOf(fields), guessed, [head(...names)], [now]))).toEqual([expected])
    }),
  )
})

test('a new column is as it is guessed, unless something holds that already; one of two of a name is not the other', () => {
  const before = [head('Nummer', 'Text', 'Text')]
  const draft = draftOf(['code', 'message', 'meaning'])
  const now = [head('HTTP', 'Nummer', 'Text', 'Text', 'Hinweis')]
  const guessed = draftOf(['http', 'code', 'message', null, 'message'])
  expect(columnsOf(carryDraft(draft, guessed, before, now))).toEqual([['http', 'code', 'message', 'meaning', null]])
})

test('a table that moved among the others keeps what was decided for it; a new one is guessed', () => {
  const [errors, fields] = [head('Code', 'Text'), head('Field', 'Type')]
  const draft = { ...draftOf(['code', 'message'], [null, null]) }
  const guessed = draftOf(['code', null], [null, null], ['code', 'meaning'])
  const carried = carryDraft(draft, guessed, [errors, fields], [head('Neu', 'Y'), fields, errors])
  expect(columnsOf(carried)).toEqual([
    ['code', null],
    [null, null],
    ['code', 'message'],
  ])
})

test('without names, letters tell nothing: as many columns are taken as before, others are guessed', () => {
  const bare = (count: number) => ({ columns: ['A', 'B', 'C'].slice(0, count), isBare: true })
  const draft = draftOf(['message', 'code'])
  const guessed = draftOf(['code', 'message', null])
  expect(columnsOf(carryDraft(draft, draftOf(['code', 'message']), [bare(2)], [bare(2)]))).toEqual([
    ['message', 'code'],
  ])
  expect(columnsOf(carryDraft(draft, guessed, [bare(2)], [bare(3)]))).toEqual([['code', 'message', null]])
})
