/** Levels as the loggers of many languages write them, and lines that only speak of one. */
import { expect, test } from 'vitest'
import { levelOf } from './line-level.ts'

test.each([
  ['2026-02-03T10:00:00Z ERROR feishu {"code":99991672}', 'error'],
  ['2026-02-03 10:00:00,123 - root - WARNING - slow', 'warn'],
  ['2026-02-03 10:00:00.123  INFO 1 --- [main] c.e.App : ERROR rate is 0', 'info'],
  ['[2026-02-03 10:00:00] [error] upstream timed out', 'error'],
  ['2026/02/03 10:00:00 [warn] 7#7: conflicting server name', 'warn'],
  ['{"level":"error","ts":1760000000,"msg":"x"}', 'error'],
  ['time="2026-02-03" level=warning msg="x"', 'warn'],
  ['{"level":50,"time":1760000000,"msg":"x"}', 'error'],
  ['{"level":30,"time":1760000000,"msg":"an error"}', 'info'],
  ['E0203 10:00:00.123456       1 main.go:12] lost', 'error'],
  ['02-03 10:00:00.123  1234  1234 W/Tag: slow', 'warn'],
  ['error: cannot open file', 'error'],
  ['fail: Microsoft.Hosting[0]', 'error'],
  ['ERRO[0001] lost', 'error'],
  ['【错误】读取失败', 'error'],
  ['[警告] 队列已满', 'warn'],
  ['Caused by: java.io.IOException: Broken pipe', 'error'],
  ['java.lang.IllegalStateException: x', 'error'],
  ['Traceback (most recent call last):', 'error'],
  ['TypeError: x is not a function', 'error'],
  ['2026-02-03 10:00:00 DEBUG x', 'debug'],
  ['2026-02-03 10:00:00 FATAL x', 'error'],
  ['    at com.example.App.main(App.java:1)', null],
  ['GET /v1/ERROR/12 200', null],
  ['10003,bad sign,签名错误,风控', null],
  ['错误码,错误信息,说明,服务', null],
  ['2026-02-03 10:00:00 错误 连接已断开', 'error'],
  ['handled 3 errors, an error rate of 2 %', null],
  ['information on the customer', null],
  ['', null],
])('%s', (line, level) => {
  expect(levelOf(line)).toBe(level)
})

test('a line of a megabyte costs no more than its beginning', () => {
  expect(levelOf(`${'('.repeat(1_000_000)} ERROR`)).toBe(null)
})
