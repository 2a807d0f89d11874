/** Every reader finds the tables people really have, with their places, and whatever the text is nothing is thrown. */

import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { runs } from '../../thoroughness.fixture.ts'
import type { Grid, GridReport } from './grid.ts'
import { readText, textReaders } from './read-text.ts'
import { readXlsx } from './readers/xlsx.ts'

const listen = () => {
  const rules: string[] = []
  const report: GridReport = (rule, { line, column }) =>
    rules.push(`${rule} ${line}${column === null ? '' : `:${column}`}`)
  return { rules, report }
}
const plain = (grids: readonly Grid[]) =>
  grids.map(({ heading, rows }) => ({ heading, rows: rows.map(({ cells }) => cells) }))
const read = (text: string) => {
  const { rules, report } = listen()
  const { id, grids } = readText(text, report)
  return { id, grids: plain(grids), lines: grids.map(({ rows }) => rows.map(({ line }) => line)), rules }
}

describe('delimited', () => {
  test('quotes, breaks in cells and the lines they take', () => {
    const { id, grids, lines } = read('code,msg\r\n1,"a, ""b""\r\nc"\r\n2,d\r\n')
    expect([id, grids[0]?.rows, lines[0]]).toEqual([
      'delimited',
      [
        ['code', 'msg'],
        ['1', 'a, "b"\nc'],
        ['2', 'd'],
      ],
      [1, 2, 4],
    ])
  })
  test.each([['\t'], [';'], ['|']])('cells apart by %j', (mark) => {
    expect(read(`code${mark}msg\n1${mark}x, y\n`).grids[0]?.rows).toEqual([
      ['code', 'msg'],
      ['1', 'x, y'],
    ])
  })
  test('several tables in one file', () => {
    const { grids, lines } = read('code,msg\n1,a\n\ncode,msg,advice\n2,b,c\n')
    expect(grids.map(({ rows }) => rows.length)).toEqual([2, 2])
    expect(lines[1]).toEqual([4, 5])
  })
})

describe('records', () => {
  test('a list of objects, in whatever order their keys come', () => {
    expect(read('[{"code":1,"msg":"a"},{"msg":"b","hint":{"x":1},"code":2}]').grids).toEqual([
      {
        heading: '',
        rows: [
          ['code', 'msg', 'hint'],
          ['1', 'a', ''],
          ['2', 'b', '{"x":1}'],
        ],
      },
    ])
  })
  test('lists inside objects, and codes as keys', () => {
    const { grids } = read('{"pay":[{"code":1}],"user":{"errors":{"1001":"no user","1002":{"msg":"gone"}}}}')
    expect(grids).toEqual([
      { heading: 'pay', rows: [['code'], ['1']] },
      {
        heading: 'errors',
        rows: [
          ['code', 'message', 'msg'],
          ['1001', 'no user', ''],
          ['1002', '', 'gone'],
        ],
      },
    ])
  })
  test('JSON Lines, and the line that is none', () => {
    const { grids, rules, lines } = read('{"code":1}\nnonsense\n\n{"code":2}\n')
    expect([grids[0]?.rows, rules, lines[0]]).toEqual([[['code'], ['1'], ['2']], ['json/line 2'], [1, 1, 4]])
  })
  test('a key that would pollute is a column like any other', () => {
    const { grids } = read('[{"__proto__":"x","code":"1"}]')
    expect(grids[0]?.rows).toEqual([
      ['__proto__', 'code'],
      ['x', '1'],
    ])
    expect(({} as Record<string, unknown>).code).toBeUndefined()
  })
})

