/** The rules as tables: every id once, every exception reasoned, needed and about codes that exist. */
import { describe, expect, test } from 'vitest'
import zhCN from '../../../../resources/locales/zh-CN.json'
import { shippedCatalog } from '../../../shipped.fixture.ts'
import { classifyEntry, toSubject } from '../classify.ts'
import { actorExceptions } from './actor-exceptions.ts'
import { actorRules } from './actor-rules.ts'
import { kindExceptions } from './kind-exceptions.ts'
import { kindRules } from './kind-rules.ts'
import { retryRules } from './retry-rules.ts'
import { decide, type Rule } from './rule.ts'

const { entries } = shippedCatalog
const tables = { kind: kindRules, retry: retryRules, actor: actorRules }
const all: readonly Rule<unknown>[] = Object.values(tables).flat()

test('every rule has an id of its own that names its table', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const [area, rules] of Object.entries(tables))
    expect(rules.filter(({ id }) => !new RegExp(`^${area}/[a-z-]+$`).test(id))).toEqual([])
})

test('each table ends in a rule that always holds, and only there', () => {
  for (const rules of Object.values(tables))
    expect(rules.map(({ when }) => Object.keys(when).length === 0)).toEqual(
      rules.map((_, index) => index === rules.length - 1),
    )
})

test('explicit codes come with a reason and all exist', () => {
  const listed = all.filter(({ when }) => when.codes !== undefined)
  expect(listed.filter(({ reason, when }) => reason === undefined || when.service === undefined)).toEqual([])
  const unknown = listed.flatMap(({ id, when }) =>
    (when.codes ?? '')
      .split(' ')
      .filter((code) => !entries.some((entry) => entry.service === when.service && entry.code === code))
      .map((code) => `${id} ${code}`),
  )
  expect(unknown).toEqual([])
})

describe('every exception is needed: without it the general rules would say something else', () => {
  const exceptions = new Map([...kindExceptions, ...actorExceptions].map((rule) => [rule.id, rule]))

  test.each(['kind', 'actor'] as const)('%s', (field) => {
    const general: readonly Rule<unknown>[] = tables[field].filter(({ id }) => !exceptions.has(id))
    const needless = entries
      .filter(({ derivation }) => exceptions.has(derivation[field]))
      .filter((entry) => {
        const decided = field === 'kind' ? null : { kind: entry.kind, retry: entry.retry }
        return decide(general, { ...toSubject(entry), ...decided })?.gives === entry[field]
      })
    expect(needless.map(({ id, derivation }) => `${id} ${derivation[field]}`)).toEqual([])
  })
})

test('every rule decides a shipped row, but for general ones by HTTP status and for rows without words', () => {
  const used = new Set(entries.flatMap(({ derivation }) => Object.values(derivation)))
  const forOwnTables = (id: string) => id.includes('/http-') || id === 'kind/says-nothing'
  expect(all.map(({ id }) => id).filter((id) => !used.has(id) && !forOwnTables(id))).toEqual([])
})

test('patterns keep no state between rows and repeat nothing without bound inside a repetition', () => {
  const patterns = all.flatMap(({ id, when }) =>
    [when.title, when.says].flatMap((pattern) => (pattern ? { id, pattern } : [])),
  )
  expect(patterns.length).toBeGreaterThan(40)
  expect(patterns.filter(({ pattern }) => /[gy]/.test(pattern.flags)).map(({ id }) => id)).toEqual([])
  expect(patterns.filter(({ pattern }) => /[*+]\)[*+{]|\{\d+,\}/.test(pattern.source)).map(({ id }) => id)).toEqual([])
})

describe('rows of a table nobody has seen before', () => {
  const [any = expect.fail('no entries')] = entries
  const classify = (message: string, http: number | null = null) => {
    const entry = classifyEntry(
      { ...any, service: 'mine', code: '1', name: null, message, meaning: null, advice: null, http, corrections: [] },
      'mine/1',
      () => expect.fail('no rule holds'),
    )
    return [entry.kind, entry.retry, entry.actor].join(' ')
  }

  test.each([
    ['Access token expired', null, 'auth refresh developer'],
    ['账号无权限', null, 'permission no admin'],
    ['Order not found', null, 'not-found no developer'],
    ['订单不存在', null, 'not-found no developer'],
    ['Name already exists', null, 'conflict no developer'],
    ['Too many requests', null, 'rate-limit backoff developer'],
    ['存储空间已达到上限', null, 'quota no admin'],
    ['Feature is not enabled', null, 'configuration no admin'],
    ['含有敏感词', null, 'content-policy no user'],
    ['系统错误，请稍后重试', null, 'server backoff vendor'],
    ['Something odd', 400, 'invalid-request no developer'],
    ['Something odd', 403, 'permission no admin'],
    ['Something odd', 404, 'not-found no developer'],
    ['Something odd', 409, 'conflict no developer'],
    ['Something odd', 429, 'rate-limit backoff developer'],
    ['Something odd', 503, 'server backoff vendor'],
    ['Something odd', 504, 'upstream backoff vendor'],
    ['Something odd', null, 'server no vendor'],
  ])('%s (%s): %s', (message, http, expected) => {
    expect(classify(message, http)).toBe(expected)
  })
})

const ids = [...kindRules, ...retryRules, ...actorRules].map((rule) => rule.id)
const worded = Object.keys(zhCN).flatMap((key) => (key.startsWith('rule.') ? [key.slice('rule.'.length)] : []))

test('rules and their texts are the same set', () => {
  expect(new Set(worded)).toEqual(new Set(ids))
})
