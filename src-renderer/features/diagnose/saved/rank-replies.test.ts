/** What is offered first: the code’s own, the service’s, the kind’s, then what is used most; the rest when searched for. */
import { expect, test } from 'vitest'
import type { SavedReply } from '../../../../src-preload/model/saved-replies.ts'
import { rankReplies } from './rank-replies.ts'

const reply = (name: string, of: Partial<SavedReply> = {}): SavedReply => ({
  id: name,
  name,
  text: `text of ${name}`,
  service: null,
  code: null,
  kind: null,
  used: 0,
  changed: '',
  ...of,
})
const all = [
  reply('seldom'),
  reply('often', { used: 9 }),
  reply('kind', { kind: 'permission' }),
  reply('service', { service: 'feishu' }),
  reply('code', { service: 'feishu', code: '99991672' }),
  reply('other service', { service: 'turing', used: 50 }),
  reply('other code', { code: '1405' }),
]
const about = { service: 'feishu', code: '99991672', kind: 'permission' } as const
const names = (query: string) => rankReplies(all, about, query).map(({ reply: { name } }) => name)

test('the nearest first, then the most used; what is for something else is left out', () => {
  expect(names('')).toEqual(['code', 'service', 'kind', 'often', 'seldom'])
})

test('searched by words of name and text, what is for something else at the end', () => {
  expect(names('other')).toEqual(['other service', 'other code'])
  expect(names('TEXT se')).toEqual(['service', 'seldom', 'other service'])
  expect(names('1405')).toEqual(['other code'])
  expect(rankReplies(all, about, 'other').map(({ fits }) => fits)).toEqual([false, false])
})
