/** What tells of work that went well, and what only mentions work beside an error. */
import { expect, test } from 'vitest'
import { reportsWork, withoutLevel } from './work-lines.ts'

const reports = (text: string) => {
  const start = text.indexOf('10003')
  return reportsWork(text, start, start + 5)
}

test.each([
  '2026-11-29 10:23:05.123  INFO 1 --- [main] c.x.Sync : 飞书 消费 10003',
  '2026-11-29T10:23:05.123Z\tdebug\tfeishu cursor 10003',
  '飞书通讯录 10003 部门已更新',
  '飞书同步完成 10003',
  'feishu webhook listener started on 10003',
  'lark doc 10003 shared',
])('%s', (text) => {
  expect(reports(text)).toBe(true)
})

test.each([
  '2026-11-29 10:23:05 INFO 飞书发消息失败 10003',
  '2026-11-29 10:23:05 WARN 飞书机器人 10003',
  '10:23:05 飞书一直 10003',
  '升级完成后飞书 10003',
  '飞书 10003,已更新工单',
  '飞书通讯录未更新 10003',
  'Lark clone finished then 10003 on download',
  'Feishu was not updated 10003',
])('no report: %s', (text) => {
  expect(reports(text)).toBe(false)
})

test('a code that is hardly anything else stays one in any line', () => {
  expect(reportsWork('10:23:05 INFO feishu 99991663', 21, 29)).toBe(false)
})

test('the level of a line is no word of it, and all else keeps its place', () => {
  expect(withoutLevel('10:23:05 [ERROR] 飞书 10003')).toBe('10:23:05 [     ] 飞书 10003')
  expect(withoutLevel('飞书 ERROR 10003')).toBe('飞书 ERROR 10003')
})
