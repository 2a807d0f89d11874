/** Entries of one code show exactly the facts in which they differ. */
import { expect, test } from 'vitest'
import type { CallContext, Entry } from '../../../src-preload/model/catalog.ts'
import { placeOf, tellApart } from './tell-apart.ts'

const entry: Entry = {
  id: 'feishu/40001',
  service: 'feishu',
  code: '40001',
  name: null,
  message: 'param error',
  meaning: null,
  advice: null,
  http: null,
  category: null,
  kind: 'invalid-request',
  retry: 'no',
  actor: 'developer',
  derivation: { kind: 'kind/a', retry: 'retry/a', actor: 'actor/a' },
  corrections: [],
  template: null,
  links: [],
  provenance: { document: 'feishu.md', heading: '服务端错误码说明', row: 1, line: 1, date: null, url: null },
}

const call: CallContext = {
  method: 'POST',
  path: '/open-apis/im/v1/messages',
  title: '发送消息',
  page: null,
  date: null,
  http: null,
  message: 'param error',
  advice: null,
  scopes: [],
}

test('entries alike in all that could tell them apart show nothing more', () => {
  expect(tellApart([entry, { ...entry, id: 'feishu/40001~2' }])).toEqual({
    name: false,
    retry: false,
    actor: false,
    place: false,
  })
})

test('what differs is shown: who acts, whether to retry, the name', () => {
  const other: Entry = { ...entry, id: 'turing/40001', service: 'turing', name: 'X', retry: 'backoff', actor: 'admin' }
  expect(tellApart([entry, other])).toEqual({ name: true, retry: true, actor: true, place: false })
})

test('the place counts within one service only: another service is told apart by its name', () => {
  const elsewhere = { ...entry, provenance: { ...entry.provenance, heading: '其他' } }
  expect(tellApart([entry, elsewhere]).place).toBe(true)
  expect(tellApart([entry, { ...elsewhere, service: 'turing' }]).place).toBe(false)
})

test('a page is named by its call, one without a call by its title', () => {
  expect(placeOf({ ...entry, contexts: [call] })).toBe('POST /open-apis/im/v1/messages')
  expect(placeOf({ ...entry, contexts: [{ ...call, path: null }] })).toBe('发送消息')
  expect(placeOf(entry)).toBe('服务端错误码说明')
})
