/** A documentation folder: which tables count, what a page says of its call, one entry for each code and meaning. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedCatalog } from '../../shipped.fixture.ts'
import { runs } from '../../thoroughness.fixture.ts'
import { guessColumns } from '../tables/guess-columns.ts'
import { compilePages } from './compile-pages.ts'
import { readFrontMatter } from './front-matter.ts'
import type { PageFile } from './page.ts'
import { docsHost, kioskPages, writePage } from './pages.fixture.ts'
import { createFolderReader, guessService, readPage } from './read-folder.ts'

const { services } = shippedCatalog
const [feishu] = services
if (feishu === undefined) throw new Error('no service is shipped')

const readAll = (files: readonly PageFile[]) => {
  const reader = createFolderReader()
  for (const file of files) reader.add(file)
  return reader.finish()
}
const compile = (files: readonly PageFile[]) => {
  const folder = readAll(files)
  const mappings = folder.shapes.map((shape) => ({ taken: shape.reason === null, columns: guessColumns(shape) }))
  return { folder, ...compilePages({ id: 'my-kiosk', ...folder, serviceOf: () => feishu }, mappings) }
}

test('a page says its title, address, date, call and scopes; permissions of single fields are not asked for', () => {
  const [, page] = kioskPages.map(readPage)
  expect(page).toMatchObject({
    title: '打开柜门',
    address: '/kiosk/door/open',
    date: '2024-03-09',
    method: 'POST',
    path: '/open-apis/kiosk/v1/doors/:door_id/open',
    host: 'open.feishu.cn',
    scopes: ['kiosk:door', 'kiosk:door:write'],
  })
})

test.each([
  ['updateTime: "1700000000000"', '2023-11-14'],
  ['lastmod: 1700000000', '2023-11-14'],
  ['date: 2024/3/9', '2024-03-09'],
  ['date: 2024-03-09T08:00:00Z', '2024-03-09'],
  ['date: soon', null],
])('the date in %s', (line, date) => {
  expect(readFrontMatter(`---\n${line}\n---\n`).date).toBe(date)
})

test('a call without a request table is read from its request line', () => {
  const text = '# Send\n\n`POST /v1/messages/{id}`\n\n| Error code | Message |\n|--|--|\n| 4101 | gone |\n'
  expect(readPage({ path: 'send.md', text })).toMatchObject({
    method: 'POST',
    path: '/v1/messages/{id}',
    title: 'Send',
  })
})

test('a code that pages of two services list is two entries, each with an id of its own', () => {
  const [, hire] = services.filter(({ id }) => id.startsWith('feishu'))
  if (hire === undefined) throw new Error('one service only')
  const folder = readAll(kioskPages)
  const mappings = folder.shapes.map((shape) => ({ taken: shape.reason === null, columns: guessColumns(shape) }))
  const { entries } = compilePages(
    { id: 'my-kiosk', ...folder, serviceOf: (page) => (page === 0 ? hire : feishu) },
    mappings,
  )
  const of = entries.filter(({ code }) => code === '8230001')
  expect(new Set(of.map(({ service }) => service))).toEqual(new Set(['feishu', hire.id]))
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  expect(of.find(({ service }) => service === 'feishu')?.id).toBe('my-kiosk/8230001')
})

test('pages in HTML are read alike', () => {
  const text = `<html><head><title>Send</title></head><body><h2>Error codes</h2>
    <table><tr><th>Error code</th><th>Message</th></tr><tr><td>4101</td><td>gone</td></tr></table></body></html>`
  const { entries } = compile([{ path: 'send.html', text }])
  expect(entries.map(({ code, message }) => [code, message])).toEqual([['4101', 'gone']])
})

test('equal rows of many pages are one entry with every page; other meanings of a code stand beside it', () => {
  const { entries, rows, faults } = compile(kioskPages)
  expect([rows, faults]).toEqual([6, []])
  expect(entries.map(({ id, message, contexts }) => [id, message, contexts?.length])).toEqual([
    ['my-kiosk/8230001', 'Parameter is wrong', 3],
    ['my-kiosk/8230002', 'no right on these parcels', 1],
    ['my-kiosk/8230002~2', 'no right on this door', 1],
    ['my-kiosk/8230009', 'door is stuck', 1],
  ])
  expect(entries.every(({ service }) => service === 'feishu')).toBe(true)
  expect(entries.find(({ message }) => message === 'no right on this door')?.contexts).toEqual([
    {
      method: 'POST',
      path: '/open-apis/kiosk/v1/doors/:door_id/open',
      title: '打开柜门',
      page: `${docsHost}/kiosk/door/open`,
      date: '2024-03-09',
      http: 403,
      message: 'no right on this door',
      advice: `请在[柜机后台](${docsHost}/kiosk/admin)里把应用加为柜门管理员`,
      scopes: ['kiosk:door', 'kiosk:door:write'],
    },
  ])
})

test('a page that says its own advice keeps it beside the commonest', () => {
  const { entries } = compile(kioskPages)
  const [shared] = entries
  expect(shared?.advice).toBe('对照接口文档检查参数')
  expect(shared?.contexts?.map(({ title, advice }) => [title, advice])).toContainEqual([
    '列出包裹',
    'page_size 不能超过 50',
  ])
})

/** Heading above, column headings, a row, and what becomes of the table. */
const tables: readonly (readonly [string, string, string, 'counts' | 'no-code-column' | 'http-only' | 'other'])[] = [
  ['错误码', '错误码 | 描述', '8230004 | 满了', 'counts'],
  ['补充', '**错误码** | **原因** | **排查建议**', '8230004 | 满了 | 等一等', 'counts'],
  ['Errors', 'code | message | action', '8230004 | full | wait', 'counts'],
  ['错误码', '列1 | 列2 | 列3', '400 | 8230004 | full', 'counts'],
  ['Error codes', 'Column 1 | Column 2', '8230004 | full', 'counts'],
  ['响应码说明', 'res_code | res_msg | 排查建议', '8230004 | full | wait', 'counts'],
  ['错误码', 'HTTP 状态码 | 描述', '404 | 没有这个文件', 'http-only'],
  ['错误信息', '响应体msg | msg解释 | 处理方案', 'full | 满了 | 等一等', 'no-code-column'],
  ['颜色', 'code | 颜色描述 | rgb', '1001 | 深红 | 120,0,0', 'other'],
  ['响应体', '名称 | 类型 | 描述', 'code | int | 错误码 8230004', 'other'],
  ['错误码字段', '参数 | 类型 | 说明', '1001 | int | 门', 'other'],
  ['事件', '功能模块 | 事件名称 | 事件码', '门 | 打开 | 19018', 'other'],
  ['枚举', '取值 | 含义', '1001 | 开着', 'other'],
  ['国家区号（area_code）', 'code | 说明', '1001 | 某地', 'other'],
]
test.each(tables)('under “%s” a table with %s', (heading, columns, row, fate) => {
  const ruler = columns.replace(/[^|]+/g, '---')
  const text = `# 页\n\n## ${heading}\n\n| ${columns} |\n| ${ruler} |\n| ${row} |\n`
  const { shapes, otherTables } = readAll([{ path: 'page.md', text }])
  expect(otherTables === 1 ? 'other' : (shapes[0]?.reason ?? 'counts')).toBe(fate)
})

