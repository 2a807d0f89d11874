/** What a number is told to be by the words around it. */
import { expect, test } from 'vitest'
import { tellings } from './tellings.ts'
import { isCounted, isOfThing, isTold } from './told.ts'

const hit = (text: string, code: string) => {
  const start = text.indexOf(code)
  return { code, start, end: start + code.length, isInField: false, isAlone: false }
}
const counted = (text: string) => isCounted(text, hit(text, '10003'), hit(text, '10012'))

test('a list of numbers counts where what stands before it or behind it does', () => {
  expect(counted('10003、10012 号')).toBe(true)
  expect(counted('10003、10012 位用户')).toBe(true)
  expect(counted('总共 10003、10012')).toBe(true)
  expect(counted('报 10003、10012')).toBe(false)
})

test.each([
  '飞书又挂了,客户 10003',
  '飞书打不开,包厢是 10003',
  '骑手 10003 说飞书收不到',
  '飞书没反应,刚查了展位 10003',
  'Feishu is down again, locker 10003',
])('a noun has the number: %s', (text) => {
  expect(isOfThing(text, hit(text, '10003'))).toBe(true)
})

test.each([
  '飞书又挂了,接口 10003',
  '飞书挂了,上传 10003',
  '飞书 10003',
  '都正常,只有通讯录 10003',
  '一直 10003',
  'Feishu is stuck with 10003',
  'Feishu fails 10003',
  'Lark im reaction 231001',
])('an error may be of what stands before it: %s', (text) => {
  expect(isOfThing(text, hit(text, /\d+/.exec(text)?.[0] ?? ''))).toBe(false)
})

test.each([
  '10003 三十多次,飞书昨晚',
  '飞书昨晚 10003 ×12',
  'Feishu: nothing but 10003 (5 times)',
  '10003 twice on Feishu',
])('what came so often is no count: %s', (text) => {
  expect(isTold(tellings, text, hit(text, '10003'), true)).toBe(true)
})

test('as many of something are one', () => {
  expect(isTold(tellings, '飞书通知 10003 次', hit('飞书通知 10003 次', '10003'), true)).toBe(false)
})
