/** What is searched of an entry beside its own texts: category, the area of its code, the heading it stands under. */
import { describe, expect, test } from 'vitest'
import { categoryText } from '../../../../src-preload/model/catalog.ts'
import { idsOf, shippedCatalog } from '../../../shipped.fixture.ts'
import { createDocumentReader } from './index-document.ts'

const { entries, services } = shippedCatalog

describe('an area of codes', () => {
  const areas = services.flatMap(({ id, areas = [] }) => areas.map((area) => ({ service: id, ...area })))

  test('exists for services whose document has no categories', () => {
    expect(areas.length).toBeGreaterThan(10)
    for (const { id } of services.filter((service) => service.areas !== undefined))
      expect(entries.some(({ service, category }) => service === id && category !== null)).toBe(false)
  })

  test.each(areas)('$service: $zh finds every entry of its codes, in both languages', ({ service, zh, en, codes }) => {
    const inside = entries.filter(
      (entry) =>
        entry.service === service && codes.some(([from, to]) => Number(entry.code) >= from && Number(entry.code) <= to),
    )
    expect(inside.length).toBeGreaterThan(0)
    for (const name of [zh, en]) {
      const found = new Set(idsOf(name, entries.length))
      expect(inside.filter(({ id }) => !found.has(id)).map(({ id }) => id)).toEqual([])
    }
  })

  test.each([
    ['通讯录 内部错误 稍后重试', ['feishu/40003', 'feishu/40006', 'feishu/45500']],
    ['approval internal error', ['feishu/5000', 'feishu/65001']],
    ['日历 服务器错误', ['feishu/1000003']],
    ['评论 操作失败', ['feishu/1069301']],
  ])('%s', (query, right) => expect(right).toContain(idsOf(query, 1)[0]))
})

test('a category finds its entries, as it was put right and in both languages', () => {
  const service = services.find(({ id }) => id === 'turing')
  const rows = entries.flatMap(({ id, corrections }) =>
    corrections.flatMap(({ field, value }) => (field === 'category' ? [{ id, value }] : [])),
  )
  expect(rows.length).toBeGreaterThan(100)
  for (const value of new Set(rows.map((row) => row.value)))
    for (const name of Object.values(categoryText(value, service))) {
      const found = new Set(idsOf(name, entries.length))
      expect(rows.filter((row) => row.value === value && !found.has(row.id))).toEqual([])
    }
})

test('a heading is searched where a document has several', () => {
  const under = (headings: readonly (string | null)[]) => {
    const some = headings.flatMap((heading, at) => {
      const entry = entries[at]
      return entry === undefined ? [] : [{ ...entry, provenance: { ...entry.provenance, heading } }]
    })
    return some.map(createDocumentReader(some, [])).map(({ advice }) => advice)
  }
  const [plain = '', other = ''] = under([null, null])
  expect(under(['退款接口', '退款接口'])).toEqual([plain, other])
  expect(under(['退款接口', '对账接口'])).toEqual([`${plain}\n退款接口\n`, `${other}\n对账接口\n`])
  expect(under([null, '对账接口'])).toEqual([plain, `${other}\n对账接口\n`])
})