test('the service is guessed from the hosts of calls and links; pages that name none extend none', () => {
  expect(guessService(readAll(kioskPages).hosts, services)).toBe('feishu')
  expect(guessService(readAll([{ path: 'a.md', text: 'https://docs.example.com/a' }]).hosts, services)).toBeNull()
})

test('no row is lost, whatever the order of the pages, and the order changes nothing', () => {
  const row = fc.tuple(
    fc.constantFrom('400', '403', ''),
    fc.constantFrom('8230001', '8230002', '8230003'),
    fc.constantFrom('full', 'Full.', 'gone', 'not here'),
    fc.constantFrom('wait', '', 'ask'),
  )
  const page = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.array(row, { minLength: 1, maxLength: 6 }))
  fc.assert(
    fc.property(fc.uniqueArray(page, { selector: ([name]) => name, maxLength: 6 }), fc.boolean(), (pages, turned) => {
      const files = pages.map(([name, rows]) =>
        writePage({ path: `p${name}.md`, title: `P${name}`, call: `/open-apis/p/${name}`, rows }),
      )
      const before = compile(files)
      const after = compile(turned ? files.toReversed() : files)
      const texts = ({ entries }: typeof before) =>
        entries.map(({ id, message, advice, http }) => [id, message, advice, http].join()).sort()
      expect(texts(after)).toEqual(texts(before))
      for (const [name, rows] of pages)
        for (const [, code, message, advice] of rows)
          expect(
            before.entries.some(
              (entry) =>
                entry.code === code &&
                entry.contexts?.some(
                  (context) =>
                    context.title === `P${name}` && context.message === message && (context.advice ?? '') === advice,
                ),
            ),
          ).toBe(true)
    }),
    { numRuns: runs(60) },
  )
})
