/** An HTTP status is nobody's error code: it belongs to the error beside it, and alone it is said to be a status. */
import { describe, expect, test } from 'vitest'
import { learnServices } from '../../corpus/imported-analyzer.ts'
import { diagnose } from '../../corpus/shipped-analyzer.ts'
import { createAnalysis } from './analysis.ts'

const answers = (text: string) =>
  diagnose(text).findings.map(({ candidates, http }) => [candidates[0]?.service, candidates[0]?.code, http])
const statuses = [400, 401, 403, 404, 413, 429, 500, 502, 503, 504]
const bare: readonly ((status: number) => string)[] = [
  (status) => `HTTP ${status}`,
  (status) => `提示“请求失败：HTTP${status}”`,
  (status) => `HTTP/1.1 ${status} Bad Request`,
  (status) => `status: ${status}`,
  (status) => `ErrorCode:${status}`,
  (status) => `ErrorCode: ${status}`,
  (status) => `{"ErrorCode":${status}}`,
  (status) => `{"errorCode":${status},"errorInfo":"bad gateway"}`,
  (status) => `https://yun.tim.qq.com/v3/prophet ErrorCode: ${status}`,
  (status) => `腾讯云智能客服 返回 ErrorCode=${status}`,
]

describe.each(statuses)('%i', (status) => {
  test('alone it is no error of a service', () => {
    for (const write of bare) {
      const { outcome, note } = diagnose(write(status))
      expect(outcome, write(status)).toBe('no-error')
      expect(note, write(status)).toEqual({ key: 'diagnosis.note-status', values: { status: String(status) } })
    }
  })
  test('beside an error it is the status of that error', () => {
    for (const write of bare.filter((one) => !one(status).includes('https:')))
      expect(answers(`${write(status)}\n{"code":99991672,"msg":"Access denied"}`), write(status)).toEqual([
        ['feishu', '99991672', status],
      ])
  })
  test('where the service’s own fields prove it, it is a code', () => {
    expect(answers(`{"ActionStatus":"FAIL","ErrorCode":${status},"ErrorInfo":"x"}`)).toEqual([
      ['tencent-bot', String(status), null],
    ])
  })
})

test('a table that documents statuses: found as a code, not where the text calls it a status', () => {
  const knowledge = learnServices([
    {
      id: 'my-gateway',
      name: '内部网关',
      table: '错误码,错误信息\n400,Bad Request\n404,Not Found\n500,Internal Server Error\n10001,other\n',
      envelope: { codeKeys: ['errno'], messageKeys: ['err'], hosts: ['gw.example'], marks: [] },
    },
  ])
  const found = (text: string) => {
    const analysis = createAnalysis(knowledge)
    analysis.push(text)
    return analysis.finish().findings.map(({ candidates }) => candidates[0]?.code)
  }
  expect(found('{"errno":404,"err":"Not Found"}')).toEqual(['404'])
  expect(found('内部网关 错误码 404')).toEqual(['404'])
  expect(found('HTTP/1.1 404 Not Found\nhost: gw.example\n')).toEqual([])
  expect(found('内部网关 HTTP 500 Internal Server Error')).toEqual([])
  expect(found('gw.example 状态码：400')).toEqual([])
})
