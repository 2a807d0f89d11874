/** A service that is only mentioned as a place, or as well, is not taken for the one that answered. */
import { expect, test } from 'vitest'
import { isDenied, isPlace, isWell } from './name-as-place.ts'

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
  '转飞书群 @算法',
  '飞书文档“错误码”:10001',
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

test('another product that works, alone or in a list, answered nothing', () => {
  const marksOf = (text: string) =>
    ['企微', '钉钉'].flatMap((name) => {
      const start = text.indexOf(name)
      return start < 0 ? [] : [{ ...markOf(text), start, end: start + name.length }]
    })
  const isFirstWell = (text: string) =>
    marksOf(text)
      .slice(0, 1)
      .every((mark) => isWell(mark, marksOf(text), text))
  for (const text of ['企微正常', '企微那边没问题', '企微、钉钉都正常', '钉钉不受影响'])
    expect(isFirstWell(text), text).toBe(true)
  for (const text of ['企微报 10003', '企微、钉钉都报错', '企微返回正常']) expect(isFirstWell(text), text).toBe(false)
})
