/** What a command counted is told from what a program answered. */
import { expect, test } from 'vitest'
import { isCommandsCount } from './command-output.ts'

const isCount = (text: string) => {
  const start = text.lastIndexOf('10003')
  return isCommandsCount(text, start, start + 5)
}

test.each([
  '$ wc -l feishu.log\n   10003 feishu.log',
  '$ wc -l *.log\n  20014 lark.log\n  10003 total',
  '$ grep -c ok feishu.log\n10003',
  'root@web:~# grep -ic feishu app.log\n10003',
  '>>> len(feishu_users)\n10003',
  'In [3]: feishu_users.count()\nOut[3]: 10003',
  'R> nrow(feishu_users)\n[1] 10003',
  '> users.length\n10003',
  '>> numel(feishuMsgs)\nans =\n       10003',
])('%j counts', (text) => {
  expect(isCount(text)).toBe(true)
})

test.each([
  '>>> resp.code\n10003',
  'R> resp$code\n[1] 10003',
  '$ lark send\n10003 invalid parameter, see the docs',
  '$ wc -l feishu.log\nlark error\n10003',
  '10003',
])('%j does not', (text) => {
  expect(isCount(text)).toBe(false)
})
