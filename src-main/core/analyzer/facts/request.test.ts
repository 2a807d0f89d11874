/** What a text says of its request: links stay whole, and curl's method is told by its options. */
import { expect, test } from 'vitest'
import { diagnose } from '../../../corpus/shipped-analyzer.ts'
import { linksIn, methodFacts } from './request.ts'

const page = 'https://open.feishu.cn/app/cli_a1b2c3d4e5f6/auth'
const link = `${page}?q=im:message,im:message:send_as_bot&op_from=openapi&token_type=tenant`
const found = (text: string) => linksIn(text, 0, text.length)

test('a query with commas is kept whole, wherever the link stands', () => {
  for (const text of [
    link,
    `"msg":"${link}"`,
    `(${link})`,
    `点击链接申请：${link}。`,
    `${link}, then retry`,
    `[x](${link})`,
  ])
    expect(found(text)).toEqual([link])
})

test('an ampersand written as JSON escapes it is one', () => {
  expect(found(`{"msg":"${link.replaceAll('&', String.raw`\u0026`)}"}`)).toEqual([link])
})

test('a comma ends a link where something else begins', () => {
  const other = 'https://open.feishu.cn/search?log_id=1'
  expect(found(`${link},${other}`)).toEqual([link, other])
  expect(found(`url=${page}?q=im:message,status=400`)).toEqual([`${page}?q=im:message`])
  expect(found(`${other}, 400`)).toEqual([other])
  expect(found(`https://open.feishu.cn/document/a,b`)).toEqual(['https://open.feishu.cn/document/a'])
})

test('curl posts where it is given data, gets otherwise, and does what -X says before both', () => {
  const best = (text: string) => methodFacts(text).toSorted((a, b) => a.grade - b.grade)[0]?.value
  expect(best('curl https://open.feishu.cn/open-apis/im/v1/chats')).toBe('GET')
  expect(best(`curl https://open.feishu.cn/open-apis/im/v1/messages -d '{"a":1}'`)).toBe('POST')
  expect(best(`curl -X PATCH https://open.feishu.cn/open-apis/im/v1/messages/om_1 -d '{"a":1}'`)).toBe('PATCH')
})

const url = 'https://open.feishu.cn/open-apis/im/v1/messages'
const body = '{"code":11232,"msg":"create message service trigger rate limit"}'
const logged: Readonly<Record<string, string>> = {
  'in an action of GitHub': `2026-11-22T10:01:45.7711200Z POST ${url}\n2026-11-22T10:01:46.0198700Z HTTP 400\n2026-11-22T10:01:46.0201100Z ${body}`,
  'on the line before': `2026-11-22 10:01:45 DEBUG POST ${url}\n2026-11-22 10:01:46 ERROR response 400 ${body}`,
  'between arrows': `2026-11-22 10:01:45 --> POST ${url}\n2026-11-22 10:01:46 <-- 400 ${url} (118ms)\n2026-11-22 10:01:46 ${body}`,
  'by httpx': `INFO:httpx:HTTP Request: POST ${url} "HTTP/1.1 400 Bad Request"\nERROR:bot:${body}`,
  'by Feign': `FeignException$BadRequest: [400 Bad Request] during [POST] to [${url}] [Api#create]: [${body}]`,
  'by RestTemplate': `HttpClientErrorException: 400 Bad Request on POST request for "${url}": "${body}"`,
  'in Postman': `POST  {{host}}/open-apis/im/v1/messages\nBody  Cookies      400 Bad Request  ·  83 ms\n${body}`,
  'in a list': `- **URL**: \`${url}\`\n- **Method**: \`POST\`\n- **Status**: 400\n- **Response**: \`${body}\``,
}

test.each(Object.entries(logged))('the call and its status are read: %s', (_, text) => {
  const [finding] = diagnose(text).findings
  expect([finding?.method, finding?.url?.replace('https://open.feishu.cn', ''), finding?.http]).toEqual([
    'POST',
    '/open-apis/im/v1/messages',
    400,
  ])
  expect(finding?.missing.map(({ en }) => en)).not.toContain('API path')
})

