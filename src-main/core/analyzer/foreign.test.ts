/** Errors of other products: each is named exactly where its text tells, with its maker's page and a reply that says so. */
import { describe, expect, test } from 'vitest'
import { composeForeign } from '../../../src-preload/reply/compose-foreign.ts'
import { nameProducts } from '../../../src-preload/reply/diagnosis-note.ts'
import { foreignErrors } from '../../corpus/foreign-errors.ts'
import { behind, driverPrefixes } from '../../corpus/kinds/driver-prefixes.ts'
import { diagnose } from '../../corpus/shipped-analyzer.ts'
import { otherVendors } from './envelopes/other-vendors.ts'

const foreignIn = (text: string) => diagnose(text).foreign[0]
const namesIn = (text: string) => foreignIn(text)?.products.map(({ name }) => name.en) ?? []
const shared = '{"errcode":40001,"errmsg":"invalid credential"}'

test('a product named farther away than one of our services does not take the word, wherever else ours is named', () => {
  const word = '{"__type":"ThrottlingException","message":"Rate exceeded"}'
  expect(namesIn(`AWS ${word}`)).toEqual(['AWS'])
  expect(namesIn(`AWS x Feishu ${word}`)).toEqual([])
  expect(namesIn(`AWS x Feishu ${word} and so on, said somebody who works for Feishu`)).toEqual([])
})

describe('hosts, SDKs and sentences of a product tell which of those that write alike it is', () => {
  const rows = otherVendors.filter(({ sharedBy }) => sharedBy?.includes('WeCom'))
  const members = otherVendors.filter(({ name }) => rows.some(({ sharedBy }) => sharedBy?.includes(name)))
  test.each(members.flatMap(({ name, texts = [] }) => texts.map((text) => [name, text] as const)))(
    '%s by %s',
    (name, text) => {
      expect(namesIn(`POST https://${text}/cgi-bin/x\n${shared}`)).toEqual([name])
      expect(namesIn(`${shared}\nat ${text}`)).toEqual([name])
    },
  )
  test('nothing tells: all of them, said so', () => {
    const foreign = foreignIn(shared)
    expect(foreign?.products.map(({ name }) => name.zh)).toEqual(['微信', '企业微信', '钉钉'])
    expect(foreign && nameProducts(foreign, 'en')).toBe('WeChat, WeCom, or DingTalk')
  })
  test.each(driverPrefixes)('behind the prefixes of %s', (_, prefix) => {
    const host = 'POST https://oapi.dingtalk.com/robot/send'
    const printed = JSON.stringify(JSON.parse(shared), null, 2)
    expect(namesIn(behind(prefix, `${host}\n${shared}`))).toEqual(['DingTalk'])
    expect(namesIn(behind(prefix, `${host}\n${printed}`))).toEqual(['DingTalk'])
  })
  test('what the products write themselves', () => {
    expect(namesIn('{"errcode":40001,"errmsg":"bad, hint: [1595297094_45_abcdef], from ip: 1.2.3.4"}')).toEqual([
      'WeCom',
    ])
    expect(namesIn('{"errcode":40001,"errmsg":"bad, rid: 655d878c-2e41a3f4-65f9b9ba"}')).toEqual(['WeChat'])
    expect(namesIn('{"errcode":40014,"errmsg":"不合法的access_token","request_id":"5imjny7u9xwa"}')).toEqual([
      'DingTalk',
    ])
  })
})

describe('a product’s name is the channel or the host of an answer of ours, and what answered a number beside it', () => {
  const found = (text: string) =>
    diagnose(text).findings.map(({ candidates }) =>
      candidates.map(({ service, code }) => `${service}/${code}`).join(' or '),
    )
  test.each(otherVendors.flatMap(({ names = [] }) => names))('%s', (name) => {
    for (const before of [
      `用 ${name} 写的机器人，日志里是 `,
      `客户在 ${name} 上部署的，返回 `,
      `We call it from ${name} and get `,
    ]) {
      expect(found(`${before}{"code":1111,"message":"User RPM limit exceed","data":{}}`)).toEqual(['turing/1111'])
      expect(found(`${before}{"code":10003,"msg":"invalid parameter"}`)).toEqual(['feishu/10003'])
    }
    expect(found(`${name}: code=20021`)).toEqual([])
    expect(found(`${name} error 1301`)).toEqual([])
  })
})

