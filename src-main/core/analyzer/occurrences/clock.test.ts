/** First and last of occurrences whose times are written with a zone here and without one there. */
import { expect, test } from 'vitest'
import { diagnose } from '../../../corpus/shipped-analyzer.ts'

const rangeOf = (text: string) => {
  const { first, last, count } = diagnose(text).findings[0]?.occurrences ?? { first: null, last: null, count: 0 }
  return { first, last, count }
}
const error = 'ERROR feishu {"code":99991663,"msg":"Invalid access token for authorization"}'

test('the order of the file tells the offset of local times', () => {
  const text = [
    `2026-04-05T01:00:01Z ${error}`,
    `2026-04-05 09:00:02 ${error}`,
    `2026-04-05T01:00:03Z ${error}`,
    `2026-04-05 09:00:04 ${error}`,
  ].join('\n')
  expect(rangeOf(text)).toEqual({ first: '2026-04-05T01:00:01Z', last: '2026-04-05T09:00:04+08:00', count: 4 })
})
test('a log id tells the offset of the time written beside it', () => {
  const text = [
    `2026-04-05 01:05:15 ${error} log_id=20260405090515BFB07C2F064D6D9EC8DF`,
    `2026-04-05T01:05:16Z ${error}`,
  ].join('\n')
  expect(rangeOf(text)).toEqual({ first: '2026-04-05T01:05:15Z', last: '2026-04-05T01:05:16Z', count: 2 })
})
test('times without any zone stay as they are', () => {
  const text = `2026-04-05 09:00:02 ${error}\n2026-04-05 09:00:04 ${error}`
  expect(rangeOf(text)).toEqual({ first: '2026-04-05T09:00:02', last: '2026-04-05T09:00:04', count: 2 })
})
test('ids that are not listed are counted', () => {
  const lines = Array.from(
    { length: 260 },
    (_, at) => `${error} log_id=20260405090515BFB07C2F064D6D9E${String(at + 1000)}`,
  )
  const { logIds = [], moreLogIds = 0 } = diagnose(lines.join('\n')).findings[0]?.occurrences ?? {}
  expect([logIds.length, moreLogIds]).toEqual([200, 60])
})
