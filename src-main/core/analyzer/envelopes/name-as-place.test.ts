import { expect, test } from 'vitest'
import { isDenied, isPlace } from './name-as-place.ts'

const markOf = (text: string) => {
  const start = text.indexOf('飞书') >= 0 ? text.indexOf('飞书') : text.indexOf('Feishu')
  const end = start + (text[start] === 'F' ? 6 : 2)
  const rule = { id: 'feishu/name', strength: 'fair', says: '', decides: 'name' } as const
  return { meaning: { rule, service: 'feishu', vendor: null, strength: 'fair' }, start, end } as const
}

test.each([
  '登录报 10003;跟飞书没关系',
  '报 10003;飞书那边正常',
  '不是飞书的',
  'error 10003, Feishu is fine',
  'not from Feishu',
])('it had no part: %s', (text) => {
  expect(isDenied(markOf(text), text)).toBe(true)
})

test.each([
  '飞书昨天正常;今天报 10003',
  '飞书没问题吧',
  '是不是飞书的问题',
  'Feishu works with code 10003',
  'errors from Feishu',
])('it may have: %s', (text) => {
  expect(isDenied(markOf(text), text)).toBe(false)
})

test.each([
  '飞书里财务问',
  '部署在飞书',
  'posted in Feishu',
  '截图发飞书了',
  '日志已传到飞书群里',
  '错误码 N，飞书私聊你了',
])('a place: %s', (text) => {
  expect(isPlace(markOf(text), text)).toBe(true)
})

test.each(['图片传到飞书失败', '日志发到飞书机器人', '消息发飞书报 10003', '飞书发你们公告失败'])(
  'what answered: %s',
  (text) => {
    expect(isPlace(markOf(text), text)).toBe(false)
  },
)
