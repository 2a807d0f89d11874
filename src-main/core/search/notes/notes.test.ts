/** Notes and tags find their entries behind what the documents answer, and never change what those answer. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { Remark } from '../../../../src-preload/model/library.ts'
import { emptyFilter } from '../../../../src-preload/model/search.ts'
import { shippedBrowser, shippedCatalog, shippedIndex } from '../../../shipped.fixture.ts'
import { runs, sampled } from '../../../thoroughness.fixture.ts'
import { createBrowser } from '../browser.ts'
import { createColumns } from '../index/columns.ts'
import { openIndex, openSteps } from '../index/mini-index.ts'
import { createSearch } from '../search.ts'
import { noNotes, readNotes } from './note-book.ts'
import { cutExcerpt } from './note-excerpt.ts'

const noted = createBrowser(shippedCatalog, () => openSteps(shippedIndex))
const all = { filter: emptyFilter, sort: null, offset: 0, limit: shippedCatalog.entries.length }
const browse = (text: string, filter = emptyFilter) => noted.browse({ ...all, text, filter })
const ids = (text: string) => browse(text).rows.map(({ id }) => id)
const queries: readonly string[] = readFileSync(resolve(import.meta.dirname, '../judged-queries.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line).query)

const remarks: readonly Remark[] = [
  { entry: 'feishu/99991672', text: '先问 **鲁班平台组**，再看 [手册](https://wiki.example/x)', tags: ['值班', 'VIP'] },
  { entry: 'turing/1104', text: 'rollout of jenkinsfarm doubled the traffic', tags: [] },
  { entry: 'feishu/40003', text: '', tags: ['vip'] },
  { entry: 'gone/1', text: '鲁班平台组', tags: ['vip'] },
]
beforeEach(() => noted.setNotes(remarks))

test('words of a note find its entry and are marked; what the catalog lacks finds nothing', () => {
  const [row] = browse('鲁班平台').rows
  expect(row?.id).toBe('feishu/99991672')
  expect(row?.note?.text).toBe('…先问 鲁班平台组，再看 手册')
  expect(row?.note?.ranges.map(({ start, end }) => row.note?.text.slice(start, end))).toEqual(['鲁班平台'])
  expect(ids('jenkinsf')).toEqual(['turing/1104'])
  expect(ids('wiki.example')).not.toContain('feishu/99991672')
})

test('words may stand partly in the note and partly in its entry', () => {
  expect(ids('鲁班平台组 99991672')).toEqual(['feishu/99991672'])
  expect(browse('99991672 鲁班平台组').rows[0]?.note).not.toBeNull()
  expect(ids('图灵 jenkinsfarm')).toContain('turing/1104')
})

test('a tag leaves the entries that have it, alone and with words; any other # stays text', () => {
  expect(ids('#vip').sort()).toEqual(['feishu/40003', 'feishu/99991672'])
  expect(ids('＃值')).toEqual(['feishu/99991672'])
  expect(ids('#vip #值班')).toEqual(['feishu/99991672'])
  expect(ids('#vip 鲁班')).toEqual(['feishu/99991672'])
  expect(ids('#vip jenkinsfarm')).toEqual([])
  expect(browse('#vip').understood.words).toEqual(['#vip'])
  expect(ids('#99991672')).toEqual(shippedBrowser.browse({ ...all, text: '#99991672' }).rows.map(({ id }) => id))
  const [tagged] = browse('#值班').rows
  expect(tagged?.note?.ranges.map(({ start, end }) => tagged.note?.text.slice(start, end))).toEqual(['#值班'])
})

test('other tags of the same text are read anew, and a note that is gone finds nothing', () => {
  const [first] = remarks
  if (first === undefined) return
  noted.setNotes([{ ...first, tags: ['夜班'] }])
  expect(ids('#夜班')).toEqual([first.entry])
  expect(ids('#值班')).toEqual(shippedBrowser.browse({ ...all, text: '#值班' }).rows.map(({ id }) => id))
  noted.setNotes([])
  expect(ids('#夜班')).not.toContain(first.entry)
})

test('filters, typed and ticked, hold for notes too, and are counted', () => {
  expect(ids('service:turing 鲁班平台')).toEqual([])
  expect(browse('鲁班平台', { ...emptyFilter, service: ['turing'] }).total).toBe(0)
  expect(browse('鲁班平台').facets.service.find(({ value }) => value === 'feishu')?.count).toBe(1)
})

test('what the documents answer comes first and stays in its order', () => {
  const { entries, services } = shippedCatalog
  const search = createSearch(shippedCatalog, createColumns(entries, services), openIndex(shippedIndex))
  const asked = sampled(queries, 16)
  // Each note holds the words of one query, and lies on an entry of its own.
  const notes = readNotes(
    entries,
    asked.map((text, place) => ({ entry: entries[(place * 7) % entries.length]?.id ?? '', text, tags: [] })),
  )
  let found = 0
  for (const text of asked) {
    const documented = [...search(text, { notes: noNotes }).hits.best(Infinity).entries]
    const all = [...search(text, { notes }).hits.best(Infinity).entries]
    expect(all.slice(0, documented.length)).toEqual(documented)
    found += all.length - documented.length
  }
  expect(found).toBeGreaterThan(0)
})

test('any note and any query: nothing is thrown, marks lie inside what is shown', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('#值班 **错误** `token`', '权限 '.repeat(80)),
  )
  fc.assert(
    fc.property(text, text, fc.constantFrom('', '权限', '#值', 'token ', '错误'), (note, query, start) => {
      noted.setNotes([{ entry: 'feishu/99991672', text: note, tags: [note.slice(0, 20)] }])
      for (const { note: found } of browse(start + query).rows) {
        if (found === null) continue
        expect(found.text).not.toBe('')
        expect(found.ranges.every(({ start: from, end }) => from < end && end <= found.text.length)).toBe(true)
      }
    }),
    { numRuns: runs(60) },
  )
})

test('a long note is shown where the words stand, whole characters only', () => {
  const long = `${'😀'.repeat(400)}here it is${'😀'.repeat(400)}`
  const at = long.indexOf('here')
  const { text, ranges } = cutExcerpt(long, () => [{ start: at, end: at + 4 }], [])
  expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['here'])
  expect(text).toMatch(/^…😀+here it is😀+…$/u)
})
