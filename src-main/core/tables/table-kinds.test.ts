/** Kinds of tables that people have: what each column is taken for, and what becomes of every row. */
import { describe, expect, test } from 'vitest'
import { compileTable, type TableSource } from './compile-table.ts'
import { headGrid } from './header.ts'
import { guessDraft } from './preview-table.ts'
import { readText } from './read-text.ts'
import { createTableMessages } from './table-messages.ts'

const read = (text: string) => {
  const messages = createTableMessages()
  const { grids } = readText(text, messages.onGrid)
  const heads = grids.map((grid) => headGrid(grid, messages.onGrid))
  const source: TableSource = { id: 'my-pay', file: 'pay', adviceFormat: 'plain', grids: heads }
  const draft = guessDraft(source.file, heads)
  const compiled = compileTable(source, draft, messages)
  return {
    ...compiled,
    columns: draft.mappings[0]?.columns,
    told: messages.all.map(({ rule, line, column }) => `${rule} ${line}${column ?? ''}`),
  }
}

describe('headings inside a table', () => {
  const expected = [
    ['08000', 'Class 08: connections', 'connection_lost'],
    ['08P01', 'Class 08: connections', 'protocol_violation'],
    ['22012', 'Class 22: data', 'division_by_zero'],
  ]
  const tables = {
    html: `<h2>States</h2><table><tr><th>Error Code</th><th>Condition Name</th></tr>
<tr><td colspan="2"><b>Class 08: connections</b></td></tr>
<tr><td>08000</td><td>connection_lost</td></tr><tr><td>08P01</td><td>protocol_violation</td></tr>
<tr><td colspan="2"><b>Class 22: data</b></td></tr><tr><td>22012</td><td>division_by_zero</td></tr></table>`,
    markdown: `## States
| Code | Name |
|---|---|
| **Class 08: connections** | |
| 08000 | connection_lost |
| 08P01 | protocol_violation |
| **Class 22: data** | |
| 22012 | division_by_zero |
`,
    csv: 'Code,Name\nClass 08: connections,\n08000,connection_lost\n08P01,protocol_violation\nClass 22: data,\n22012,division_by_zero\n',
  }
  test.each(Object.entries(tables))('%s', (format, table) => {
    const { entries, told, leftOut } = read(table)
    expect(entries.map(({ code, category, message }) => [code, category, message])).toEqual(expected)
    expect(entries[0]?.provenance.heading).toBe(format === 'csv' ? expected[0]?.[1] : `States › ${expected[0]?.[1]}`)
    expect(leftOut).toBe(0)
    expect(told.map((place) => place.split(' ')[0])).toEqual(['row/heading'])
  })
  test('a code without text is no heading', () => {
    const { told, leftOut } = read('code,msg\n1001,a b\n1002,\nE_LOST,\n1003,c d\n')
    expect([told, leftOut]).toEqual([['row/no-text 3A', 'row/no-text 4A'].map((text) => text.slice(0, -1)), 2])
  })
})

describe('a heading as long as a sentence', () => {
  const long = `Description: ${'what the caller sees, and why. '.repeat(8)}`.trim()
  test.each([
    ['a Markdown table', `| Code | ${long} |\n|---|---|\n| 1001 | insufficient balance |\n`],
    [
      'marked as a heading in HTML',
      `<table><tr><th>Code</th><th>${long}</th></tr><tr><td>1001</td><td>insufficient balance</td></tr></table>`,
    ],
  ])('%s has its head', (_kind, table) => {
    const { entries, told } = read(table)
    expect(entries.map(({ code, message }) => [code, message])).toEqual([['1001', 'insufficient balance']])
    expect(told).toEqual([])
  })
  test('a table without a head, in Markdown, loses no row', () => {
    const { entries } = read(`| 1001 | insufficient balance |\n|---|---|\n| 1002 | channel timed out |\n`)
    expect(entries.map(({ code }) => code)).toEqual(['1001', '1002'])
  })
})

