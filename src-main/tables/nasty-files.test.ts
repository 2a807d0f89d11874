/** Whatever a file holds, importing it answers with tables and messages: real files of every kind, damaged in thousands of ways. */
import fc from 'fast-check'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { compileTable } from '../core/tables/compile-table.ts'
import { headGrid } from '../core/tables/header.ts'
import { guessDraft, previewTable } from '../core/tables/preview-table.ts'
import { createTableMessages } from '../core/tables/table-messages.ts'
import { mutationRuns } from '../thoroughness.fixture.ts'
import { readGrids } from './open-file.ts'

const csv = 'code,message,HTTP,说明\r\n1001,"invalid, token",401,令牌无效\r\n1002-1004,=cmd(),400,"两\n行"\r\n'
const workbook = (sheet: string) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml':
          '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        '_rels/.rels':
          '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        'xl/workbook.xml': '<workbook><sheets><sheet name="支付" sheetId="1" r:id="r1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': sheet,
      }).map(([name, text]) => [name, strToU8(`<?xml version="1.0"?>${text}`)]),
    ),
    { level: 0 },
  )
const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const sheet = (rows: string, rest = '') => `<worksheet><sheetData>${rows}</sheetData>${rest}</worksheet>`
const twoRows = `<row r="1">${cell('A1', 'code')}${cell('B1', 'message')}</row><row r="2">${cell('A2', '1001')}${cell('B2', 'no')}</row>`

/** One sound file of every kind people have; what is stored unpacked is damaged deeper than a packed one. */
const sound: Readonly<Record<string, Uint8Array>> = {
  'utf-8.csv': strToU8(csv),
  'utf-16.csv': new Uint8Array([0xff, 0xfe, ...Buffer.from(csv, 'utf16le')]),
  // 错误码,说明 / 1001,令牌 in GB18030.
  'gb18030.csv': new Uint8Array([
    0xb4, 0xed, 0xce, 0xf3, 0xc2, 0xeb, 0x2c, 0xcb, 0xb5, 0xc3, 0xf7, 0x0a, 0x31, 0x30, 0x30, 0x31, 0x2c, 0xc1, 0xee,
    0xc5, 0xc6, 0x0a,
  ]),
  'table.md': strToU8('# A\n\n| code | message |\n|---|---|\n| 1001 | a \\| b<br>c |\n| 1002 | **d** |\n'),
  'table.html': strToU8(
    '<h2>A</h2><table><tr><th>code<th>message<tr><td rowspan=2>1001<td>a<tr><td>b<script>x</script></table>',
  ),
  'rows.json': strToU8('{"data":[{"code":1001,"message":"a","http":{"status":401}},{"code":"1002","message":null}]}'),
  'rows.jsonl': strToU8('{"code":1001,"message":"a"}\n{"code":1002,"message":"b","__proto__":1}\n'),
  'table.xlsx': workbook(sheet(twoRows, '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>')),
}

/** Everything importing does before a person accepts. */
const importFile = async (file: string, bytes: Uint8Array) => {
  const messages = createTableMessages()
  const { encoding, adviceFormat, grids } = await readGrids(bytes, messages)
  const source = { id: 'my-x', file, adviceFormat, grids: grids.map((grid) => headGrid(grid, messages.onGrid)) }
  const draft = guessDraft(file, source.grids)
  const compiled = compileTable(source, draft, messages)
  const isKnownElsewhere = () => false
  const shown = { file, grids: source.grids, folder: null }
  const before = { entries: [], additions: [] }
  const documented = () => undefined
  return previewTable({
    ...shown,
    encoding,
    draft,
    compiled,
    messages,
    before,
    documented,
    favorites: [],
    isKnownElsewhere,
  })
}

test.each([
  ['file/not-text', 'a PDF', strToU8('%PDF-1.7\n1 0 obj, 2, 3\n')],
  [
    'file/not-text',
    'a picture',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48),
  ],
  ['file/not-text', 'an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0)],
  ['file/packed', 'a gzip', gzipSync(strToU8(csv))],
  ['file/no-workbook', 'a zip', zipSync({ 'codes.csv': strToU8(csv) })],
  ['file/no-workbook', 'a zip of nothing', zipSync({})],
  ['file/empty', 'an empty file', new Uint8Array()],
])('%s is all that is told of %s', async (rule, _, bytes) => {
  const messages = createTableMessages()
  expect((await readGrids(bytes, messages)).grids.flatMap(({ rows }) => rows)).toEqual([])
  expect(messages.all.map((message) => message.rule)).toEqual([rule])
})