describe('markdown and html', () => {
  test('each table under its heading, escaped pipes and breaks', () => {
    const { id, grids, lines } = read(
      '# Pay\n\n| code | msg |\n|---|---|\n| 1 | a \\| b<br>c |\n\n## User\ncode | msg\n--- | ---\n2 | d\n',
    )
    expect([id, lines]).toEqual([
      'markdown',
      [
        [3, 5],
        [8, 10],
      ],
    ])
    expect(grids).toEqual([
      {
        heading: 'Pay',
        rows: [
          ['code', 'msg'],
          ['1', 'a | b\nc'],
        ],
      },
      {
        heading: 'User',
        rows: [
          ['code', 'msg'],
          ['2', 'd'],
        ],
      },
    ])
  })
  test('merged cells are repeated and told, scripts are not read', () => {
    const { id, grids, rules } = read(
      '<h2>Pay</h2><table><tr><th>code<th>msg<th>class</tr>\n<tr><td>1<td>a<script>evil()</script><td rowspan=2>x &amp; y</tr>\n<tr><td>2<td>b</tr><tr><td>3<td colspan=2>c</tr></table>',
    )
    expect([id, rules]).toEqual(['html', ['cell/merged-in 2:3']])
    expect(grids).toEqual([
      {
        heading: 'Pay',
        rows: [
          ['code', 'msg', 'class'],
          ['1', 'a', 'x & y'],
          ['2', 'b', 'x & y'],
          ['3', 'c', 'c'],
        ],
      },
    ])
  })
  test('a table in a cell is that cell’s text, and told', () => {
    const { grids, rules } = read('<table><tr><td>1<td><table><tr><td>in</table></table>')
    expect([grids[0]?.rows, rules]).toEqual([[['1', 'in']], ['html/nested 1']])
  })
})

const sheet = (rows: string, merges = '') =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml':
          '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="支付" sheetId="1" r:id="r1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData>${merges}</worksheet>`,
      }).map(([name, text]) => [name, strToU8(`<?xml version="1.0"?>${text}`)]),
    ),
  )
const inline = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`

describe('xlsx', () => {
  test('sheets, numbers as written, merged cells', async () => {
    const { rules, report } = listen()
    const rows = `<row r="1">${inline('A1', 'code')}${inline('B1', 'class')}</row><row r="2"><c r="A2"><v>1001</v></c>${inline('B2', '认证')}</row><row r="3"><c r="A3"><v>1002</v></c></row>`
    const bytes = sheet(rows, '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>')
    const grids = await readXlsx(bytes, report)
    expect(plain(grids)).toEqual([
      {
        heading: '支付',
        rows: [
          ['code', 'class'],
          ['1001', '认证'],
          ['1002', '认证'],
        ],
      },
    ])
    expect(rules).toEqual(['cell/merged-in 2:2'])
  })
  test('merged cells are told once, at the first of the sheet, whatever their order in the workbook and what is left empty', async () => {
    const { rules, report } = listen()
    const row = (at: number, code: string) =>
      `<row r="${at}">${inline(`B${at}`, code)}${inline(`C${at}`, 'text')}</row>`
    const rows = [row(4, 'code'), row(5, '1001'), row(6, '1002'), row(7, '1003'), row(8, '1004')].join('')
    const merges = '<mergeCells count="2"><mergeCell ref="C7:C8"/><mergeCell ref="C5:C6"/></mergeCells>'
    const [grid] = await readXlsx(sheet(rows, merges), report)
    expect(rules).toEqual(['cell/merged-in 5:3'])
    expect(grid?.rows.map(({ line }) => line)).toEqual([4, 5, 6, 7, 8])
  })
  test('what is no workbook is told', async () => {
    const { rules, report } = listen()
    expect(await readXlsx(strToU8('PK but no zip'), report)).toEqual([])
    expect(await readXlsx(zipSync({ 'a.txt': strToU8('x') }), report)).toEqual([])
    expect(await readXlsx(zipSync({}), report)).toEqual([])
    expect(rules).toEqual(['file/unreadable 1', 'file/no-workbook 1', 'file/no-workbook 1'])
  })
  test('a workbook that would unpack to gigabytes is refused before it is unpacked', async () => {
    const { rules, report } = listen()
    const bytes = zipSync({ 'xl/workbook.xml': strToU8('x') })
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true)
    await readXlsx(bytes, report)
    expect(rules).toEqual(['file/too-large 1'])
  })
})

test.each(textReaders.map(({ id }) => id))('%s: any text gives rows of strings and never throws', (id) => {
  const pieces = fc.constantFrom(
    '|',
    '\n',
    '---',
    '"',
    ',',
    '{',
    '}',
    '[',
    ']',
    ':',
    '<table>',
    '<tr>',
    '<td rowspan=9 colspan=9>',
    '</table>',
    '码',
    '1001',
    '\0',
    '\ud800',
  )
  const reader = textReaders.find((one) => one.id === id)
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string())).map((parts) => parts.join('')),
      (text) => {
        const { report } = listen()
        const grids = reader?.read(text, report) ?? []
        expect(
          grids.every(({ rows }) =>
            rows.every(({ cells, line }) => line > 0 && cells.every((cell) => typeof cell === 'string')),
          ),
        ).toBe(true)
      },
    ),
    { numRuns: runs(500) },
  )
})
