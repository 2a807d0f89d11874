/** The call as a fact: a request in the text finds its page, and the page chooses among a code's meanings. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedCatalog } from '../../../shipped.fixture.ts'
import { viewCatalog } from '../../catalog/catalog.ts'
import { compilePages } from '../../pages/compile-pages.ts'
import { kioskPages, writePage } from '../../pages/pages.fixture.ts'
import { createFolderReader } from '../../pages/read-folder.ts'
import { finishSteps } from '../../steps.ts'
import { guessColumns } from '../../tables/guess-columns.ts'
import { createAnalysis } from '../analysis.ts'
import { createCallBook } from './call-book.ts'
import { learn } from './knowledge.ts'
import { learnTables } from './learn-tables.ts'
import { createPathTree } from './path-tree.ts'

const [feishu] = shippedCatalog.services
if (feishu === undefined) throw new Error('no service is shipped')

/** A page that lists a documented code under words of its own. */
const loginPage = writePage({
  path: 'login.md',
  title: '登录柜机',
  call: '/open-apis/kiosk/v1/login',
  scopes: ['kiosk:login'],
  rows: [['400', '99991663', 'kiosk token is stale', '请在柜机上重新扫码']],
})
const reader = createFolderReader()
for (const file of [...kioskPages, loginPage]) reader.add(file)
const folder = reader.finish()
const mappings = folder.shapes.map((shape) => ({ taken: true, columns: guessColumns(shape) }))
const { entries } = compilePages({ id: 'my-kiosk', ...folder, serviceOf: () => feishu }, mappings)
const learner = learnTables(learn(viewCatalog(shippedCatalog)), new Map())
for (const entry of entries) learner.add(entry)
const knowledge = finishSteps(
  learner.finish(viewCatalog({ ...shippedCatalog, entries: [...shippedCatalog.entries, ...entries] })),
)

const topOf = (text: string) => {
  const analysis = createAnalysis(knowledge)
  analysis.push(text)
  const [finding] = analysis.finish().findings
  return { outcome: finding?.outcome, ...finding?.candidates[0] }
}

test('names come before parameters, and a parameter holds any one value', () => {
  const tree = createPathTree<string>()
  for (const path of ['/v1/chats/:id', '/v1/chats/search', '/v1/chats/{id}/members', '/v1/<kind>/list/:a/x'])
    tree.at(path, () => path)
  expect(tree.find('/v1/chats/oc_1')).toBe('/v1/chats/:id')
  expect(tree.find('/v1/chats/search')).toBe('/v1/chats/search')
  expect(tree.find('/v1/chats/search/members')).toBe('/v1/chats/{id}/members')
  expect(tree.find('/v1/chats/list/9/x')).toBe('/v1/<kind>/list/:a/x')
  expect(tree.find('/v1/chats')).toBeUndefined()
  expect(tree.find(`/v1${'/a'.repeat(5_000)}`)).toBeUndefined()
})

test('every call finds its own page, whatever its parameters hold, behind whatever gateway', () => {
  const book = createCallBook(entries)
  const calls = entries.flatMap(({ code, contexts = [] }) => contexts.map((context) => ({ code, context })))
  fc.assert(
    fc.property(
      fc.constantFrom(...calls.filter(({ context }) => context.path !== null)),
      fc.stringMatching(/^[\w@.-]{1,20}$/),
      fc.constantFrom('', 'https://open.feishu.cn', 'http://10.0.0.1:8080/gateway'),
      fc.constantFrom('', '?page_size=20', '#top', '/'),
      ({ code, context }, value, before, after) => {
        const url = `${before}${context.path?.replace(/:\w+/g, value)}${after}`
        expect(book.find(context.method, url, code)?.path).toBe(context.path)
        expect(book.find(null, url, code)?.path).toBe(context.path)
      },
    ),
  )
  expect(book.find('DELETE', 'https://open.feishu.cn/open-apis/kiosk/v1/parcels', '8230001')).toBeNull()
})

test.each([
  ['POST https://open.feishu.cn/open-apis/kiosk/v1/doors/d_77/open\n\n{"code":8230002,"msg":"no right"}', '打开柜门'],
  [
    'curl -X GET "https://open.feishu.cn/open-apis/kiosk/v1/parcels?page_size=9" → {"code":8230002,"msg":"denied"}',
    '列出包裹',
  ],
])('the call chooses the meaning, and the evidence says so: %s', (text, title) => {
  const top = topOf(text)
  expect([top.outcome, top.api?.title]).toEqual(['identified', title])
  expect(top.evidence?.some(({ rule, span }) => rule === 'code/called' && span !== null)).toBe(true)
  expect(entries.find(({ id }) => id === top.entryId)?.contexts?.some((context) => context.title === title)).toBe(true)
})

test('without a call the message chooses, else the most general meaning leads; the others are no rivals', () => {
  expect(topOf('{"code":8230002,"msg":"no right on this door"}')).toMatchObject({ entryId: 'my-kiosk/8230002~2' })
  expect(topOf('{"code":8230001,"msg":"?"}')).toMatchObject({ outcome: 'identified', entryId: 'my-kiosk/8230001' })
  expect(topOf('{"code":8230001,"msg":"?"}').api).toBeUndefined()
})

test('a documented code stays the first, with what the page of the call says of it and asks for', () => {
  const top = topOf('POST /open-apis/kiosk/v1/login HTTP/1.1\n\n{"code":99991663,"msg":"kiosk token is stale"}')
  expect(top).toMatchObject({
    entryId: 'feishu/99991663',
    api: {
      method: 'POST',
      path: '/open-apis/kiosk/v1/login',
      title: '登录柜机',
      message: 'kiosk token is stale',
      advice: '请在柜机上重新扫码',
      scopes: ['kiosk:login'],
    },
  })
})

test('a page that does not list the code still names the call and its scopes', () => {
  const top = topOf(
    'POST /open-apis/kiosk/v1/doors/7/open\n{"code":99991672,"msg":"Access denied. One of the following scopes is required: [kiosk:door]"}',
  )
  expect(top).toMatchObject({
    entryId: 'feishu/99991672',
    api: { message: null, advice: null, scopes: ['kiosk:door', 'kiosk:door:write'] },
  })
})