test.each([
  [
    'was answered well',
    `2026-11-22 10:01:45 POST ${url}\n2026-11-22 10:01:45 200 {"code":0}\n2026-11-22 10:01:46 ERROR ${body}`,
  ],
  [
    'went out beside another',
    `2026-11-22 10:01:45 [t1] POST ${url}\n2026-11-22 10:01:45 [t2] GET ${url.replace('messages', 'chats')}\n2026-11-22 10:01:46 [t1] ERROR ${body}`,
  ],
  [
    'is of another service',
    `2026-11-22 10:01:45 POST https://live.example.com/v1/x\n2026-11-22 10:01:46 ERROR ${body}`,
  ],
  [
    'is of the error between',
    `2026-11-22 10:01:45 POST ${url}\n2026-11-22 10:01:45 ERROR {"code":11233,"msg":"x"} open.feishu.cn\n2026-11-22 10:01:46 ERROR ${body}`,
  ],
])('a call before that %s is not the one that failed', (_, text) => {
  expect(diagnose(text).findings.find(({ candidates }) => candidates[0]?.code === '11232')?.url).toBe(null)
})

test('a dashboard is no call', () => {
  for (const page of [
    'http://grafana.internal/d/abc?orgId=1',
    'https://jira.example.com/browse/OPS-12',
    'http://schemas.xmlsoap.org/soap/envelope/',
    'http://www.w3.org/2001/XMLSchema-instance',
  ])
    expect(diagnose(`飞书告警 ${body}\n详情: ${page}`).findings.map(({ url }) => url)).toEqual([null])
})

const event = '{"code":1003001,"msg":"event not found"}'
test.each([
  `<Response [400]> ${event}`,
  `<400 BAD_REQUEST Bad Request,${event},[Content-Type:"application/json"]>`,
  `Response status code does not indicate success: 400 (Bad Request).\n${event}`,
  `feign: [400] during [POST] to [${url}]: [${event}]`,
  `ERROR 400: Bad Request.\n${event}`,
  `The remote server returned an error: (400) Bad Request.\n${event}`,
  `远程服务器返回错误: (400) 错误的请求。\n${event}`,
  `[400] ${event}`,
  `HttpClientErrorException$BadRequest: 400 : "${event}"`,
  `✗ 400 POST ${url}\n${event}`,
  `upstream_status=400 body=${event}`,
  `ResponseEntity: 400\n${event}`,
  `Got response 400 from server ${event}`,
  `meegle 400 → ${event}`,
  `请求 ${url} 返回 400：${event}`,
])('a status is read as clients write it: %s', (text) => {
  expect(diagnose(text).findings.map(({ http }) => http)).toEqual([400])
})

test.each([`[400] rows, then ${event}`, `120 ok, 3 failed: ${event}`, `response 400 ms later ${event}`])(
  'a count is no status: %s',
  (text) => {
    expect(diagnose(text).findings.map(({ http }) => http)).toEqual([null])
  },
)

const id = '20261103201407B5D6F708192A3B4C5D6E'
const heads: readonly (readonly string[])[] = [
  [`--> POST ${url} (64-byte body)`, `<-- 400 Bad Request ${url} (47ms)`, `x-tt-logid: ${id}`, body],
  ['← 400 47ms', `x-request-id: ${id}`, `← ${body}`],
  ['response status: 400', `response header x-tt-logid: ${id}`, `response body: ${body}`],
  ['"POST /open-apis/im/v1/messages HTTP/1.1" 400 None', `header: X-Tt-Logid: ${id}`, `resp ${body}`],
]
const prefixes = ['2026-11-03 20:14:07.101 DEBUG 1 --- [nio-1] o.h.Logger : ', '[DEBUG] ', '20:14:07 [OkHttp] ']
const logHead = (lines: readonly string[], prefix: string) => lines.map((line) => `${prefix}${line}`).join('\n')

test('status and id are read of an answer that was logged line by line', () => {
  for (const lines of heads)
    for (const prefix of prefixes) {
      const [finding] = diagnose(logHead(lines, prefix)).findings
      expect([finding?.http, finding?.logId], lines[0]).toEqual([400, id])
    }
})

test('a good answer before keeps its id', () => {
  const good = [`x-tt-logid: ${id}`, '{"code":0,"msg":"success"}']
  const [finding] = diagnose(logHead([...good, body], '20:14:07 [OkHttp] ')).findings
  expect(finding?.logId).toBeNull()
})
