/** Exports lose nothing, run nothing, and fit what reads them: spreadsheets, our own importer, a search cluster. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../../../src-preload/model/catalog.ts'
import { exportFormats } from '../../../src-preload/model/exports.ts'
import { isMessageKey } from '../../../src-preload/translate.ts'
import { shippedCatalog } from '../../shipped.fixture.ts'
import { compilePages } from '../pages/compile-pages.ts'
import { kioskPages } from '../pages/pages.fixture.ts'
import { createFolderReader } from '../pages/read-folder.ts'
import { compileTable } from '../tables/compile-table.ts'
import { guessColumns } from '../tables/guess-columns.ts'
import { headGrid } from '../tables/header.ts'
import { guessDraft } from '../tables/preview-table.ts'
import { readText } from '../tables/read-text.ts'
import { createTableMessages } from '../tables/table-messages.ts'
import { csvColumns, toCsv } from './csv.ts'
import { exportEntries } from './export-entries.ts'
import { toExportRows } from './export-rows.ts'
import { clusterMapping, toClusterDocument } from './search-cluster.ts'

const { entries, services } = shippedCatalog

/** What our own importer makes of an exported text. */
const readBack = (text: string) => {
  const messages = createTableMessages()
  const grids = readText(text, messages.onGrid).grids.map((grid) => headGrid(grid, messages.onGrid))
  const source = { id: 'my', file: 'x', grids, adviceFormat: 'markdown' as const }
  return compileTable(source, guessDraft('x', grids), messages)
}

test.each(['csv', 'markdown', 'jsonl'] as const)('all 1,024 entries come back from %s', (format) => {
  const { content } = exportEntries(format, services, entries)
  const { entries: back, leftOut } = readBack(content.replace(/^\uFEFF/, ''))
  expect([back.length, leftOut]).toEqual([1_024, 0])
  expect(back.map(({ code }) => code).sort()).toEqual(entries.map(({ code }) => code).sort())
})

/** Entries of a documentation: codes that say something else on each page, and one that no page tells apart. */
const kiosk = (() => {
  const reader = createFolderReader()
  for (const page of kioskPages) reader.add(page)
  const folder = reader.finish()
  const mappings = folder.shapes.map((shape) => ({ taken: shape.reason === null, columns: guessColumns(shape) }))
  const [feishu] = services
  if (feishu === undefined) throw new Error('no service is shipped')
  return compilePages({ id: 'my-kiosk', ...folder, serviceOf: () => feishu }, mappings).entries
})()
const onPages = kiosk.flatMap(({ code, contexts = [] }) => contexts.map((context) => ({ code, ...context })))

test.each(['csv', 'markdown'] as const)('every page of an entry, and what it says, is in %s', (format) => {
  const { content } = exportEntries(format, services, kiosk)
  const [grid] = readText(content.replace(/^\uFEFF/, ''), () => undefined).grids
  const [head, ...rows] = (grid?.rows ?? []).map(({ cells }) => cells)
  const wanted = ['code', 'message', 'advice', 'method', 'path', 'title', 'page', 'scopes']
  const read = rows.map((cells) => wanted.map((name) => cells[head?.indexOf(name) ?? -1] ?? ''))
  expect(onPages.length).toBe(6)
  for (const { code, message, advice, method, path, title, page, scopes } of onPages)
    expect(read).toContainEqual(
      [code, message, advice, method, path, title, page, scopes.join(' ')].map((cell) => cell ?? ''),
    )
  // Its own text stands by itself only where no page says just that.
  expect(read).toHaveLength(onPages.length)
})

test('what pages add to a documented entry stands behind its own text, and no code is lost on the way back', () => {
  const [documented] = entries
  const [{ contexts = [] } = {}] = kiosk
  if (documented === undefined) throw new Error('no entries')
  const entry: Entry = { ...documented, contexts }
  const lines = toExportRows([entry])
  expect(lines.map(({ context }) => context)).toEqual([null, ...contexts])
  expect(lines[0]?.entry.message).toBe(documented.message)
  for (const format of ['csv', 'markdown'] as const) {
    const { content } = exportEntries(format, services, [...kiosk, entry])
    const codes = new Set(readBack(content.replace(/^\uFEFF/, '')).entries.map(({ code }) => code))
    expect(codes).toEqual(new Set([...kiosk, entry].map(({ code }) => code)))
  }
})

test('no cell of a spreadsheet starts like a formula, whatever stands in the entry', () => {
  const [sample] = entries
  if (sample === undefined) throw new Error('no entries')
  const start = fc.constantFrom('=', '+', '-', '@', '\t=', '\r\n+', '＝', '')
  fc.assert(
    fc.property(start, fc.string(), (first, rest) => {
      const message = `${first}${rest}`
      const entry: Entry = { ...sample, message, advice: message }
      const row = toCsv([entry]).split('\r\n').slice(1).join('\r\n')
      const cells = readText(`${csvColumns.join(',')}\n${row}`, () => undefined).grids[0]?.rows[1]?.cells ?? []
      const plain = message.replace(/\r\n?/g, '\n')
      const cell = cells[csvColumns.indexOf('message')] ?? ''
      expect([plain, `'${plain}`]).toContain(cell)
      expect(/^[\t\r\n ]*[=+\-@＝＋－＠]/.test(cell)).toBe(false)
    }),
  )
})

/** What a strict mapping checks when a document is indexed. */
const fitsMapping = (document: object): boolean =>
  Object.entries(document).every(([field, value]) => {
    const properties: Readonly<Record<string, { readonly type: string }>> = clusterMapping.mappings.properties
    const type = properties[field]?.type
    if (type === undefined) return false
    if (value === null) return true
    if (type === 'short') return Number.isInteger(value) && Math.abs(value) < 32_768
    if (type === 'integer') return Number.isInteger(value)
    if (type === 'date') return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    // A keyword longer than 32,766 bytes is refused by Lucene.
    return typeof value === 'string' && (type === 'text' || Buffer.byteLength(value) <= 32_766)
  })

test('every entry fits the strict mapping of the search cluster, two lines each', () => {
  const lines = exportEntries('bulk', services, entries).content.trimEnd().split('\n')
  expect(lines).toHaveLength(2 * entries.length)
  const parsed = lines.map((line) => JSON.parse(line))
  expect(parsed.filter((_, at) => at % 2 === 0).every(({ index }) => index._index === 'errdex')).toBe(true)
  expect(new Set(parsed.filter((_, at) => at % 2 === 0).map(({ index }) => index._id)).size).toBe(entries.length)
  expect(parsed.filter((_, at) => at % 2 === 1).filter((document) => !fitsMapping(document))).toEqual([])
  expect(fitsMapping({ ...entries.map(toClusterDocument)[0], more: 1 })).toBe(false)
})

test('the same entries give the same bytes, under a name that says what they are', () => {
  for (const format of exportFormats) {
    const turing = services.filter(({ id }) => id === 'turing')
    expect(exportEntries(format, turing, entries)).toEqual(exportEntries(format, turing, entries))
    expect(exportEntries(format, turing, entries).name).toMatch(/^turing\./)
    expect(isMessageKey(`export.${format}`)).toBe(true)
  }
  expect(exportEntries('csv', services, entries).name).toBe('errdex.csv')
})
