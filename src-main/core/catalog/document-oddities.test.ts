/** What the documents write strangely or wrongly: kept as written, noted, and put right beside. */
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSources } from '../../build/read-sources.ts'
import { adapters } from './adapters/registry.ts'
import { compileCatalog } from './compile.ts'

const { services, texts } = readSources(resolve(import.meta.dirname, '../../../resources'))
const catalog = compileCatalog(services, adapters, texts)
const entriesOf = (service: string) => catalog.entries.filter((entry) => entry.service === service)
const entry = (id: string) => {
  const found = catalog.entries.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no entry ${id}`)
  return found
}

describe('codes with two meanings', () => {
  test.each([
    ['feishu/40001', 'market place app is not allowed to update user or department', 'param error'],
    ['feishu/40003', 'internal error', 'no department authority'],
    ['feishu/40008', 'deptInfo is null error', 'open_id %v is not exist'],
    ['feishu/99992364', 'these ids not existed: %v', 'user id cross tenant'],
    ['feishu-project/50006', 'RPC Call Error This type does not support', 'openapi system err, please try again later'],
    ['turing/1405', 'No result found', 'PG Database transaction failed'],
  ])('%s', (id, plain, second) => {
    expect([entry(id).message, entry(`${id}~2`).message]).toEqual([plain, second])
  })

  test('there are no others', () => {
    expect(catalog.entries.filter(({ id }) => id.includes('~')).map(({ id }) => id)).toHaveLength(6)
  })
})

describe('what the documents write strangely', () => {
  const messagesAt = (id: string) => {
    const { document, row } = entry(id).provenance
    return catalog.messages.filter((message) => message.document === document && message.row === row)
  }

  test('rows over several lines keep their break', () => {
    expect(entry('turing/2850').message).toBe(
      'Your employee account has been marked inactive. Please login to\nTuring Portal (https://login.tcl.com/siam/login) to re-verify your status.',
    )
    expect(entry('turing/2851').message).toMatch(/ Please login to\nTuring Portal \(https/)
    expect(entry('turing/2850').links).toEqual([{ kind: 'page', url: 'https://login.tcl.com/siam/login', text: '' }])
    expect(messagesAt('turing/2850')).toContainEqual(expect.objectContaining({ rule: 'row/continued' }))
  })

  test('a missing closing pipe and tabs', () => {
    expect(entry('tencent-bot/60004').message).toBe('请求 URL 或 JSON 包体中帐号或签名错误 。')
    expect(messagesAt('tencent-bot/60004').map(({ rule }) => rule)).toEqual(['row/open', 'cell/tab'])
  })

  test('a mark behind the row', () => {
    expect(entry('feishu-hire/1002107')).toMatchObject({ meaning: '简历来源类型无效', advice: '检查简历来源类型 ID' })
    expect(messagesAt('feishu-hire/1002107')).toMatchObject([
      { rule: 'row/mark', text: { values: { mark: '==标记==' } } },
    ])
  })

  test('full-width punctuation and typographic quotes stay, and are noted', () => {
    expect(entry('feishu-project/20059').message).toContain('Alone，SearchUser')
    expect(messagesAt('feishu-project/20059')).toMatchObject([{ rule: 'text/full-width' }])
    expect(entry('feishu/40105').message).toBe('name can’t be null')
    expect(messagesAt('feishu/40105')).toMatchObject([{ rule: 'text/typographic' }])
  })

  test('blanks around cells go', () => {
    const padded = catalog.entries.filter((one) =>
      [one.code, one.name, one.message, one.meaning, one.advice, one.category].some(
        (field) => field !== field?.trim() && field !== null,
      ),
    )
    expect(padded.map(({ id }) => id)).toEqual([])
  })

  test('Turing tells name from message', () => {
    expect(entry('turing/1124')).toMatchObject({
      name: 'HTTP_TIMEOUT_ERROR',
      message: 'HTTP request timeout',
      http: 408,
    })
    expect(entriesOf('turing').filter(({ name }) => name === null)).toEqual([])
  })
})

describe('what the documents get wrong', () => {
  const corrected = (id: string) => entry(id).corrections.map(({ field, value }) => [field, value])

  test('the original stays, the correction stands beside it', () => {
    expect(entry('feishu/40112').message).toBe('user_id %v is not vaild')
    expect(corrected('feishu/40112')).toEqual([['message', 'user_id %v is not valid']])
    expect(corrected('feishu-hire/1020001')).toEqual([['code', '1002001']])
    expect(corrected('feishu-hire/1002108')).toEqual([['message', 'Resume source does not exist']])
    expect(corrected('tencent-bot/140001')).toEqual([['message', '知识库数据条数达到上限，如需提高上限，请联系客服。']])
  })

  test('no 13xx row of Turing stays under Workflow', () => {
    const rows = entriesOf('turing').filter(({ code }) => /^13\d\d$/.test(code))
    expect(rows.map(({ category }) => category)).toEqual(rows.map(() => 'Workflow'))
    expect(
      rows.filter(({ id }) => !corrected(id).some(([field, value]) => field === 'category' && value !== 'Workflow')),
    ).toEqual([])
    expect(corrected('turing/1303')).toEqual([['category', '认证']])
    expect(corrected('turing/1700')).toEqual([['category', 'Workflow']])
  })
})

describe('guidance', () => {
  const section = (service: string, heading: string) =>
    catalog.guidance.find((one) => one.service === service && one.heading === heading)

  test('Turing explains its envelope, its anchors, its flows and what to report', () => {
    const headings = catalog.guidance.filter(({ service }) => service === 'turing').map(({ heading }) => heading)
    expect(headings).toEqual([
      '错误码参考',
      '错误响应结构',
      '错误码索引',
      '深链',
      '典型排查流程',
      '反馈错误',
      'See also',
    ])
    expect(section('turing', '错误响应结构')?.body).toBe(
      [
        '所有业务错误(非 2xx)走统一结构:',
        '',
        '```json',
        '{',
        '  "code": 1124,',
        '  "message": "HTTP request timeout",',
        '  "data": {},',
        '  "trace_id": "tur_xxxxxxxx"',
        '}',
        '```',
        '',
        '| 字段 | 说明 |',
        '|---|---|',
        '| `code` | 4 位业务错误码(查下方索引) |',
        '| `message` | 英文错误描述 |',
        '| `data` | 附加上下文(按错误类型不同) |',
        '| `trace_id` | 对应的请求追踪 ID,见 请求追踪 |',
      ].join('\n'),
    )
    expect(section('turing', 'See also')?.body.split('\n')).toEqual([
      '- 请求追踪 — `trace_id` / `X-Client-Request-Id` 怎么获取',
      '- 超时、重试与 Fallback — 对可重试错误的自动处理',
      '- 速率限制 — 429 系列错误的根因与 backoff',
    ])
    expect(section('turing', '反馈错误')?.body).toContain('\n\n提交时附上 code + trace_id + 请求时间')
    expect(entry('turing/1124').provenance.url).toMatch(/\/api-guides\/reliability\/error-codes#1124$/)
  })

  test.each([
    ['feishu', '服务端错误码说明', /^以下是服务端常用错误码列表，部分未列入的错误码/, '2025-08-20'],
    ['feishu-project', 'Open API 错误码', /^以下是服务端常用错误码列表，具体的错误码结构/, null],
    ['feishu-hire', '错误码', /^最后更新于 2023-11-02$/, '2023-11-02'],
    ['tencent-bot', '错误码', /^描述系统返回的错误码含义。$/, null],
  ] as const)('%s introduces itself, and dates itself where it does', (service, heading, body, date) => {
    expect(section(service, heading)?.body).toMatch(body)
    expect(new Set(entriesOf(service).map(({ provenance }) => provenance.date))).toEqual(new Set([date]))
  })
})
