/** A person's table: columns guessed, every row an entry or named as left out, updates compared with what was there. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../thoroughness.fixture.ts'
import { compileTable, renameServices, type TableSource } from './compile-table.ts'
import { expandCodes } from './expand-codes.ts'
import { guessColumns } from './guess-columns.ts'
import { headGrid } from './header.ts'
import { guessDraft, previewTable } from './preview-table.ts'
import { readText } from './read-text.ts'
import { createTableMessages } from './table-messages.ts'

const compile = (
  text: string,
  change: (draft: ReturnType<typeof guessDraft>) => ReturnType<typeof guessDraft> = (draft) => draft,
) => {
  const messages = createTableMessages()
  const { id, grids } = readText(text, messages.onGrid)
  const source: TableSource = {
    id: 'my-pay',
    file: '支付.csv',
    adviceFormat: id === 'markdown' ? 'markdown' : 'plain',
    grids: grids.map((grid) => headGrid(grid, messages.onGrid)),
  }
  const draft = change(guessDraft(source.file, source.grids))
  const compiled = compileTable(source, draft, messages)
  const rules = messages.all.map(({ rule, line, column }) => `${rule} ${line}${column ?? ''}`)
  const preview = (before: typeof compiled.entries) =>
    previewTable({
      file: source.file,
      grids: source.grids,
      encoding: 'utf-8',
      draft,
      compiled,
      messages,
      before: { entries: before, additions: [] },
      documented: () => undefined,
      favorites: [],
      folder: null,
      isKnownElsewhere: (code) => code === '1405',
    })
  return { ...compiled, draft, rules, preview, rows: source.grids.reduce((sum, { rows }) => sum + rows.length, 0) }
}

test.each([
  ['错误码,HTTP状态码,错误信息,说明,处理建议', ['code', 'http', 'message', 'meaning', 'advice']],
  ['Error Code,Message,Cause,Solution', ['code', 'message', 'meaning', 'advice']],
  ['errcode,errmsg,排查建议,所属模块,分类', ['code', 'message', 'advice', 'service', 'category']],
  ['返回码,描述,备注', ['code', 'message', 'meaning']],
  ['status,code,name,desc', ['http', 'code', 'name', 'message']],
  ['编号,中文说明', ['code', 'message']],
] as const)('%s', (head, columns) => {
  const { report } = { report: () => undefined }
  const grid = headGrid(
    {
      heading: '',
      rows: [
        { cells: head.split(','), line: 1 },
        { cells: head.split(',').map(() => '400'), line: 2 },
      ],
    },
    report,
  )
  expect(guessColumns(grid)).toEqual(columns)
})

test('a table without a head is read by what stands in it', () => {
  const { draft, entries } = compile(
    '40001,400,token expired,refresh it\n40002,401,no token,log in\n40003,401,bad token,log in\n',
  )
  expect(draft.mappings[0]?.columns).toEqual(['code', 'http', 'message', 'meaning'])
  expect(entries.map(({ id, http, provenance }) => [id, http, provenance.row, provenance.line])).toEqual([
    ['my-pay/40001', 400, 1, 1],
    ['my-pay/40002', 401, 2, 2],
    ['my-pay/40003', 401, 3, 3],
  ])
})

test('lists and ranges of codes are spread, a row without code or text is named, a repeated head is dropped', () => {
  const { entries, leftOut, rules } = compile(
    'code,msg\n1001,a\n"1002, 1003",b\n1010-1012,c\n1000000-2000000,d\n,no code\n1020,\ncode,msg\n1001,second\n',
  )
  expect(entries.map(({ id }) => id.slice('my-pay/'.length))).toEqual([
    '1001',
    '1002',
    '1003',
    '1010',
    '1011',
    '1012',
    '1000000-2000000',
    '1001~2',
  ])
  expect(leftOut).toBe(2)
  expect(rules).toEqual([
    'row/repeated-head 8',
    'code/list 3A',
    'code/range 4A',
    'code/range-kept 5A',
    'row/no-code 6A',
    'row/no-text 7',
    'entry/second-meaning 9',
  ])
})

test('a service column makes services of its own', () => {
  const { services, entries } = compile('服务,错误码,描述\n支付,1,a\nUser Center,1,b\n')
  expect(services.map(({ name }) => name.zh)).toEqual(['支付', 'User Center'])
  expect(entries.map(({ id }) => id)).toEqual([expect.stringMatching(/^my-pay\.[a-z0-9]+\/1$/), 'my-pay.user-center/1'])
})

test('a column of equal values is no code column: the rows beyond its meanings are named', () => {
  const { entries, leftOut } = compile(
    `code,msg\n${Array.from({ length: 90 }, (_, row) => `200,m${row}`).join('\n')}\n`,
  )
  expect([entries.length, leftOut]).toEqual([60, 30])
})

test('an update says what comes, changes and goes, and which codes are known elsewhere', () => {
  const before = compile('code,msg\n1,a\n2,b\n3,c\n').entries
  const { preview } = compile('code,msg\n1,a\n2,B\n1405,d\n')
  expect(preview(before)).toMatchObject({
    added: 1,
    changed: 1,
    removed: 1,
    sharedCodes: ['1405'],
    changes: [
      { type: 'removed', entry: 'my-pay/3', before: 'c', after: null },
      { type: 'changed', entry: 'my-pay/2', before: 'b', after: 'B' },
      { type: 'added', entry: 'my-pay/1405', before: null, after: 'd' },
    ],
  })
})

test('codes of any cell are what the cell says', () => {
  expect(expandCodes('A.B_1').codes).toEqual(['A.B_1'])
  expect(expandCodes('0098~0101').codes).toEqual(['0098', '0099', '0100', '0101'])
  expect(expandCodes('PAY0009~PAY0011').codes).toEqual(['PAY0009', 'PAY0010', 'PAY0011'])
  expect(expandCodes('E10-12, E20').codes).toEqual(['E10', 'E11', 'E12', 'E20'])
  expect(expandCodes('PAY1001-BANK1003')).toEqual({ codes: ['PAY1001-BANK1003'], how: 'kept' })
  expect(expandCodes('5-3')).toEqual({ codes: ['5-3'], how: 'kept' })
  fc.assert(fc.property(fc.string(), (cell) => expandCodes(cell).codes.length > 0))
})

test('another name or description makes what compiling anew would make', () => {
  const text = '服务,错误码,描述\n支付,1,a\n,2,b\n'
  const change = (draft: ReturnType<typeof guessDraft>) => ({
    ...draft,
    name: '新名',
    envelope: { ...draft.envelope, hosts: ['api.example.com'] },
  })
  const { services, entries, leftOut, draft } = compile(text)
  const source = { id: 'my-pay', file: '支付.csv', adviceFormat: 'plain' as const, grids: [] }
  const renamed = renameServices({ services, entries, additions: [], calls: [], leftOut }, source, change(draft))
  const { services: anew, entries: same } = compile(text, change)
  expect(renamed).toEqual({ services: anew, entries: same, additions: [], calls: [], leftOut: 0 })
})

/** Cells that make patterns go back and forth, at two lengths: work that grew faster than the text would not end here. */
test.each([
  ['blanks', (length: number) => `1${' '.repeat(length)}x`],
  ['blanks between codes', (length: number) => `1001${' \t'.repeat(length / 2)}, 1002`],
  ['capitals and dots', (length: number) => `${'A.Aa'.repeat(length / 4)}!`],
  ['separators', (length: number) => ',/'.repeat(length / 2)],
  ['a range without end', (length: number) => `1${' '.repeat(length / 2)}-${' '.repeat(length / 2)}x`],
] as const)('a cell of %s is read in linear time', (_, cellOf) => {
  for (const length of [100, 1_000_000]) {
    const cell = cellOf(length)
    expect(expandCodes(cell).codes.length).toBeGreaterThan(0)
    const row = (line: number) => ({ cells: [cell, '1001'], line })
    const columns = guessColumns({ heading: '', columns: ['A', 'B'], isBare: true, rows: [row(1), row(2)] })
    expect(columns).toHaveLength(2)
  }
})

test('whatever stands in a table, each row gives entries or is counted as left out', () => {
  const cell = fc.oneof(
    fc.constantFrom('', '1001', '1-3', '1,2', '400', '=cmd()', '<b>x</b>'),
    fc.string({ maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 }), (table) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
      const { entries, leftOut, draft, rows } = compile(
        `code,msg,advice\n${table.map((cells) => cells.map(quote).join(',')).join('\n')}\n`,
        (guess) => ({
          ...guess,
          mappings: guess.mappings.map(() => ({ taken: true, columns: ['code', 'message', 'advice'] })),
        }),
      )
      expect(draft.mappings.length).toBeGreaterThan(0)
      const read = new Set(entries.map(({ provenance }) => `${provenance.heading} ${provenance.line}`)).size
      expect(read + leftOut).toBeGreaterThanOrEqual(
        Math.min(rows, table.filter((cells) => cells.some((text) => text.trim() !== '')).length),
      )
      expect(entries.every(({ code, message }) => code !== '' && message !== '')).toBe(true)
    }),
    { numRuns: runs(300) },
  )
})
