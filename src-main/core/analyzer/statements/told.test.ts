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
  '飞书停车场 10003 刷不开',
  '腾讯云智能客服储物柜 10003',
  '飞书项目里面试间 10003 有人吗',
  '骑手 10003 说飞书收不到',
  '飞书没反应,刚查了展位 10003',
  'Feishu is down again, locker 10003',
])('a noun has the number: %s', (text) => {
  expect(isOfThing(text, hit(text, '10003'), true)).toBe(true)
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
  expect(isOfThing(text, hit(text, /\d+/.exec(text)?.[0] ?? ''), false)).toBe(false)
})

test.each([
  '10003 三十多次,飞书昨晚',
  '飞书昨晚 10003 ×12',
  'Feishu: nothing but 10003 (5 times)',
  '10003 twice on Feishu',
])('what came so often is no count: %s', (text) => {
  expect(isTold(tellings, text, hit(text, '10003'), 'documented')).toBe(true)
})

test('as many of something are one', () => {
  expect(isTold(tellings, '飞书通知 10003 次', hit('飞书通知 10003 次', '10003'), 'documented')).toBe(false)
})

test.each([
  '飞书拉群 10003 之后就没再动过',
  '飞书建日程 10003 个别租户有',
  '飞书 10003 的时候多半是参数',
  'Feishu approval 10003 out of nowhere, nothing deployed today',
])('what goes on behind a number of the service that is named is no measure: %s', (text) => {
  expect(isTold(tellings, text, hit(text, '10003'), 'own')).toBe(true)
})

test.each([
  '飞书拉群 10003 位客户在等',
  '飞书 10003 的红包没领',
  '飞书 10003 这张单谁在跟',
  '飞书 10003 分机找我',
  '飞书续费,今年 10003',
  'Feishu approval 10003 is the ticket',
  'Feishu 10003 invites sent',
])('what measures a number, or is numbered by it, is no error: %s', (text) => {
  expect(isTold(tellings, text, hit(text, '10003'), 'own')).toBe(false)
})

test('a number of no document is told behind a call', () => {
  expect(isTold(tellings, '图灵 embedding 2398 三连', hit('图灵 embedding 2398 三连', '2398'), 'unlisted')).toBe(true)
  expect(isTold(tellings, '图灵周年庆 2398 三连', hit('图灵周年庆 2398 三连', '2398'), 'unlisted')).toBe(false)
})

test.each(['飞书拉群 10003', '飞书批量导入客户 10003', '飞书笔记 10003 找不着了', 'meego 工作项 10003'])(
  'what was done to a thing, or a part of the service, has no number: %s',
  (text) => {
    expect(isOfThing(text, hit(text, '10003'), true)).toBe(false)
  },
)

test.each(['飞书项目 10003 延期了', '图灵 10003 班车', '飞书改去 10003'])(
  'what befalls things is no error: %s',
  (text) => {
    expect(isTold(tellings, text, hit(text, '10003'), 'own')).toBe(false)
  },
)

test('a number that begins its clause is of the call before it', () => {
  expect(isTold(tellings, '飞书通讯录拉人,10003 卡了', hit('飞书通讯录拉人,10003 卡了', '10003'), 'own')).toBe(true)
})

test('behind what a field says of a thing stands which one', () => {
  const told = (text: string) => isTold(tellings, text, { ...hit(text, '10003'), isInField: true }, 'own')
  expect(told('飞书:meeting does not exist: 10003')).toBe(false)
  expect(told('飞书:任务不存在: 10003')).toBe(false)
  expect(told('飞书:发送失败: 10003')).toBe(true)
})

test('who is asked is no part of a service, and neither a time nor a level keeps a number from being told', () => {
  const told = (text: string) => isTold(tellings, text, hit(text, '10003'), 'own')
  expect(told('@小助手 飞书链接弹出的 10003')).toBe(told('飞书链接弹出的 10003'))
  expect(told('@飞书客服 接口 10003')).toBe(true)
  expect(told('[10:23:05] 飞书一直 10003')).toBe(true)
  expect(told('10:23:05 [ERROR] 飞书绩效给的是 10003,涨了')).toBe(false)
})
