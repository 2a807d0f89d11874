/** What a diagnosis says beside the code: nesting, slots, meanings told apart, values lifted, what is missing. */
import { describe, expect, test } from 'vitest'
import { noteOf } from '../../../src-preload/reply/diagnosis-note.ts'
import { diagnose } from '../../corpus/shipped-analyzer.ts'

const only = (text: string) => {
  const { findings } = diagnose(text)
  const [finding] = findings
  const [candidate] = finding?.candidates ?? []
  if (finding === undefined || candidate === undefined) throw new Error(`nothing found in ${text}`)
  return { finding, candidate, count: findings.length }
}

describe('nested codes', () => {
  test("a relay's own code is the outer link, the service's is the answer", () => {
    const { finding, candidate, count } = only(
      '{"code":-1,"data":null,"msg":"get wiki node failed, code: 99991679, msg: Unauthorized. You do not have permission"}',
    )
    expect([candidate.entryId, count]).toEqual(['feishu/99991679', 1])
    expect(finding.chain.map(({ code, answer }) => [code, answer])).toEqual([
      ['-1', false],
      ['99991679', true],
    ])
  })
  test("Feishu's sub-error is a link, never an answer", () => {
    const { finding, candidate } = only(
      '{"code":11246,"msg":"ErrCode: 10002; ErrMsg: there is an invalid user resource; ErrorValue: x; "}',
    )
    expect(candidate.entryId).toBe('feishu/11246')
    expect(finding.chain.at(-1)).toMatchObject({ code: '10002', entryId: null, answer: false })
  })
  test('a link inside of a message names its code again: the message stays whose it is', () => {
    const message = 'Access denied, see https://open.feishu.cn/search?from=openapi&code=99991672'
    const { finding, count } = only(JSON.stringify({ code: 99991672, msg: message }))
    expect([finding.message, count]).toEqual([message, 1])
  })
  test('Feishu Project: the outer code is looked up, the inner one shown', () => {
    const { finding, candidate } = only(
      '{"err_code":20006,"err_msg":"Invalid Param","err":{"code":1000050174,"msg":"page size"}}',
    )
    expect(candidate.entryId).toBe('feishu-project/20006')
    expect(finding.chain.map(({ code }) => code)).toEqual(['20006', '1000050174'])
  })
})

describe('two meanings of one code', () => {
  test.each([
    ['{"code":99992364,"msg":"user id cross tenant"}', 'feishu/99992364~2'],
    ['{"code":99992364,"msg":"these ids not existed: [on_1]"}', 'feishu/99992364'],
    ['{"code":40008,"msg":"open_id ou_1 is not exist"}', 'feishu/40008~2'],
    ['{"err_code":50006,"err_msg":"openapi system err, please try again later"}', 'feishu-project/50006~2'],
    ['{"code":1405,"message":"No result found","data":{},"trace_id":"tur_12345678"}', 'turing/1405'],
    ['HTTP/1.1 500\n\n{"code":1405,"message":"x y z","data":{},"trace_id":"tur_12345678"}', 'turing/1405~2'],
  ])('%s', (text, id) => {
    expect(only(text).candidate.entryId).toBe(id)
  })
})

test('filled templates yield their values', () => {
  expect(only('{"code":99991401,"msg":"ip 203.0.113.7 is denied by app setting"}').candidate.slots).toEqual([
    { slot: 'ip', value: '203.0.113.7' },
  ])
  expect(only('{"err_code":20083,"err_msg":"Duplication Field Exist, FieldKey : field_a1"}').candidate.slots).toEqual([
    { slot: 'FieldKey', value: 'field_a1' },
  ])
})

test("a code whose document swapped its digits is found under the service's own", () => {
  expect(only('{"code":1002001,"msg":"System error"}').candidate).toMatchObject({
    code: '1002001',
    entryId: 'feishu-hire/1020001',
  })
})

test('a code of no document says so, with its family', () => {
  const { finding, candidate } = only(
    '{"code":1254040,"msg":"BaseTokenNotFound","error":{"log_id":"20260405090515BFB07C2F064D6D9EC8DF"}}',
  )
  expect([finding.outcome, candidate.entryId]).toEqual(['unknown-code', null])
  expect(candidate.evidence.map(({ reason }) => reason.key)).toContain('family.feishu.bitable')
})

