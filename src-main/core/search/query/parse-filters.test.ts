/** Filters inside a query: both languages, ids and names, and what is no filter stays text. */
import { expect, test } from 'vitest'
import { actors, kinds, retries } from '../../../../src-preload/model/catalog.ts'
import { emptyFilter } from '../../../../src-preload/model/search.ts'
import { shippedCatalog } from '../../../shipped.fixture.ts'
import { createFilterParser } from './parse-filters.ts'

const { services } = shippedCatalog
const parse = createFilterParser(services)

test.each([
  ['service:turing', { service: ['turing'] }, ''],
  ['服务:飞书项目 token', { service: ['feishu-project'] }, 'token'],
  ['服务：腾讯', { service: ['tencent-bot'] }, ''],
  ['service:turing,feishu sso', { service: ['turing', 'feishu'] }, 'sso'],
  ['service:"Feishu Hire" lock', { service: ['feishu-hire'] }, 'lock'],
  ['token service:turing lock', { service: ['turing'] }, 'token   lock'],
  ['kind:rate-limit', { kind: ['rate-limit'] }, ''],
  ['类别:频控 重试:稍后重试', { kind: ['rate-limit'], retry: ['backoff'] }, ''],
  ['KIND: perm x', { kind: ['permission'] }, 'x'],
  ['http:429 web', { http: [429] }, 'web'],
  ['HTTP：４０８', { http: [408] }, ''],
  ['ｈｔｔｐ：４０８', { http: [408] }, ''],
  ['服務:飛書項目 類別:限流', { service: ['feishu-project'], kind: ['rate-limit'] }, ''],
  ['http:none', { http: [0] }, ''],
  ['retry:no actor:admin', { retry: ['no'], actor: ['admin'] }, ''],
  ['负责：管理员 权限', { actor: ['admin'] }, '权限'],
  ['https://example.com', {}, 'https://example.com'],
  ['http:timeout', {}, 'http:timeout'],
  ['code:99991672', {}, 'code:99991672'],
  ['service:nobody', {}, 'service:nobody'],
  ['kind:', {}, 'kind:'],
  ['microservice:turing', {}, 'microservice:turing'],
])('%s', (text, filter, rest) => {
  const parsed = parse(text)
  expect(parsed.filter).toEqual({ ...emptyFilter, ...filter })
  expect(parsed.rest.trim()).toBe(rest)
})

test.each([
  ['service:foo x', 'service:foo', services.map(({ id }) => id)],
  ['x 服务：飞书 y', null, []],
  ['x service:fei', 'service:fei', ['feishu', 'feishu-hire', 'feishu-project']],
  ['service:turing,foo', 'service:turing,foo', services.map(({ id }) => id)],
  ['retry:sometimes retry:sometimes', 'retry:sometimes', [...retries]],
  ['kind:rate-limitt', 'kind:rate-limitt', [...kinds]],
  ['负责：老王', '负责：老王', [...actors]],
  ['http:timeout', 'http:timeout', []],
  ['http://example.com', null, []],
  ['code:1405', null, []],
] as const)('%s: what looks like a filter and is none is told, with what would be one', (text, written, known) => {
  const unread = parse(text).unread.map((one) => ({ ...one, known: [...one.known].sort() }))
  expect(unread).toEqual(written === null ? [] : [{ written, facet: expect.any(String), known: [...known].sort() }])
})