test('an answer that says whether it is ok, with a description, is Telegram’s', () => {
  expect(namesIn('{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}')).toEqual(['Telegram'])
  expect(namesIn('{"error_code":10008,"description":"bad parameter"}')).toEqual(['Volcengine / ByteDance'])
})

test('a message is told as it was written', () => {
  const message = '错误描述：关键词不匹配；请联系群管理员，并在发送的信息中包含此关键词'
  expect(foreignIn(`{"errcode":310000,"errmsg":"${message}"}`)?.message).toBe(message)
})

describe('beside an error of ours', () => {
  const ours = '{"code":99991672,"msg":"Access denied"}'
  const theirs = '{"errcode":40014,"errmsg":"bad, hint: [1595297094_45_abcdef], from ip: 1.2.3.4"}'
  test.each([`${ours}\n${theirs}`, `${theirs}\n\n${ours}`])('it is named, with its place', (text) => {
    const {
      findings,
      foreign: [foreign],
      note,
    } = diagnose(text)
    expect(findings.map(({ candidates }) => candidates[0]?.code)).toEqual(['99991672'])
    expect(foreign?.products.map(({ name }) => name.en)).toEqual(['WeCom'])
    expect(text.slice(foreign?.span?.start, foreign?.span?.end)).toBe('40014')
    expect(note).toBeNull()
  })
  test.each([
    ours,
    `{"errcode":99991672,"errmsg":"x"}`,
    `{"errcode":40001,"errmsg":"relay: ${ours.replaceAll('"', '\\"')}"}`,
  ])('what is ours, or wraps ours, is no error of its own: %s', (text) => {
    expect(diagnose(text).findings).toHaveLength(1)
    expect(foreignIn(text)).toBeUndefined()
  })
})

test('they are told in the order of the text, whether their codes are words or numbers', () => {
  const texts = [
    'qyapi.weixin.qq.com {"errcode":40014,"errmsg":"bad"}',
    'An error occurred (AccessDenied) when calling the PutObject operation',
    'oapi.dingtalk.com {"errcode":310000,"errmsg":"keywords"}',
    '{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}',
  ]
  const codesIn = (order: readonly number[]) =>
    diagnose(order.map((place) => texts[place]).join('\n')).foreign.map(({ code }) => code)
  expect(codesIn([0, 1, 2, 3])).toEqual(['40014', 'AccessDenied', '310000', '400'])
  expect(codesIn([3, 2, 1, 0])).toEqual(['400', '310000', 'AccessDenied', '40014'])
})

test('every product of a text that mixes them is named, each by what stands nearest, and each error once', () => {
  const wecom = '{"errcode":60020,"errmsg":"not allow to access from your ip"}'
  const wechat = '{"errcode":40001,"errmsg":"invalid credential"}'
  const pay = '{"code":"40004","msg":"Business Failed","sub_code":"ACQ.TRADE_NOT_EXIST","sub_msg":"交易不存在"}'
  const texts = [
    `POST https://qyapi.weixin.qq.com/cgi-bin/message/send\n${wecom}`,
    `公众号接口：${wechat}`,
    `钉钉返回 {"errcode":88,"errmsg":"ding talk error"}`,
  ]
  const all = (text: string) =>
    diagnose(text).foreign.map(({ code, products }) => [code, ...products.map(({ name }) => name.en)])
  const wanted = [
    ['60020', 'WeCom'],
    ['40001', 'WeChat'],
    ['88', 'DingTalk'],
  ]
  expect(all(texts.join('\n'))).toEqual(wanted)
  expect(all([...texts, ...texts].join('\n\n'))).toEqual(wanted)
  expect(all(`{"code":99991672,"msg":"Access denied"}\n${texts.join('\n')}`)).toEqual(wanted)
  expect(all(`${texts[0]}\n支付宝返回 ${pay}`)).toEqual([
    ['60020', 'WeCom'],
    ['40004', 'Alipay'],
  ])
})

