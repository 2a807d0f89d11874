/** Around a service's words: quotation marks, labels, stacks and the writer's own sentence. */
import { expect, test } from 'vitest'
import { shippedCatalog, shippedEngine } from '../../../shipped.fixture.ts'
import { isThorough, sampled } from '../../../thoroughness.fixture.ts'
import { confirmedWords, isNotice, isPhrase, noticeIn, saidWords, toldWords } from './said-words.ts'

test.each([
  ['提示 Talent not exist;可是这个人才上周刚入职', 'Talent not exist'],
  ['Record not found`;这是飞书项目的问题还是我这边的?', 'Record not found'],
  ['Internal Error`.', 'Internal Error'],
  ['メッセージ:Forbidden;Bot はベースの共同編集者に追加済みです', 'Forbidden'],
  ['Assistant thread not exist (status=400', 'Assistant thread not exist'],
  [
    '(ip 203.0.113.77 is denied by app setting). We did not change anything.',
    'ip 203.0.113.77 is denied by app setting',
  ],
  ['Incorrect domain name Traceback (most recent call last):', 'Incorrect domain name'],
  ['err: invalid request body: not json', 'invalid request body: not json'],
  ['发送ptt消息参数错误', '发送ptt消息参数错误'],
  ['params error, msg_type need', 'params error, msg_type need'],
  ['with message `Bot has NO availability to this user.`). Nothing follows.', 'Bot has NO availability to this user.'],
  ['TooManyRequest (attempt 3/5)', 'TooManyRequest'],
  ['Token Not Exist | 请求头未传 access_token', 'Token Not Exist'],
  ['One of the following scopes is required: [im:chat]', 'One of the following scopes is required: [im:chat]'],
])('%s', (sentence, said) => {
  expect(saidWords(sentence)).toBe(said)
})

test.each(['Log ID: 2026', '15qps', 'and 1108', 'then 99991677', 'today', 'all the time?', 'trace_id=tur_ff00aa11'])(
  '%s is no message',
  (text) => {
    expect(isPhrase(text)).toBe(false)
  },
)

test.each(['Bot not in chat', 'URLFieldConvFail', 'forBidden', 'NOTEXIST', 'node permission denied'])(
  '%s is a message',
  (text) => {
    expect(isPhrase(text)).toBe(true)
  },
)

test.each([
  ['text is nil，而订阅完成都能通知，这是什么原因呀？', 'text is nil'],
  ['权限不足，请联系管理员', '权限不足，请联系管理员'],
  ['streaming mode is closed`，全部来自 `stream`', 'streaming mode is closed'],
  ['invalid param params=None', 'invalid param'],
  ['too many chars, max=100000', 'too many chars, max=100000'],
  [
    'Access denied. [im:chat].应用尚未开通权限，点击链接申请',
    'Access denied. [im:chat].应用尚未开通权限，点击链接申请',
  ],
])('of what is named in Chinese, %s', (message, told) => {
  expect(toldWords(message)).toBe(told)
})

test('a page shows a notice behind its code, a person asks', () => {
  expect(noticeIn('当前应用权限不足。可联系应用开发者')).toBe('当前应用权限不足')
  expect(isNotice('redirect_uri 请求不合法')).toBe(true)
  for (const asked of ['怎么解决', '今天早上开始出现', '求助各位大佬', '是不是客户那边的问题'])
    expect([asked, isNotice(asked)]).toEqual([asked, false])
})

test.each([
  ['错误码：20029，飞书登录', null],
  ['错误码：20029 redirect_uri 请求不合法\n若点击刷新无法解决，请联系客服', 'redirect_uri 请求不合法'],
  ['错误码：1061045 飞书云空间 同一节点资源争抢', '同一节点资源争抢'],
  ['飞书卡片 ErrCode: 11310; ErrMsg: element exceeds the limit; ErrorValue: table;', 'element exceeds the limit'],
  ['飞书接口返回 1061045，错误信息为 同一节点资源争抢，帮忙看下', '同一节点资源争抢'],
])('%s', (text, said) => {
  expect(shippedEngine.diagnose(text).findings[0]?.message).toBe(said)
})

