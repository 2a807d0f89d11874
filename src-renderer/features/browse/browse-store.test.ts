/** What is shown and selected, whatever order typing, filters, answers and failures come in. */
import { expect, test, vi } from 'vitest'
import { type BrowsePage, type BrowseQuery, emptyFilter } from '../../../src-preload/model/search.ts'
import { createBrowseStore } from './browse-store.ts'
import { pageSize, rowAt } from './page-cache.ts'
import { makeRows } from './rows.fixture.ts'

const facets = { service: [], kind: [], http: [], retry: [], actor: [] }

const pageFor = ({ offset, limit }: BrowseQuery, total: number): BrowsePage => ({
  total,
  of: 1024,
  understood: { words: [], filter: emptyFilter, unread: [] },
  offset,
  rows: makeRows(offset, Math.min(limit, total - offset)),
  facets,
})

/** A store whose questions wait until the test answers them. */
const startStore = () => {
  const questions: { query: BrowseQuery; answer(total: number): Promise<void>; fail(): Promise<void> }[] = []
  const store = createBrowseStore(
    (query) =>
      new Promise((resolve, reject) => {
        const settled = () => new Promise<void>((done) => setTimeout(done))
        questions.push({
          query,
          answer: (total) => {
            resolve(pageFor(query, total))
            return settled()
          },
          fail: () => {
            reject(new Error('expected by the test'))
            return settled()
          },
        })
      }),
  )
  const question = (index: number) => {
    const found = questions[index]
    if (found === undefined) throw new Error(`question ${index} was not asked`)
    return found
  }
  return { store, state: () => store.getState(), question, asked: () => questions.length }
}

test('a late answer never overwrites a newer one', async () => {
  const { state, question } = startStore()
  state().setText('9')
  state().setText('99')
  await question(1).answer(7)
  await question(0).answer(300)
  expect(state().shown?.total).toBe(7)
  expect(state().shown?.question.text).toBe('99')
})

test('what is shown stays until the next answer comes', async () => {
  const { state, question } = startStore()
  state().refresh()
  await question(0).answer(1024)
  state().setText('token')
  expect(state().shown?.total).toBe(1024)
  await question(1).answer(40)
  expect(state().shown?.total).toBe(40)
})

test('a new text selects its first hit; a filter keeps the selection where it is still shown', async () => {
  const { state, question } = startStore()
  state().setText('token')
  await question(0).answer(40)
  expect(state().selection).toEqual({ index: 0, id: 'turing/0' })
  state().select(5)
  state().setFilter({ ...emptyFilter, kind: ['auth'] })
  await question(1).answer(20)
  expect(state().selection).toEqual({ index: 5, id: 'turing/5' })
})

test('typing restores the order by relevance; clearing the filters takes the sort back too', async () => {
  const { state, question } = startStore()
  state().setSort({ column: 'http', direction: 'descending' })
  expect(question(0).query.sort).toEqual({ column: 'http', direction: 'descending' })
  state().setText('token')
  expect(question(1).query.sort).toBeNull()
  state().setSort({ column: 'code', direction: 'ascending' })
  state().setFilter({ ...emptyFilter, kind: ['auth'] })
  expect(question(3).query).toMatchObject({ text: 'token', sort: { column: 'code' } })
  state().clearFilters()
  expect(question(4).query).toMatchObject({ text: 'token', filter: emptyFilter, sort: null })
})

test('nothing found selects nothing', async () => {
  const { state, question } = startStore()
  state().setText('token')
  await question(0).answer(40)
  state().setText('tokenzz')
  await question(1).answer(0)
  expect(state().selection).toEqual({ index: null, id: null })
})

test('rows are loaded page by page, each once, and only for what is shown', async () => {
  const { state, question, asked } = startStore()
  state().refresh()
  await question(0).answer(1000)
  state().ensureRows(pageSize + 10, pageSize + 40)
  state().ensureRows(pageSize + 20, pageSize + 50)
  expect(asked()).toBe(2)
  expect(question(1).query).toMatchObject({ offset: pageSize, limit: pageSize })
  state().setText('x')
  await question(2).answer(900)
  await question(1).answer(1000)
  expect(rowAt(state().shown?.pages ?? new Map(), pageSize)).toBeUndefined()
})

test('selecting a row that is still loading selects its entry when it comes', async () => {
  const { state, question } = startStore()
  state().refresh()
  await question(0).answer(1000)
  state().select(999)
  expect(state().selection).toEqual({ index: 999, id: null })
  state().ensureRows(990, 999)
  await question(1).answer(1000)
  expect(state().selection).toEqual({ index: 999, id: 'turing/999' })
})

test('a failure shows as long as no newer answer comes', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { state, question } = startStore()
  state().refresh()
  await question(0).fail()
  expect(state().failed).toBe(true)
  expect(logged).toHaveBeenCalledOnce()
  logged.mockRestore()
  state().refresh()
  await question(1).answer(3)
  expect(state().failed).toBe(false)
})

test('links followed in the detail lead back the way they came', async () => {
  const { state, question } = startStore()
  state().refresh()
  await question(0).answer(10)
  state().select(2)
  state().openEntry('turing/4')
  state().openEntry('feishu/9')
  expect(state().selection).toEqual({ index: null, id: 'feishu/9' })
  state().goBack()
  expect(state().selection).toEqual({ index: 4, id: 'turing/4' })
  state().goBack()
  expect(state().selection.id).toBe('turing/2')
  expect(state().trail).toEqual([])
})