test('an error of another product is its own, however much beside it is ours', () => {
  const ours = [
    "curl -X POST 'https://open.feishu.cn/open-apis/im/v1/messages' -H 'X-Tt-Logid: 2026020317214479BBF5C203459EA7E320'",
    '{"code":99991672,"msg":"Access denied. 应用尚未开通所需的应用身份权限：[im:message]","error":{"log_id":"2026020317214479BBF5C203459EA7E320","troubleshooter":"https://open.feishu.cn/search?log_id=2026020317214479BBF5C203459EA7E320"}}',
  ].join('\n')
  const theirs = [
    [
      'WeCom',
      '企业微信那边返回 {"errcode":60020,"errmsg":"not allow to access from your ip, hint: [1595297094_45_abc]"}',
    ],
    ['WeCom', 'https://qyapi.weixin.qq.com/cgi-bin/x {"errcode":60020,"errmsg":"not allow to access from your ip"}'],
    ['DingTalk', 'https://oapi.dingtalk.com/robot/send {"errcode":310000,"errmsg":"keywords not in content"}'],
    ['WeChat', 'https://api.weixin.qq.com/cgi-bin/token {"errcode":48001,"errmsg":"api unauthorized"}'],
  ] as const
  for (const [name, text] of theirs) {
    const { findings, foreign } = diagnose(`${ours}\n${text}`)
    expect(
      findings.map(({ candidates }) => candidates[0]?.code),
      text,
    ).toEqual(['99991672'])
    expect(
      foreign.map(({ products }) => products[0]?.name.en),
      text,
    ).toEqual([name])
  }
})