describe('lifted', () => {
  const { finding } = only(`POST https://open.feishu.cn/open-apis/im/v1/messages?receive_id_type=open_id HTTP/1.1
Host: open.feishu.cn

HTTP/1.1 429 Too Many Requests
x-tt-logid: 20260405090515BFB07C2F064D6D9EC8DF
x-ogw-ratelimit-reset: 52

{"code":99991672,"msg":"Access denied. One of the following scopes is required: [im:chat, im:message]","error":{"field_violations":[{"field":"receive_id","value":"1","description":"invalid"}],"helps":[{"url":"https://open.feishu.cn/app/cli_a1b2c3d4e5f60718/auth?q=im:chat","description":"x"}]}}`)

  test('everything a support engineer is asked for', () => {
    expect(finding).toMatchObject({
      http: 429,
      logId: '20260405090515BFB07C2F064D6D9EC8DF',
      time: '2026-04-05T09:05:15+08:00',
      method: 'POST',
      url: 'https://open.feishu.cn/open-apis/im/v1/messages?receive_id_type=open_id',
      appId: 'cli_a1b2c3d4e5f60718',
      scopes: ['im:chat', 'im:message'],
      fields: [{ field: 'receive_id', value: '1', reason: 'invalid' }],
      retryAfter: 52,
    })
    expect(finding.links).toContain('https://open.feishu.cn/app/cli_a1b2c3d4e5f60718/auth?q=im:chat')
  })
  test('what is there is not missing', () => {
    expect(finding.missing.map(({ en }) => en)).toEqual([
      'kind of access token used (tenant_access_token or user_access_token)',
    ])
  })
})

describe('nothing found says what was seen', () => {
  test.each([
    ['', 'diagnosis.note-empty'],
    ['{"errcode":40001,"errmsg":"invalid credential"}', 'diagnosis.note-vendor'],
    ['{"code":0,"msg":"success","data":{}}', 'diagnosis.note-success'],
    ['今天天气不错', 'diagnosis.note-nothing'],
    ['{"code":1308,"message":"您没有权限","success":false}', 'diagnosis.note-unplaced'],
  ])('%s', (text, key) => {
    expect(noteOf(diagnose(text), 'en')?.key).toBe(key)
  })
})

test('the title and the buttons of a window leave a message alone, a sentence around it does not', () => {
  const alone = (text: string) =>
    diagnose(text).findings[0]?.candidates[0]?.evidence.some(({ rule }) => rule === 'message/alone')
  expect(alone('操作失败\nexceed bill seat limit error\n重试\t取消')).toBe(true)
  expect(alone('我们昨天遇到 exceed bill seat limit error 之后就好了')).not.toBe(true)
})

describe('a message that has its name before it, without a sign between them, is told alone', () => {
  const names = ['err_msg', 'msg', 'ErrorInfo', '错误信息']
  const lead = ['code 1254107，', 'code=1254107 ', '错误码 1254107\n']
  const written = [
    (name: string, message: string) => `${name} ${message}`,
    (name: string, message: string) => `${name} "${message}"`,
    (name: string, message: string) => `${name} 是 ${message}`,
    (name: string, message: string) => `${name} is '${message}'`,
  ]
  test.each(names)('%s', (name) => {
    for (const before of lead)
      for (const write of written) {
        const text = `飞书接口返回 ${before}${write(name, 'IDL error')}`
        expect(diagnose(text).findings[0]?.message, text).toBe('IDL error')
      }
  })
  test('what a message begins with is no name', () => {
    for (const message of ['message id not exist', 'message is sensitive'])
      expect(diagnose(`飞书 code 1254107，${message}`).findings[0]?.message).toBe(message)
  })
})

describe('a message in quotes or brackets beside its code is told alone', () => {
  const ways: readonly ((code: string, message: string) => string)[] = [
    (code, message) => `Feishu returned ${code} "${message}" after 812ms`,
    (code, message) => `Feishu returned "${code} - ${message}" for job 70231`,
    (code, message) => `Our sync into Feishu fails with ${code}, "${message}". The item is visible though.`,
    (code, message) => `飞书（code ${code}, error "${message}"）`,
    (code, message) => `飞书报错 ${code} / ${message}`,
    (code, message) => `飞书报错 ${code}（${message}），麻烦看下`,
    (code, message) => `飞书 result: code[${code}] msg[${message}] path[/x/y]`,
    (code, message) => `Feishu error ${code}: '${message}' again and again`,
    (code, message) => `Feishu call failed code=${code} error="${message}" cost=12ms`,
    (code, message) => `飞书调用失败 ${code} -> ${message}`,
    (code, message) => `Feishu error: ${message} [${code}]`,
    (code, message) => `Feishu returned "${message}" (${code})`,
    (code, message) => `飞书返回 ${message}，错误码 ${code}`,
  ]
  test.each(ways.map((write) => [write('C', 'M'), write] as const))('%s', (_, write) => {
    for (const [code, message] of [
      ['1254988', 'widget sealed by policy'],
      ['99991677', 'token expire'],
    ] as const) {
      const text = write(code, message)
      expect(diagnose(text).findings[0]?.message, text).toBe(message)
    }
  })
})