test('a zero among the rows of a table spoils none of them', async () => {
  const { grids } = await readGrids(strToU8(csv.replace('令牌', '\0')), createTableMessages())
  expect(grids.map(({ rows }) => rows.length)).toEqual([3])
})

test.each(Object.entries(sound))('%s gives its rows', async (file, bytes) => {
  expect((await importFile(file, bytes)).entries).toBeGreaterThan(0)
})

/** What editors, transfers and malice do to bytes. */
const damage = fc.oneof(
  fc.record({ way: fc.constant('cut' as const), at: fc.nat(), size: fc.nat(40) }),
  fc.record({ way: fc.constant('set' as const), at: fc.nat(), size: fc.nat(255) }),
  fc.record({ way: fc.constant('repeat' as const), at: fc.nat(), size: fc.nat(200) }),
  fc.record({ way: fc.constant('end' as const), at: fc.nat(), size: fc.constant(0) }),
)

const apply = (bytes: readonly number[], { way, at, size }: { way: string; at: number; size: number }) => {
  const place = bytes.length === 0 ? 0 : at % bytes.length
  if (way === 'cut') return bytes.toSpliced(place, size)
  if (way === 'set') return bytes.length === 0 ? bytes : bytes.with(place, size)
  if (way === 'end') return bytes.slice(0, place)
  return bytes.toSpliced(place, 0, ...bytes.slice(place, place + size))
}

test.each(Object.entries(sound))(
  '%s damaged gives an answer, never an exception',
  { timeout: 60_000 },
  async (file, bytes) => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
        const bad = damages.reduce<readonly number[]>(apply, [...bytes])
        const preview = await importFile(file, new Uint8Array(bad))
        const told = preview.messages.length + preview.entries + preview.leftOut
        const says = preview.grids.some(({ sample }) => sample.flat().some((text) => text.trim() !== ''))
        // What says something gives entries, or a message why not.
        expect(told > 0 || !says).toBe(true)
      }),
      { numRuns: Math.ceil(mutationRuns / 8) },
    )
  },
)

test.each<[string, Uint8Array]>([
  ['a merge over a whole sheet', workbook(sheet(twoRows, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'))],
  [
    'a thousand merges over each other',
    workbook(sheet(twoRows, `<mergeCells>${'<mergeCell ref="A1:CV100"/>'.repeat(1_000)}</mergeCells>`)),
  ],
  ['a cell at the far end', workbook(sheet(`<row r="1048576">${cell('XFD1048576', 'x')}</row>`))],
  [
    'entities that grow',
    workbook(`<!DOCTYPE a [<!ENTITY b "${'x'.repeat(50)}">]>${sheet(`<row r="1">${cell('A1', '&b;&b;')}</row>`)}`),
  ],
  ['cells spanning a million', strToU8(`<table><tr><td rowspan=1000000 colspan=1000000>1<td>a</table>`)],
  ['tags never closed', strToU8(`${'<table>'.repeat(20_000)}<tr><td>1<td>a`)],
  ['brackets never closed', strToU8(`[${'['.repeat(100_000)}`)],
  ['objects in objects', strToU8(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`)],
  ['one line of a megabyte', strToU8(`code,message\n1,${'x'.repeat(1_000_000)}`)],
  ['quotes never closed', strToU8(`code,message\n1,"${'a\n'.repeat(100_000)}`)],
  ['a table as wide as long', strToU8(`|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}\n|${'1|'.repeat(20_000)}`)],
  ['nothing but zeros', new Uint8Array(100_000)],
  ['nothing', new Uint8Array()],
])('%s', { timeout: 60_000 }, async (_what, bytes) => {
  const { entries, grids } = await importFile('nasty', bytes)
  // None of them says more than its few cells, whatever size it claims.
  expect(entries).toBeLessThan(50)
  expect(grids.reduce((rows, grid) => rows + grid.rows, 0)).toBeLessThan(200_000)
})