describe('codes that are words', () => {
  const storage = (host: string) =>
    `<Error><Code>AccessDenied</Code><Message>Access Denied.</Message><RequestId>4442587FB7D0A2F9</RequestId><HostId>${host}</HostId></Error>`
  test.each([
    ['AWS', 'AccessDenied', storage('Uuag1LuByRx9e6j5Onimru9pO4ZVKnJ2Qz7/C1NPcfTWAtRPfTaOFg==')],
    ['Alibaba Cloud', 'AccessDenied', storage('b.oss-cn-hangzhou.aliyuncs.com')],
    [
      'AWS',
      'ThrottlingException',
      '{"__type":"com.amazonaws.x.v20120810#ThrottlingException","message":"Rate exceeded"}',
    ],
    ['AWS', 'AccessDenied', 'An error occurred (AccessDenied) when calling the PutObject operation: Access Denied'],
    [
      'AWS',
      'SignatureDoesNotMatch',
      'AmazonS3Exception: bad (Service: Amazon S3; Status Code: 403; Error Code: SignatureDoesNotMatch; Request ID: A)',
    ],
    [
      'Tencent Cloud API',
      'AuthFailure.SignatureFailure',
      '{"Response":{"Error":{"Code":"AuthFailure.SignatureFailure","Message":"no"},"RequestId":"ed93f3cb"}}',
    ],
    [
      'Volcengine / ByteDance',
      'InvalidAccessKey',
      '{"ResponseMetadata":{"RequestId":"2","Action":"x","Error":{"Code":"InvalidAccessKey","Message":"bad"}}}',
    ],
    ['Google', 'PERMISSION_DENIED', '{"error":{"code":403,"message":"no","status":"PERMISSION_DENIED"}}'],
    [
      'Google',
      'invalid_grant',
      'POST https://oauth2.googleapis.com/token\n{"error":"invalid_grant","error_description":"expired"}',
    ],
    [
      'Microsoft',
      'invalid_grant',
      '{"error":"invalid_grant","error_description":"AADSTS70008: expired","error_codes":[70008]}',
    ],
    [
      'OpenAI',
      'insufficient_quota',
      '{"error":{"message":"quota","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}',
    ],
    ['WeChat Pay', 'PARAM_ERROR', 'https://api.mch.weixin.qq.com/v3/pay {"code":"PARAM_ERROR","message":"参数错误"}'],
    ['Huawei Cloud', 'APIG.0301', '{"error_code":"APIG.0301","error_msg":"Incorrect IAM authentication information"}'],
    [
      'Stripe',
      'card_declined',
      '{"error":{"code":"card_declined","doc_url":"https://stripe.com/docs","type":"card_error"}}',
    ],
    ['Slack', 'invalid_auth', 'GET https://slack.com/api/auth.test {"ok":false,"error":"invalid_auth"}'],
  ])('%s: %s', (product, code, text) => {
    const noise = '2026-02-03T10:00:00Z INFO handled request in 12ms\n'.repeat(2_000)
    for (const [before, whole] of [
      ['', text],
      [noise, `${noise}${text}\n${noise}`],
    ] as const) {
      const { outcome, foreign } = diagnose(whole)
      expect([outcome, foreign.length, foreign[0]?.code]).toEqual(['no-error', 1, code])
      expect(foreign[0]?.products.map(({ name }) => name.en)).toEqual([product])
      const start = before.length + text.indexOf(code)
      expect(whole.slice(foreign[0]?.span?.start, foreign[0]?.span?.end)).toBe(code)
      expect(foreign[0]?.span?.start).toBeGreaterThanOrEqual(Math.min(start, before.length))
    }
  })
  test.each([
    '{"error":"invalid_grant","error_description":"expired"}',
    'POST https://open.feishu.cn/open-apis/authen/v2/oauth/token {"error":"invalid_grant","error_description":"x"}',
    '{"code":"ERR_BAD_REQUEST","message":"x"}',
    'Error: EACCES: permission denied, code: "EACCES"',
    '图灵平台 {"code":"RATE_LIMIT","message":"x"} openai',
    '{"code":"Success","message":"ok"} from https://b.oss-cn-beijing.aliyuncs.com',
  ])('nothing tells whose it is, or it is one of ours: %s', (text) => {
    expect(foreignIn(text)).toBeUndefined()
  })
  test('beside an error of ours each is named', () => {
    const { findings, foreign } = diagnose(
      [
        'PUT https://team-assets.s3.ap-southeast-1.amazonaws.com/avatar.png -> 403',
        '<Error><Code>SignatureDoesNotMatch</Code><Message>The signature does not match.</Message></Error>',
        'POST https://open.feishu.cn/open-apis/im/v1/messages -> 400 {"code":230002,"msg":"Bot/User can NOT be out of the chat.","error":{"log_id":"2026020317214479BBF5C203459EA7E320"}}',
        '[TencentCloudSDKException] code:AuthFailure.SignatureExpire message:The signature expired. requestId:ed93f3cb',
      ].join('\n'),
    )
    expect(findings.map(({ candidates }) => candidates[0]?.code)).toEqual(['230002'])
    expect(foreign.map(({ code, products }) => [code, products[0]?.name.en])).toEqual([
      ['SignatureDoesNotMatch', 'AWS'],
      ['AuthFailure.SignatureExpire', 'Tencent Cloud API'],
    ])
  })
  /** Every product with a host or an SDK of its own, named inside the object; a line with ours stands right above it. */
  const hosted = otherVendors.flatMap(({ name, texts = [], sharedBy }) => {
    const host = texts.find((text) => /^[\w.-]+\.(?:com|cn|net|ai)$/.test(text))
    return host === undefined || sharedBy !== undefined ? [] : [{ name, host: `files.${host}` }]
  })
  test.each(hosted)('what stands in the object wins over a line of ours above it: $name', ({ name, host }) => {
    expect(hosted.length).toBeGreaterThan(8)
    const ours = 'POST https://open.feishu.cn/open-apis/drive/v1/files/upload_all\n'
    const objects = [
      `<Error><Code>AccessDenied</Code><Message>no</Message><HostId>${host}</HostId></Error>`,
      `<Error>\n  <Code>AccessDenied</Code>\n  <Message>no</Message>\n  <RequestId>5C3D9175B6FC201293AD4890</RequestId>\n  <HostId>${host}</HostId>\n</Error>`,
      `{"Code":"AccessDenied","Message":"no","HostId":"${host}"}`,
      `{"code":"AccessDenied","host":"${host}","message":"no"}`,
    ]
    for (const object of objects) expect(namesIn(ours + object), object).toEqual([name])
  })
  test('the number of ours stays ours', () => {
    const text =
      'POST https://open.feishu.cn/open-apis/authen/v2/oauth/token {"code":20003,"error":"invalid_grant","error_description":"code expired"}'
    expect(diagnose(text).findings.map(({ candidates }) => candidates[0]?.code)).toEqual(['20003'])
    expect(foreignIn(text)).toBeUndefined()
  })
})