describe('two identifiers for one code', () => {
  test.each([
    ['| Code | Id | Description |\n|--|--|--|\n| NOT_THERE | 5 | Gone for good |\n| TAKEN | 6 | Somebody has it |\n'],
    ['| Number | Constant | Text |\n|--|--|--|\n| 5 | NOT_THERE | Gone for good |\n| 6 | TAKEN | Somebody has it |\n'],
    [
      '| Status | Value | Description |\n|--|--|--|\n| NOT_THERE | 5 | Gone for good |\n| TAKEN | 6 | Somebody has it |\n',
    ],
  ])('%s', (table) => {
    expect(read(table).entries.map(({ code, name, message }) => [code, name, message])).toEqual([
      ['5', 'NOT_THERE', 'Gone for good'],
      ['6', 'TAKEN', 'Somebody has it'],
    ])
  })
})

describe('a message beside its Chinese description', () => {
  test.each(['错误码,描述,msg', '错误码,说明,Error message', 'code,错误描述,error_message', '返回码,中文描述,message'])(
    '%s',
    (head) => {
      const { entries } = read(`${head}\n1001,余额不足,insufficient balance\n1002,渠道超时,channel timed out\n`)
      expect(entries.map(({ message, meaning }) => [message, meaning])).toEqual([
        ['insufficient balance', '余额不足'],
        ['channel timed out', '渠道超时'],
      ])
    },
  )
})

describe('addresses', () => {
  test.each(['文档', 'URL', 'Docs', '帮助链接', 'More'])('a column %s of addresses is the entry’s link', (heading) => {
    const { entries } = read(
      `code,message,${heading}\n1001,insufficient balance,https://pay.example/errors#1001\n1002,channel timed out,[here](https://pay.example/errors#1002)\n`,
    )
    expect(entries.map(({ links, provenance }) => [links.map(({ url }) => url), provenance.url])).toEqual([
      [['https://pay.example/errors#1001'], 'https://pay.example/errors#1001'],
      [['https://pay.example/errors#1002'], 'https://pay.example/errors#1002'],
    ])
  })
  test('a column so called without addresses is none', () => {
    expect(read('code,message,文档\n1001,a b,接口手册\n1002,c d,接口手册\n').columns).toEqual(['code', 'message', null])
  })
})

test('a column of dozens of services is asked about, not taken', () => {
  const rows = Array.from({ length: 30 }, (_, row) => `${1000 + row},broken part ${row},part${row}`).join('\n')
  const { columns, services, told, entries } = read(`code,message,module\n${rows}\n`)
  expect([columns, services.length, told]).toEqual([['code', 'message', 'category'], 1, ['service/asked 2C']])
  expect(entries[3]?.category).toBe('part3')
})

describe('rows that say nothing', () => {
  test.each(['N/A', 'n/a', '-', '无', ''])('%s', (nothing) => {
    const { entries } = read(`code,name,message\n1001,PAY_LOCKED,the ledger is locked\n1002,PAY_SPARE,${nothing}\n`)
    expect(entries.map(({ name, message, kind }) => [name, message, kind])[1]).toEqual([
      'PAY_SPARE',
      'PAY_SPARE',
      'unclassified',
    ])
  })
  test('without a name the row stays as it is, and a name that tells is believed', () => {
    const { entries } = read('code,name,message\n1001,,N/A\n1002,PAY_NOT_FOUND,N/A\n1003,X,a b\n')
    expect(entries.map(({ message, kind }) => [message, kind])).toEqual([
      ['N/A', 'unclassified'],
      ['PAY_NOT_FOUND', 'not-found'],
      ['a b', 'server'],
    ])
  })
})

test('a row that says nothing gets its kind from nothing but its status', () => {
  const { entries } = read(
    'code,message,meaning,http\n1001,无,-,\n1002,null,暂无,\n1003,未知,,\n1004,N/A,,404\n1005,a b,,\n',
  )
  expect(entries.map(({ kind }) => kind)).toEqual([
    'unclassified',
    'unclassified',
    'unclassified',
    'not-found',
    'server',
  ])
})

test('merged cells are told once for a table, at the first of them', () => {
  const { told, entries } = read(
    '<table>\n<tr><th>code</th><th>message</th><th>advice</th></tr>\n<tr>\n<td rowspan="2">1001</td><td>a b</td>\n<td rowspan="2">do it</td></tr>\n<tr><td>c d</td></tr></table>',
  )
  expect(told[0]).toBe('cell/merged 4A')
  expect(told.filter((text) => text.startsWith('cell/'))).toHaveLength(1)
  expect(entries.map(({ advice }) => advice)).toEqual(['do it', 'do it'])
})
