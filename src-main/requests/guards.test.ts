/** The gate lets right requests through to their handler and nothing else, and tells callers nothing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RequestChannel, type Requests, requestChannels } from '../../src-preload/contract.ts'
import { savedFileLimit } from '../../src-preload/model/exports.ts'
import { emptyFilter, pageLimit, queryLimit } from '../../src-preload/model/search.ts'
import { initialLayout, initialSettings } from '../../src-preload/model/settings.ts'
import { noEnvelope } from '../../src-preload/model/tables.ts'
import { createGate } from './guards.ts'
import type { Handlers } from './handlers.ts'

const browse = { text: '99991672', filter: emptyFilter, sort: null, offset: 0, limit: 50 }

/** Right arguments of every request. */
const right: { readonly [C in RequestChannel]: Parameters<Requests[C]> } = {
  'app:describe': [],
  'catalog:browse': [browse],
  'catalog:neighbours': ['feishu', '40001'],
  'catalog:open': ['feishu/40001'],
  'catalog:sources': [],
  'clipboard:write': ['text'],
  'companion:describe': [],
  'data:open': [],
  'data:reset': [],
  'diagnosis:cancel': [1],
  'diagnosis:finish': [1],
  'diagnosis:peek': [1],
  'diagnosis:push': [1, '{"code":'],
  'diagnosis:start': [],
  'entries:export': ['csv', ['turing']],
  'favorites:add': ['feishu/40001', 'group'],
  'favorites:change': [{ type: 'move', entries: ['feishu/40001'], group: null, before: null }],
  'favorites:read': [],
  'file:save': ['errdex.csv', 'text', 'text'],
  'history:read': [{ text: '', offset: 0, limit: 100 }],
  'history:record': [{ kind: 'lookup', outcome: 'found', text: '40001', entries: ['feishu/40001'] }],
  'history:remove': [['id']],
  'layout:save': [initialLayout],
  'library:undo': [1],
  'link:open': ['https://open.feishu.cn/'],
  'memory:keep': ['view', '"browse"'],
  'memory:recall': [],
  'notes:read': [],
  'notes:write': ['feishu/40001', { text: '**known**', tags: ['a'], incidentUntil: '2026-12-01' }],
  'offer:describe': [],
  'offer:dismiss': [],
  'packs:accept': [1, { 'note:feishu/40001': 'both' }],
  'packs:cancel': [1],
  'packs:dismiss': ['0'.repeat(64)],
  'packs:export': [{ tables: ['my-table'], favorites: ['feishu/40001'], notes: [] }, 'Team', 'id'],
  'packs:exported': ['id'],
  'packs:forget': ['id'],
  'packs:open-offer': ['0'.repeat(64)],
  'packs:preview': [1],
  'packs:push': [1, 'YQ=='],
  'packs:read': [],
  'packs:start': ['team.errdexpack'],
  'packs:unwatch': ['/share'],
  'packs:watch': ['/share'],
  'quick-lookup:hide': [],
  'quick-lookup:pin': [true],
  'settings:change': [initialSettings],
  'shortcut:record': [false],
  'sighting:open': [1],
  'tables:accept': [1],
  'tables:cancel': [1],
  'tables:change': [{ type: 'enable', table: 'my-table', enabled: false }],
  'tables:guess': [1, '{"errcode":1}'],
  'tables:preview': [1, { name: 'n', mappings: [{ taken: true, columns: ['code', null] }], envelope: noEnvelope }],
  'tables:push': [1, 'YQ=='],
  'tables:read': [],
  'tables:reopen': ['my-table'],
  'tables:start': ['errors.csv', 'my-table'],
  'text:find-secrets': ['Bearer t-secret'],
  'watch:command': ['pause-15'],
  'window:arrive': [],
  'window:go': [{ view: 'settings' }],
}

const listen = (answer: () => unknown = () => 'answer') => {
  const calls: string[] = []
  const lines: string[] = []
  const handlers = Object.fromEntries(
    requestChannels.map((channel) => [
      channel,
      () => {
        calls.push(channel)
        return answer()
      },
    ]),
  ) as unknown as Handlers
  return { gate: createGate(handlers, (line) => lines.push(line)), calls, lines }
}

test.each(requestChannels)('%s: right arguments reach the handler', async (channel) => {
  const { gate, calls } = listen()
  expect(await gate(channel, right[channel])).toEqual({ ok: true, value: 'answer' })
  expect(calls).toEqual([channel])
})

describe.each(requestChannels)('%s refuses', (channel) => {
  const wrong: readonly (readonly [string, readonly unknown[]])[] = [
    ['too many', [...right[channel], 'more']],
    ['too few', right[channel].length === 0 ? [null] : right[channel].slice(1)],
    ...right[channel].map((argument, index): readonly [string, readonly unknown[]] => [
      `argument ${index} of another type`,
      right[channel].map((other, at) => (at === index ? (typeof argument === 'string' ? { other } : 'text') : other)),
    ]),
    ...right[channel].map((argument, index): readonly [string, readonly unknown[]] => [
      `argument ${index} with a foreign field or too long`,
      right[channel].map((other, at) => {
        if (at !== index) return other
        if (typeof argument === 'string')
          return channel === 'file:save' ? 'x'.repeat(savedFileLimit + 1) : 'x'.repeat(2_000_000)
        return typeof argument === 'object' ? { ...argument, foreign: 1 } : [argument]
      }),
    ]),
  ]
  test.each(wrong)('%s', async (_what, args) => {
    const { gate, calls, lines } = listen()
    expect(await gate(channel, args)).toEqual({ ok: false, error: 'refused' })
    expect(calls).toEqual([])
    expect(lines).toHaveLength(1)
  })
})

test.each([
  ['text', 'x'.repeat(queryLimit + 1)],
  ['limit', pageLimit + 1],
  ['limit', 1.5],
  ['offset', -1],
  ['sort', { column: 'advice', direction: 'ascending' }],
  ['filter', { ...emptyFilter, kind: ['unheard-of'] }],
  ['filter', { ...emptyFilter, http: Array.from({ length: 1_000 }, () => 1) }],
])('a query with a wrong %s is refused', async (field, value) => {
  const { gate } = listen()
  expect(await gate('catalog:browse', [{ ...browse, [field]: value }])).toEqual({ ok: false, error: 'refused' })
})

test.each(['', 'catalog', 'toString', '__proto__', 'constructor', 'x'.repeat(10_000), 'a\nb'])(
  'unknown request %# is refused and logged in one short line',
  async (channel) => {
    const { gate, lines } = listen()
    expect(await gate(channel, [])).toEqual({ ok: false, error: 'refused' })
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toContain('\n')
    expect(lines[0]?.length).toBeLessThan(300)
  },
)

test('an exception is logged with its stack, and the caller learns only that it failed', async () => {
  const { gate, lines } = listen(() => {
    throw new Error('secret path /home/someone')
  })
  expect(await gate('app:describe', [])).toEqual({ ok: false, error: 'failed' })
  expect(lines.join()).toContain('secret path')
})

test('whatever a window sends, the gate answers and calls a handler only for what the contract allows', async () => {
  const anything = fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true, withDate: true })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...requestChannels),
      fc.array(anything, { maxLength: 3 }),
      async (channel, args) => {
        const { gate, calls } = listen()
        const answer = await gate(channel, args)
        expect(answer.ok).toBe(calls.length === 1)
      },
    ),
    { numRuns: 2_000 },
  )
})