test('words of every documented message stay whole', () => {
  for (const { id, message } of shippedCatalog.entries)
    if (!/[\u4e00-\u9fff`]/.test(message)) expect([id, saidWords(message)]).toEqual([id, message.trim()])
})

test('every message that a person quotes in a Chinese sentence is told without the sentence', () => {
  const wrong: string[] = []
  let found = 0
  for (const { service, code, message } of sampled(shippedCatalog.entries, 30)) {
    if (!/^[A-Za-z][A-Za-z ]{10,60}[a-z]$/.test(message)) continue
    const product =
      service === 'turing'
        ? '图灵'
        : service === 'feishu-hire'
          ? '飞书招聘'
          : service === 'feishu-project'
            ? '飞书项目'
            : '飞书'
    const [finding] = shippedEngine.diagnose(
      `客户说${product}接口报 ${code}，提示 ${message}；麻烦看一下是谁的问题`,
    ).findings
    if (finding === undefined || finding.message === null || finding.candidates[0]?.code !== code) continue
    found++
    if (finding.message !== message) wrong.push(`${code}: ${finding.message}`)
  }
  expect(found).toBeGreaterThan(isThorough ? 100 : 2)
  expect(wrong).toEqual([])
})

/** What a program prints of a message, and what it was, where that is more than the message. */
type Print = (code: string, message: string, keys: readonly [string, string]) => readonly [text: string, said?: string]

const inJson = (said: string, code: string, [key, text]: readonly [string, string]): readonly [string, string] => [
  JSON.stringify({ [key]: Number(code), [text]: said }),
  said,
]

const prints: Readonly<Record<string, Print>> = {
  'full-width punctuation in JSON': (code, message, keys) => inJson(`${message}：[a:b]，请查看（详情）`, code, keys),
  'escapes beside full-width punctuation': (code, message, keys) => inJson(`${message}，"a"：\n见文档`, code, keys),
  'code in brackets before it': (code, message) => [`send failed: [${code}] ${message}`],
  'labelled code in brackets behind it': (code, message) => [`调用失败: ${message} (错误码: ${code})`],
  'code in brackets behind it': (code, message) => [`sync failed: ${message} (${code})`],
  'in the message of another code': (code, message, [key, text]) => [
    JSON.stringify({ code: -1, msg: `get node failed, ${key}: ${code}, ${text}: ${message}` }),
  ],
  'in a quoted text': (code, message) => [
    JSON.stringify({ type: 'api', detail: `failed: [${code}] ${message}`, hint: 'run `x login --scope "a"`' }),
  ],
  'in bold': (code, message, [key, text]) => [`调用报错：\n- ${key}: **${code}**\n- ${text}: **${message}**`],
  'as code': (code, message, [key, text]) => [`${key}: ${code}, ${text}: \`${message}\``],
  'behind a verb': (code, message, [, text]) => [`接口返回 ${code}，${text} 是 ${message}`],
  'behind a verb and a colon': (code, message, [, text]) => [`接口返回 ${code}，${text}是：${message}`],
  'behind a label and a verb': (code, message) => [`接口返回 ${code}，错误信息为 ${message}`],
  'beside the program’s own': (code, message) => [`level=error msg="card patch" api_code=${code} api_msg="${message}"`],
  'beside a logger’s own': (code, message, [, text]) => [
    `time="2026-11-24T07:31:00+08:00" level=error msg="call failed" code=${code} e${text === 'msg' ? 'msg' : 'rr_msg'}="${message}"`,
  ],
  'under an error of a logger’s record': (code, message) => [
    JSON.stringify({ level: 'error', msg: 'call failed', code: Number(code), err: message }),
  ],
  'before a field without a value': (code, message, [key, text]) => [
    `Resp(${key}=${code}, ${text}=${message}, data=null)`,
  ],
  'before an object': (code, message, [key, text]) => [
    `status: 400, ${key}: ${code}, ${text}: ${message}, headers: {a: b}`,
  ],
  'in nginx’s log': (code, message) => [
    `2026/11/25 14:00:01 [error] 88#88: *7 [lua] a.lua:52: fail: ${code} ${message}, client: 10.1.1.9, server: gw, request: "POST /n HTTP/1.1"`,
  ],
  'before what is done about it': (code, message, [key, text]) => [
    `${key}=${code} ${text}=${message}. The agent will retry (1/3).`,
  ],
  'before another way': (code, message, [key, text]) => [`${key}=${code} ${text}=${message}, falling back to text`],
  'before an arrow': (code, message) => [`error ${code} ${message} -> retry 2/3`],
  'before dashes': (code, message) => [`error ${code} - ${message} -- giving up after 3 attempts`],
  'before a remark': (code, message, [key, text]) => [`${key}=${code}; ${text}=${message} (file 18.2MB)`],
  'before its code': (code, message, [key, text]) => [`${text}=${message} ${key}=${code}`],
  'in a table': (code, message) => [`调用记录\n|接口|返回码|说明|\n|-|-|-|\n|上传|${code}|${message}|`],
  'of an object whose names have no quotes': (code, message, [key, text]) => [
    `{${key}:${code},${text}:${message},err:{}}`,
  ],
  'on the line below its name': (code, message, [key, text]) => [`${key}:\n${code}\n${text}:\n${message}`],
  'in quotes that only close': (code, message, keys) => [inJson(message, code, keys)[0].replaceAll('"', '”'), message],
  'in single typographic quotes': (code, message, [key, text]) => [`{‘${key}’:${code},‘${text}’:‘${message}’}`],
  'in JSON that a window breaks within words': (code, message, keys) => [
    inJson(message, code, keys)[0].replace(/(?<=:")(.{5})/, '$1\n'),
    message,
  ],
  'named in Chinese': (code, message) => [`错误码：${code}，错误信息：${message}，昨天开始一直这样，麻烦看下`],
}

const products: Readonly<Record<string, readonly [name: string, keys: readonly [string, string]]>> = {
  feishu: ['飞书', ['code', 'msg']],
  'feishu-project': ['飞书项目', ['err_code', 'err_msg']],
  'feishu-hire': ['飞书招聘', ['code', 'msg']],
  turing: ['图灵平台', ['code', 'message']],
}

test.each(Object.keys(prints))('%s: every message is told to the unit as it was written', (name) => {
  const print = prints[name]
  if (print === undefined) return
  const wrong: string[] = []
  let told = 0
  for (const { service, code, message, template, kind } of sampled(shippedCatalog.entries, 30)) {
    const product = products[service]
    if (product === undefined || template !== null || kind === 'success') continue
    if (!/^[A-Za-z][A-Za-z0-9 ,_-]{5,}[A-Za-z0-9]$/.test(message)) continue
    const [text, said = message] = print(code, message, product[1])
    const { findings } = shippedEngine.diagnose(`${product[0]} ${text}`)
    const finding = findings.find(({ candidates }) => candidates[0]?.code === code)
    if (finding?.message === said) told++
    else wrong.push(`${code}: ${finding?.message}`)
  }
  expect(told).toBeGreaterThan(isThorough ? 500 : 15)
  expect(wrong).toEqual([])
})

/** Words that typographic quotes can hold, long enough to be wrapped between two of them. */
const wrapped = shippedCatalog.entries.filter(
  ({ service, kind, template, message }) =>
    service === 'feishu' && kind !== 'success' && template === null && /^[a-z][a-z' ]{12,80}$/.test(message),
)

test.each([
  [
    'around code and message',
    (code: string, message: string) => `飞书返回“code: ${code}, msg: ${message}”，别的没问题`,
  ],
  ['around the message', (code: string, message: string) => `飞书接口 code：${code}，msg：「${message}」，怎么办`],
  ['of another kind', (code: string, message: string) => `客户说：『飞书报错 code=${code} msg=${message}』`],
])('quotes %s end it, and a line end in them does not', (_, tell) => {
  expect(wrapped.length).toBeGreaterThan(100)
  for (const { code, message } of sampled(wrapped, 6)) {
    const middle = message.indexOf(' ', message.length / 2)
    const lines = middle < 0 ? message : `${message.slice(0, middle)}\n${message.slice(middle + 1)}`
    for (const written of [message, lines])
      expect(
        shippedEngine.diagnose(tell(code, written)).findings.map((finding) => finding.message),
        tell(code, written),
      ).toEqual([message])
  }
})

test.each([
  ['Check Token Failed from Meegle. Plugin token is refreshed.', 'Check Token Failed', 'Check Token Failed'],
  ['TooManyRequest when we append rows', 'TooManyRequest', 'TooManyRequest'],
  ['Access denied. Scope required: [im:chat]', 'Access denied', 'Access denied. Scope required: [im:chat]'],
  ['invalid param, ext=chat_id', 'invalid param', 'invalid param, ext=chat_id'],
])('beside a documented wording, %s', (words, wording, said) => {
  expect(confirmedWords(words, wording)).toBe(said)
})

test.each([
  ['feishu resp: map[code:230001 msg:Bad Request data:map[]]', 'Bad Request'],
  ['飞书 Array ( [msg] => param missing [code] => 230001 )', 'param missing'],
  ['turing biz_code=1114 biz_msg="Client RPM limit exceed" cost=31ms', 'Client RPM limit exceed'],
  ['腾讯云智能客服 ErrorCode: 310001 ErrorInfo: base locked ActionStatus: FAIL', 'base locked'],
  ['飞书 send -> code 230001 msg: invalid operation, log_id 20261120101010ABCDEFABCDEFABCDEFAB', 'invalid operation'],
  ['Turing request failed: Quota snapshot locked (code 1335)', 'Quota snapshot locked'],
  ['Turing api error 1335: 会话已转接', '会话已转接'],
  ["TuringError: (1335, '会话已转接', 'tur_20261126')", '会话已转接'],
  [
    '{"level":"error","msg":"turing call failed","code":1335,"err":"Quota snapshot locked"} turing',
    'Quota snapshot locked',
  ],
  ['腾讯云智能客服 ErrorCode=310001 ErrorInfo=知识库已锁定 botid=77', '知识库已锁定'],
  ['飞书 code=230001 msg=校验没有通过 resp.data=<nil>', '校验没有通过'],
  ['hire/v1/offers 返回 code 1002920 msg "offer locked"', 'offer locked'],
  ['Feishu docs say nothing about error code 230101. Private chat fails every time.', null],
])('fields and sentences beside it are no part: %s', (text, said) => {
  expect(shippedEngine.diagnose(text).findings.map(({ message }) => message)).toEqual([said])
})