test.each([
  '企业微信返回：\n{"errcode":40014,"errmsg":"more info at https://open.work.weixin.qq.com/devtool/query?e=40014"}',
  '查了 https://developer.work.weixin.qq.com/document/path/90313，{"errcode":40014,"errmsg":"invalid access_token"}',
  '企业微信，{"errcode":40014,"errmsg":"invalid access_token"}',
])('a name within a longer one is not meant: %s', (text) => {
  expect(namesIn(text)).toEqual(['WeCom'])
})

test('every foreign error of the corpus that is named has a name in both languages and an honest reply', () => {
  const named = foreignErrors.flatMap(([kind, fill]) => {
    const foreign = foreignIn(fill('40001', '40003'))
    return foreign === undefined ? [] : [{ kind, foreign }]
  })
  expect(named.length).toBeGreaterThan(40)
  for (const { kind, foreign } of named)
    for (const locale of ['zh-CN', 'en'] as const) {
      const reply = composeForeign(foreign, locale, 'plain')
      expect(reply, kind).toContain(foreign.code)
      expect(reply, kind).toContain(nameProducts(foreign, locale))
      expect(reply, kind).not.toMatch(/\{\w+\}/)
    }
})

test('each product that shares a way of writing has a row of its own', () => {
  const names = otherVendors.map(({ name }) => name)
  for (const { sharedBy = [] } of otherVendors) expect(names).toEqual(expect.arrayContaining([...sharedBy]))
  expect(new Set(names).size).toBe(names.length)
})

test('pages are addresses that can be opened', () => {
  for (const { name, docs } of otherVendors) if (docs !== undefined) expect(new URL(docs).protocol, name).toBe('https:')
})

test.each([
  ["Error 1062 (23000): Duplicate entry '7' for key 'x' in batch", "Duplicate entry '7' for key 'x' in batch"],
  [
    'An error occurred (AccessDeniedException) when calling the InvokeModel operation: User is not authorized. (Service: Lambda; Status Code: 403; Request ID: 1)',
    'User is not authorized.',
  ],
])('what a client writes around it is no part of another product’s message: %s', (text, message) => {
  expect(diagnose(text).foreign[0]?.message).toBe(message)
})

test.each(['MSI', 'Outlook', 'Chrome', 'ODBC', '打印机', 'VPN'])(
  'an error that %s is named for is its own, though one of our apps is named beside it',
  (program) => {
    for (const code of ['1503', '1603', '4002', '10003', '11232'])
      for (const text of [`安装飞书时出现 ${program} 错误 ${code}`, `${program} 报错 ${code}，飞书打不开`])
        expect(diagnose(text).findings, text).toEqual([])
    expect(diagnose(`${program} 异常以后飞书接口返回 11232`).findings).toHaveLength(1)
  },
)

test('Feishu Hire is named by its open API, however that is called', () => {
  for (const name of ['招聘 OpenAPI', '招聘开放接口', '招聘的 API', '招聘侧接口', '招聘服务端 API'])
    expect(
      diagnose(`${name} 返回码 1002811（interview round not exist），文档没有`).findings[0]?.candidates[0],
      name,
    ).toMatchObject({ service: 'feishu-hire', code: '1002811' })
  expect(diagnose('自研招聘 OpenAPI 返回码 1002811').findings).toEqual([])
})
