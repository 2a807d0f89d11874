/** Browse over the shipped catalog: pages, facet counts and sorting against plain definitions, on random combinations. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actors, type Entry, kinds, retries } from '../../../src-preload/model/catalog.ts'
import { type EntryFilter, emptyFilter, type Facet, sortColumns } from '../../../src-preload/model/search.ts'
import { idsOf, shippedBrowser, shippedCatalog, shippedIndex } from '../../shipped.fixture.ts'
import { runs, sampled } from '../../thoroughness.fixture.ts'
import { finishSteps } from '../steps.ts'
import { createBrowser } from './browser.ts'
import { openSteps } from './index/mini-index.ts'

const { entries, services } = shippedCatalog
const all = { text: '', filter: emptyFilter, sort: null, offset: 0, limit: entries.length }
const valueIn = (entry: Entry, facet: Facet) => (facet === 'http' ? (entry.http ?? 0) : entry[facet])
const facets = Object.keys(emptyFilter) as readonly Facet[]
const statuses = [...new Set(entries.map((entry) => entry.http ?? 0))]

const anyFilter: fc.Arbitrary<EntryFilter> = fc.record({
  service: fc.subarray(services.map(({ id }) => id)),
  kind: fc.subarray([...kinds], { maxLength: 3 }),
  http: fc.subarray(statuses, { maxLength: 2 }),
  retry: fc.subarray([...retries]),
  actor: fc.subarray([...actors]),
})

const passes = (entry: Entry, filter: EntryFilter, except?: Facet) =>
  facets.every((facet) => {
    const ticked: readonly (string | number)[] = filter[facet]
    return facet === except || ticked.length === 0 || ticked.includes(valueIn(entry, facet))
  })

test('nothing asked: everything, in catalog order', () => {
  const page = shippedBrowser.browse(all)
  expect(page.rows.map(({ id }) => id)).toEqual(entries.map(({ id }) => id))
  expect([page.total, page.of]).toEqual([entries.length, entries.length])
})

test('facets leave what they say, and count what each would leave with all others applied', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const page = shippedBrowser.browse({ ...all, filter })
      expect(page.rows.map(({ id }) => id)).toEqual(
        entries.filter((entry) => passes(entry, filter)).map(({ id }) => id),
      )
      for (const facet of facets)
        for (const { value, count } of page.facets[facet])
          expect(count).toBe(
            entries.filter((entry) => passes(entry, filter, facet) && valueIn(entry, facet) === value).length,
          )
    }),
    { numRuns: runs(40) },
  )
})

test('words asked before are answered as in a browser that was never asked', () => {
  const word = fc.constantFrom(
    '飞书',
    '图灵',
    '权限',
    '请',
    '403',
    'token',
    'user not found',
    'quanxian',
    'permision',
    '的',
  )
  const query = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(query, query, (before, text) => {
      const fresh = createBrowser(shippedCatalog, () => openSteps(shippedIndex))
      shippedBrowser.browse({ ...all, text: before })
      expect(shippedBrowser.browse({ ...all, text })).toEqual(fresh.browse({ ...all, text }))
    }),
    { numRuns: runs(15) },
  )
})

test('a query that comes at any pause while search is made ready is answered as when it is', () => {
  const query = { ...all, text: '图灵 token' }
  const answer = shippedBrowser.browse(query)
  for (let pause = 1, over = false; !over; pause++) {
    const browser = createBrowser(shippedCatalog, () => openSteps(shippedIndex))
    const steps = browser.prepare()
    for (let step = 0; step < pause; step++) over = steps.next().done === true
    expect(browser.browse(query)).toEqual(answer)
    finishSteps(steps)
    expect(browser.browse({ ...query, limit: 3 }).rows).toEqual(answer.rows.slice(0, 3))
    if (over) expect(pause).toBeGreaterThan(3)
  }
})

test('queries that come at any pause of a rehearsal are answered as without one', () => {
  const queries = ['图灵 token', '权限', '99991672'].map((text) => ({ ...all, text }))
  const answers = queries.map(shippedBrowser.browse)
  const browser = createBrowser(shippedCatalog, () => openSteps(shippedIndex))
  const rehearsal = browser.rehearse(entries.slice(0, 60))
  let pauses = 0
  for (; rehearsal.next().done !== true; pauses++)
    expect(browser.browse(queries[pauses % 3] ?? all)).toEqual(answers[pauses % 3])
  expect(pauses).toBeGreaterThan(40)
})

test('pages laid end to end are the whole', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', '权限', 'token', 'service:turing'),
      fc.integer({ min: 1, max: 300 }),
      (text, limit) => {
        const whole = shippedBrowser.browse({ ...all, text })
        const rows = []
        for (let offset = 0; offset < whole.total; offset += limit)
          rows.push(...shippedBrowser.browse({ ...all, text, offset, limit }).rows)
        expect(rows).toEqual(whole.rows)
      },
    ),
    { numRuns: runs(20) },
  )
})

describe.each(sortColumns)('sorted by %s', (column) => {
  const sorted = (direction: 'ascending' | 'descending') =>
    shippedBrowser.browse({ ...all, sort: { column, direction } }).rows
  const cell = (row: ReturnType<typeof sorted>[number]) => row[column] ?? ''

  test('every entry once, empty cells last either way', () => {
    for (const direction of ['ascending', 'descending'] as const) {
      const rows = sorted(direction)
      expect(new Set(rows.map(({ id }) => id)).size).toBe(entries.length)
      const firstEmpty = rows.findIndex((row) => cell(row) === '')
      if (firstEmpty >= 0) expect(rows.slice(firstEmpty).every((row) => cell(row) === '')).toBe(true)
    }
  })

  test('turned round, groups turn and ties stay', () => {
    const groups = (rows: ReturnType<typeof sorted>) => {
      const found = new Map<unknown, string[]>()
      for (const row of rows.filter((row) => cell(row) !== ''))
        found.set(cell(row), [...(found.get(cell(row)) ?? []), row.id])
      return [...found.entries()]
    }
    expect(groups(sorted('descending'))).toEqual(groups(sorted('ascending')).reverse())
  })
})

describe('the order of hits', () => {
  test('exact code, then codes that begin so', () => {
    const codes = shippedBrowser.search('4000', { limit: 20 }).map(({ entry }) => entry.code)
    expect(codes.slice(0, 2)).toEqual(['4000', '4000'])
    expect(codes.slice(2, 8).every((code) => code.startsWith('4000'))).toBe(true)
  })

  test('a whole message before messages that say more; ties by service, then code', () => {
    expect(idsOf('user not found', 4)).toEqual([
      'feishu/4004',
      'feishu/10004',
      'feishu/1001501',
      'feishu-project/30006',
    ])
  })

  test('words in any order, scripts in any mixture', () => {
    expect(idsOf('limit rate exceeded', 1)).toEqual(idsOf('rate limit exceeded', 1))
    expect(idsOf('quanxian calendar', 1)).toEqual(idsOf('日历 权限', 1))
    expect(idsOf('xianliu 图灵', 1)).toEqual(idsOf('图灵限流', 1))
  })

  test('a code in the query wins over its words, unless the query names another service', () => {
    expect(idsOf('rate limit 99991672', 1)).toEqual(['feishu/99991672'])
    expect(idsOf('飞书项目 2003', 1)[0]).toMatch(/^feishu-project\//)
  })

  test('pinyin never stands before words that are there as typed', () => {
    // `limit` could be 例 密 …; `chat` could begin 差…
    for (const word of ['limit', 'chat', 'bot', 'page'])
      for (const { entry } of shippedBrowser.search(word, { limit: 5 }))
        expect(`${entry.name} ${entry.message} ${entry.advice} ${entry.gloss?.meaning}`.toLowerCase()).toContain(word)
  })

  test('digits are never taken for others', () => {
    expect(idsOf('99991673', 1)).toEqual(['feishu/99991673'])
    expect(idsOf('99991699')).toEqual([])
  })
})

test('what our Chinese for an entry says finds what says just that first', () => {
  const meanings = entries.map(({ gloss }) => gloss?.meaning ?? '').filter((text) => /\p{Script=Han}/u.test(text))
  expect(meanings.length).toBeGreaterThan(200)
  const missed = sampled(meanings, 9).filter((text) => {
    const [hit] = shippedBrowser.search(text, { limit: 1 })
    return hit?.meaning !== text && hit?.entry.gloss?.meaning !== text
  })
  expect(missed).toEqual([])
})

test('two or three Han characters of an entry find it, whatever words they are torn from', () => {
  const cut = entries.flatMap(({ id, message, meaning, advice }) =>
    [message, meaning, advice].flatMap((text) =>
      [...(text ?? '').matchAll(/[\u4e00-\u9fff]{2,}/g)].flatMap(([run]) =>
        [2, 3].flatMap((length) =>
          Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) => ({
            id,
            text: run.slice(at, at + length),
          })),
        ),
      ),
    ),
  )
  const once = [...new Map(cut.map((query) => [query.text, query])).values()]
  expect(once.length).toBeGreaterThan(5_000)
  const missed = sampled(once, 160).filter(({ id, text }) => !idsOf(text, entries.length).includes(id))
  expect(missed).toEqual([])
})
