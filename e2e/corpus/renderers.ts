/**
 * How errors look when people paste them: the public formatter strings of SDKs, relays and loggers
 * (reference/envelopes.md §2–6), as test code. Each renders one case and says what of it survives.
 */
import type { ErrorCase } from './error-case.ts'

export interface Rendering {
  readonly text: string
  /** Whether the status survives; a number where it is another than the entry's, null where any is fair. */
  readonly http?: boolean | number | null
  /** Null where any id is fair. */
  readonly logId?: boolean | null
}

export interface Renderer {
  readonly name: string
  readonly services: readonly string[]
  /** The service cannot be told from the text alone where other services have the code, too. */
  readonly bare?: boolean
  /** The message is all that survives. */
  readonly byMessage?: boolean
  render(error: ErrorCase): Rendering
}

const forServices = (services: readonly string[], list: readonly Omit<Renderer, 'services'>[]): readonly Renderer[] =>
  list.map((renderer) => ({ ...renderer, services }))

const wire = ['feishu', 'feishu-hire']
const stamp = (time: string) => time.replace(' ', 'T')
const json = (value: unknown, indent?: number) => JSON.stringify(value, null, indent)
const troubleshooter = ({ logId, code }: ErrorCase) =>
  `排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id=${logId}&code=${code}&method_id=7142134216511078402`
const body = (error: ErrorCase) => ({
  code: Number(error.code),
  msg: error.message,
  error: { log_id: error.logId, troubleshooter: troubleshooter(error) },
})
const plain = ({ code, message }: ErrorCase) => ({ code: Number(code), msg: message })
const path = ({ service }: ErrorCase) =>
  service === 'feishu-hire' ? '/open-apis/hire/v1/talents/6891560630172518670' : '/open-apis/im/v1/messages'
const python = (value: unknown): string => {
  if (value === null) return 'None'
  if (Array.isArray(value)) return `[${value.map(python).join(', ')}]`
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, item]) => `'${key}': ${python(item)}`)
      .join(', ')}}`
  if (typeof value !== 'string') return String(value)
  return value.includes("'") ? `"${value}"` : `'${value}'`
}
const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const feishuRenderers: readonly Renderer[] = [
  { name: 'json', services: wire, render: (error) => ({ text: json(body(error)), logId: true }) },
  { name: 'json-pretty', services: wire, render: (error) => ({ text: json(body(error), 2), logId: true }) },
  { name: 'json-plain', services: wire, render: (error) => ({ text: json({ ...plain(error), data: {} }) }) },
  { name: 'json-minimal', services: wire, render: (error) => ({ text: json(plain(error)) }) },
  {
    name: 'json-tabs-crlf',
    services: wire,
    render: (error) => ({ text: `{\r\n\t"msg": ${json(error.message)},\r\n\t"code": ${error.code}\r\n}` }),
  },
  {
    name: 'go-code-error',
    services: wire,
    render: ({ code, message }) => ({ text: `panic: msg:${message},code:${code}` }),
  },
  {
    name: 'go-println',
    services: wire,
    render: ({ code, message, logId }) => ({ text: `${code} ${message} ${logId}`, logId: true }),
  },
  {
    name: 'go-prettify',
    services: wire,
    render: ({ code, message, logId }) => ({
      text: `logId: ${logId}, error response: \n{\n  Code: ${code},\n  Msg: ${json(message)},\n  Err: {\n    LogID: "${logId}"\n  }\n}`,
      logId: true,
    }),
  },
  {
    name: 'go-api-resp',
    services: wire,
    render: (error) => ({
      text: `StatusCode: ${error.http}, Header:map[Content-Type:[application/json; charset=utf-8] X-Tt-Logid:[${error.logId}]], Content-Type: application/json, Body: ${json(plain(error))}`,
      http: true,
      logId: true,
    }),
  },
  {
    name: 'go-chyroc',
    services: ['feishu'],
    render: ({ code, message, time }) => ({
      text: `${time.replace(/-/g, '/')} request Message#SendRawMessage failed: code: ${code}, msg: ${message}`,
    }),
  },
  {
    name: 'python-lark-oapi',
    services: wire,
    render: ({ code, message, logId, time, service }) => ({
      text: `[Lark] [${time},512] [ERROR] client.${service === 'feishu' ? 'im.v1.message.create' : 'hire.v1.talent.get'} failed, code: ${code}, msg: ${message}, log_id: ${logId}`,
      logId: true,
    }),
  },
  {
    name: 'python-token',
    services: ['feishu'],
    render: ({ code, message }) => ({
      text: `lark_oapi.core.exception.ObtainAccessTokenException: obtain self tenant access token failed, code: ${code}, msg: ${message}`,
    }),
  },
  {
    name: 'python-websocket',
    services: ['feishu'],
    render: ({ code, message }) => ({
      text: `Traceback (most recent call last):\n  File "/app/site-packages/lark_oapi/ws/client.py", line 253, in _get_conn_url\n    raise ClientException(resp.code, resp.msg)\nlark_oapi.ws.exception.ClientException: ${code}: ${message}`,
    }),
  },
  {
    name: 'python-repr',
    services: wire,
    render: (error) => ({ text: `更新失败: ${python(body(error))}`, logId: true }),
  },
  {
    name: 'java-sample',
    services: wire,
    render: ({ code, message, logId }) => ({ text: `code:${code},msg:${message},reqId:${logId}`, logId: true }),
  },
  {
    name: 'java-to-string',
    services: wire,
    render: ({ code, message }) => ({
      text: `obtain tenant access token failure information:http status code:200,response:{code=${code}, msg='${message}', error=null, data=omit...}`,
      http: 200,
    }),
  },
  {
    name: 'java-error',
    services: wire,
    render: ({ code, message, logId }) => ({
      text: `com.lark.oapi.core.exception: code:${code}, msg:${message}, error={logId=${logId}, message=null, troubleshooter=null, details=null, permissionViolations=null, fieldViolations=[ErrorFieldViolation{field='user_id', value='1', description='invalid'}], helps=null}`,
      logId: true,
    }),
  },
  {
    name: 'node-inspect',
    services: wire,
    render: ({ code, message, logId, http }) => ({
      text: `[error]: [\n  [\n    {\n      message: 'Request failed with status code ${http}',\n      config: [Object],\n      request: [Object],\n      response: [Object]\n    },\n    {\n      code: ${code},\n      msg: ${python(message)},\n      error: [Object],\n      log_id: '${logId}',\n      troubleshooter: '排查建议'\n    }\n  ]\n]`,
      http: true,
      logId: true,
    }),
  },
  {
    name: 'node-inspect-plain',
    services: wire,
    render: ({ code, message }) => ({ text: `{ code: ${code}, msg: ${python(message)}, data: {} }` }),
  },
  {
    name: 'node-token',
    services: ['feishu'],
    render: ({ code, message }) => ({
      text: `[error]: [ 'failed to get tenant_access_token, code: ${code}, msg: ${message.replaceAll("'", '’')}' ]`,
    }),
  },
  {
    name: 'node-continuation',
    services: wire,
    render: ({ code, message }) => ({
      text: `response: {\n    data: {\n      code: ${code},\n      msg: ${python(message.slice(0, 12))} +\n        ${python(message.slice(12))},\n      error: [Object]\n    }\n  }`,
    }),
  },
  {
    name: 'escaped-log',
    services: wire,
    render: (error) => ({
      text: `{"0":"{\\"module\\":\\"feishu-client\\"}","1":${json(json([[{ message: 'Request failed with status code 400', ...plain(error) }]]))},"time":"${stamp(error.time)}Z"}`,
      http: 400,
    }),
  },
  {
    name: 'escaped-twice',
    services: wire,
    render: (error) => ({ text: json({ level: 'error', body: json({ resp: json(plain(error)) }) }) }),
  },
  {
    name: 'dify',
    services: ['feishu'],
    render: ({ code, message, logId, random }) => ({
      text: `An error occurred in the plugin, please contact the author of langgenius/feishu for help, error type: Exception, error details: {'msg': ${python(message)}, 'error': {'log_id': '${logId}', 'troubleshooter': 'x'}, 'data': None, 'log_id': '20250101000000${random.hex(20).toUpperCase()}', 'code': ${code}}`,
      logId: true,
    }),
  },
  {
    name: 'koishi',
    services: ['feishu'],
    render: ({ code, message }) => ({ text: `Error: Bad Request (Lark error code ${code}: ${message})` }),
  },
  {
    name: 'yingdao',
    services: ['feishu'],
    render: (error) => ({
      text: `错误码: ${error.code}; 错误信息: ${error.message}; 检查错误代码网址: https://open.feishu.cn/document/ukTMukTMukTM/ugjM14COyUjL4ITN ; 响应结果: ${python({ ...plain(error), data: {} })}`,
    }),
  },
  {
    name: 'relay-coze',
    services: ['feishu'],
    render: ({ code, message, random }) => ({
      text: json({
        code: -1,
        data: null,
        log_id: `20250101000000${random.hex(20).toUpperCase()}`,
        msg: `get feishu wiki node failed, code: ${code}, msg: ${message}`,
      }),
      logId: null,
    }),
  },
  {
    name: 'relay-nested',
    services: wire,
    render: (error) => ({
      text: json({ success: false, status: 500, message: `Feishu request failed: ${json(body(error))}` }),
      logId: true,
      http: 500,
    }),
  },
  {
    name: 'relay-data',
    services: wire,
    render: (error) => ({
      text: json({ code: 500, message: 'upstream failed', data: body(error) }),
      http: null,
      logId: true,
    }),
  },
  { name: 'words', services: ['feishu'], render: ({ code, message }) => ({ text: `Feishu ${code}: ${message}` }) },
  {
    name: 'logfmt',
    services: wire,
    render: ({ code, message, logId, time }) => ({
      text: `time="${stamp(time)}+08:00" level=error msg="call feishu failed" err="code=${code}, msg=${message.replaceAll('"', "'")}, log_id=${logId}"`,
      logId: true,
    }),
  },
  {
    name: 'key-values',
    services: wire,
    render: ({ code, message, logId }) => ({ text: `code=${code}, msg=${message}, log_id=${logId}`, logId: true }),
  },
  {
    name: 'lark-cli',
    services: ['feishu'],
    render: ({ code, message }) => ({
      text: json(
        {
          ok: false,
          identity: 'bot',
          error: { type: 'api', code: Number(code), message: `API error: [${code}] ${message}` },
        },
        2,
      ),
    }),
  },
  {
    name: 'lark-cli-permission',
    services: ['feishu'],
    render: ({ code }) => ({
      text: json({
        ok: false,
        identity: 'user',
        error: {
          type: 'permission',
          code: Number(code),
          message: `Permission denied [${code}]`,
          hint: 'see the console',
          console_url: 'https://open.feishu.cn/page/scope-apply?clientID=cli_a1b2c3d4e5f60718&scopes=im:chat',
        },
      }),
    }),
  },
  { name: 'troubleshooter', services: ['feishu'], render: (error) => ({ text: troubleshooter(error), logId: true }) },
  {
    name: 'curl-i',
    services: wire,
    render: (error) => ({
      text: `HTTP/2 ${error.http} \nserver: Tengine\ncontent-type: application/json; charset=utf-8\ncontent-length: 312\nx-tt-logid: ${error.logId}\ndate: Wed, 04 Mar 2026 05:06:07 GMT\n\n${json(plain(error))}`,
      http: true,
      logId: true,
    }),
  },
  {
    name: 'curl-v',
    services: wire,
    render: (error) => ({
      text: `* Connected to open.feishu.cn (203.107.1.34) port 443\n> POST ${path(error)} HTTP/1.1\n> Host: open.feishu.cn\n> Authorization: Bearer t-g1044abcdefghijklmnop\n> Content-Length: 1002\n>\n< HTTP/1.1 ${error.http} Bad Request\n< Content-Type: application/json\n< X-Tt-Logid: ${error.logId}\n<\n* Connection #0 to host open.feishu.cn left intact\n${json(plain(error))}`,
      http: true,
      logId: true,
    }),
  },
  {
    name: 'log-line',
    services: wire,
    render: (error) => ({
      text: `${error.time}.123 ERROR 10001 --- [nio-8080-exec-3] c.e.LarkClient : POST https://open.feishu.cn${path(error)} returned ${error.http} ${json(body(error))}`,
      http: true,
      logId: true,
    }),
  },
  {
    name: 'docker-lines',
    services: wire,
    render: (error) => ({
      text: json(body(error), 2)
        .split('\n')
        .map((line) => `bot-1  | ${line}`)
        .join('\n'),
      logId: true,
    }),
  },
  {
    name: 'quoted-mail',
    services: wire,
    render: (error) => ({
      text: `您好，飞书接口报错，麻烦看下：\n\n${json(body(error), 2)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')}`,
      logId: true,
    }),
  },
  {
    name: 'html-entities',
    services: wire,
    render: (error) => ({ text: json(body(error)).replaceAll('&', '&amp;').replaceAll('"', '&quot;'), logId: true }),
  },
  {
    name: 'percent-encoded',
    services: wire,
    render: (error) => ({ text: `https://app.example.com/callback?resp=${encodeURIComponent(json(plain(error)))}` }),
  },
  {
    name: 'unicode-escaped',
    services: wire,
    render: (error) => ({ text: `"${json(plain(error)).replaceAll('"', '\\u0022')}"` }),
  },
  {
    name: 'chinese',
    services: wire,
    render: ({ code, message }) => ({ text: `调用飞书接口失败，错误码：${code}，错误信息：${message}` }),
  },
  {
    name: 'chinese-brackets',
    services: wire,
    render: ({ code, message }) => ({ text: `飞书返回错误码（${code}）：${message}` }),
  },
  {
    name: 'chinese-wide',
    services: ['feishu'],
    render: ({ code, message }) => ({ text: `飞书报错　错误码：${wide(code)}　${message}` }),
  },
  {
    name: 'chat',
    services: ['feishu'],
    render: ({ code }) => ({ text: `大佬们，飞书机器人发消息一直报 ${code} 错误，怎么解决？` }),
  },
  {
    name: 'chat-english',
    services: ['feishu'],
    render: ({ code }) => ({
      text: `Hi team, we keep getting error code ${code} from the Feishu API since this morning. Any idea?`,
    }),
  },
  { name: 'sse', services: wire, render: (error) => ({ text: `event: error\ndata: ${json(plain(error))}\n\n` }) },
  {
    name: 'truncated',
    services: wire,
    render: (error) => ({ text: json(body(error)).slice(0, 40 + error.message.length) }),
  },
  {
    name: 'php-dump',
    services: wire,
    render: ({ code, message }) => ({
      text: `array(3) {\n  ["code"]=>\n  int(${code})\n  ["msg"]=>\n  string(${message.length}) "${message}"\n  ["data"]=>\n  array(0) {\n  }\n}`,
    }),
  },
  {
    name: 'php-print',
    services: wire,
    render: ({ code, message }) => ({
      text: `Array\n(\n    [code] => ${code}\n    [msg] => ${message}\n    [data] => Array\n        (\n        )\n\n)`,
    }),
  },
  {
    name: 'ruby',
    services: wire,
    render: ({ code, message }) => ({
      text: `RuntimeError: lark api failed {"code"=>${code}, "msg"=>${json(message)}}`,
    }),
  },
  {
    name: 'rust',
    services: wire,
    render: ({ code, message }) => ({ text: `Error: ApiError { code: ${code}, msg: ${json(message)} }` }),
  },
  {
    name: 'csharp',
    services: wire,
    render: ({ code, message }) => ({
      text: `Unhandled exception. System.Exception: { code = ${code}, msg = ${message} }`,
    }),
  },
  {
    name: 'go-struct',
    services: wire,
    render: ({ code, message }) => ({ text: `response: &{Code:${code} Msg:${message} Data:map[]}` }),
  },
  {
    name: 'table',
    services: wire,
    render: ({ code, message, logId }) => ({ text: `code\t${code}\nmsg\t${message}\nlog_id\t${logId}`, logId: true }),
  },
  {
    name: 'markdown-fence',
    services: wire,
    render: (error) => ({
      text: `### 问题\n请求返回：\n\`\`\`json\n${json(body(error), 4)}\n\`\`\`\n环境：Node 20.11`,
      logId: true,
    }),
  },
]

const projectBody = ({ code, message, logId }: ErrorCase) => ({
  err: { code: Number(code), msg: message, log_id: logId },
  err_msg: message,
  err_code: Number(code),
})
const projectRenderers = forServices(
  ['feishu-project'],
  [
    { name: 'project-json', render: (error) => ({ text: json(projectBody(error)), logId: true }) },
    {
      name: 'project-json-pretty',
      render: (error) => ({ text: json({ ...projectBody(error), data: null }, 2), logId: true }),
    },
    {
      name: 'project-json-minimal',
      render: ({ code, message }) => ({ text: json({ err_code: Number(code), err_msg: message, err: {} }) }),
    },
    {
      name: 'project-json-detail',
      render: ({ code, message }) => ({
        text: json({
          err_code: Number(code),
          err_msg: message,
          err: { code: 1000050174, msg: 'page size should less than 200' },
        }),
      }),
    },
    {
      name: 'project-error-object',
      render: ({ code, message }) => ({ text: json({ error: { code: Number(code), msg: message }, data: null }) }),
    },
    {
      name: 'project-go',
      render: ({ code, message, logId }) => ({
        text: `resp err, code:${code}, msg:${message}, inner code:0, inner msg:, log_id:${logId}`,
        logId: true,
      }),
    },
    {
      name: 'project-go-token',
      render: ({ code, message }) => ({
        text: `POST https://project.feishu.cn/open_api/authen/plugin_token get accessToken err:msg:${message},code:${code}`,
      }),
    },
    {
      name: 'project-python',
      render: ({ code, message }) => ({
        text: `获取工作项详情失败，错误码: ${code}, 错误信息: ${message}（飞书项目）`,
      }),
    },
    {
      name: 'project-python-repr',
      render: ({ code, message }) => ({
        text: `Exception: 查询失败 (response={'err_code': ${code}, 'err_msg': ${python(message)}})`,
      }),
    },
    {
      name: 'project-meego',
      render: ({ code, message }) => ({ text: `RuntimeError: Meego API error ${code}: ${message}` }),
    },
    { name: 'project-n8n', render: ({ code, message }) => ({ text: `飞书项目 API 错误: ${code}, ${message}` }) },
    {
      name: 'project-curl',
      render: (error) => ({
        text: `HTTP/1.1 ${error.http} Error\nX-Tt-Logid: ${error.logId}\n\n${json(projectBody(error))}`,
        http: true,
        logId: true,
      }),
    },
    {
      name: 'project-log',
      render: (error) => ({
        text: `${error.time} ERROR POST https://project.feishu.cn/open_api/6a1b2c3d4e5f60718293a4b5/work_item/filter ${error.http} ${json(projectBody(error))}`,
        http: true,
        logId: true,
      }),
    },
    {
      name: 'project-header',
      render: ({ code, message }) => ({
        text: `curl -H 'X-PLUGIN-TOKEN: p-0123456789abcdef' -H 'X-USER-KEY: 7123456789012345678' ...\n=> {"err_code":${code},"err_msg":${json(message)}}`,
      }),
    },
    { name: 'project-chat', render: ({ code }) => ({ text: `请教下，飞书项目接口报错 ${code} 是什么原因？` }) },
    {
      name: 'project-println',
      render: ({ code, message, logId }) => ({ text: `meego resp: ${code} ${message} ${logId}`, logId: true }),
    },
  ],
)

const turingBody = ({ code, message, logId }: ErrorCase) => ({ code: Number(code), message, data: {}, trace_id: logId })
const errorClass = (http: number) =>
  ({
    400: 'BadRequestError',
    401: 'AuthenticationError',
    403: 'PermissionDeniedError',
    404: 'NotFoundError',
    409: 'ConflictError',
    422: 'UnprocessableEntityError',
    429: 'RateLimitError',
  })[http] ?? (http >= 500 ? 'InternalServerError' : 'APIStatusError')
const turingRenderers = forServices(
  ['turing'],
  [
    { name: 'turing-json', render: (error) => ({ text: json(turingBody(error)), logId: true }) },
    { name: 'turing-json-pretty', render: (error) => ({ text: json(turingBody(error), 2), logId: true }) },
    {
      name: 'turing-json-short',
      render: ({ code, message }) => ({ text: json({ code: Number(code), message, data: {} }) }),
    },
    { name: 'turing-json-minimal', render: ({ code, message }) => ({ text: json({ code: Number(code), message }) }) },
    {
      name: 'turing-openai-python',
      render: (error) => ({
        text: `openai.${errorClass(error.http)}: Error code: ${error.http} - ${python(turingBody(error))}`,
        http: true,
        logId: true,
      }),
    },
    {
      name: 'turing-openai-python-traceback',
      render: (error) => ({
        text: `Traceback (most recent call last):\n  File "/srv/app/chat.py", line 1124, in ask\n    resp = client.chat.completions.create(model="turing/gpt-4o", messages=messages)\n  File "/usr/lib/python3.11/site-packages/openai/_base_client.py", line 1061, in _request\n    raise self._make_status_error_from_response(err.response) from None\nopenai.${errorClass(error.http)}: Error code: ${error.http} - ${python(turingBody(error))}`,
        http: true,
        logId: true,
      }),
    },
    {
      name: 'turing-openai-node',
      render: (error) => ({
        text: `${errorClass(error.http)}: ${error.http} ${error.message}\n    at APIError.generate (/app/node_modules/openai/error.js:55:20)\n    at OpenAI.makeStatusError (/app/node_modules/openai/core.js:312:33) {\n  status: ${error.http},\n  headers: { 'content-type': 'application/json', 'x-turing-trace-id': '${error.logId}' },\n  error: { code: ${error.code}, message: ${python(error.message)}, data: {}, trace_id: '${error.logId}' },\n  code: ${error.code},\n  param: undefined,\n  type: undefined\n}`,
        http: true,
        logId: true,
      }),
    },
    {
      name: 'turing-curl',
      render: (error) => ({
        text: `HTTP/1.1 ${error.http} X\ncontent-type: application/json\nx-turing-trace-id: ${error.logId}\n\n${json(turingBody(error))}`,
        http: true,
        logId: true,
      }),
    },
    {
      name: 'turing-log',
      render: (error) => ({
        text: `${error.time} [ERROR] POST https://live-turing.cn.llm.tcljd.com/api/v1/chat/completions -> ${error.http} ${json(turingBody(error))}`,
        http: true,
        logId: true,
      }),
    },
    {
      name: 'turing-error-object',
      render: ({ code, message, logId }) => ({
        text: json({ error: { code: Number(code), message, trace_id: logId } }),
        logId: true,
      }),
    },
    {
      name: 'turing-sse',
      render: (error) => ({
        text: `data: {"choices":[{"delta":{"content":"你好"}}]}\n\ndata: ${json(turingBody(error))}\n\n`,
        logId: true,
      }),
    },
    {
      name: 'turing-url',
      render: ({ code }) => ({
        text: `https://live-turing-docs.cn.llm.tcljd.com/api-guides/reliability/error-codes#${code}`,
      }),
    },
    {
      name: 'turing-key-values',
      render: ({ code, message, logId }) => ({
        text: `turing call failed code=${code} message="${message}" trace_id=${logId}`,
        logId: true,
      }),
    },
    { name: 'turing-chat', render: ({ code }) => ({ text: `图灵平台调用返回 ${code}，是不是限流了？` }) },
    {
      name: 'turing-report',
      render: ({ code, logId, time }) => ({
        text: `图灵报障\n错误码：${code}\ntrace_id：${logId}\n请求时间：${time}`,
        logId: true,
      }),
    },
    {
      name: 'turing-escaped',
      render: (error) => ({
        text: json({ level: 'error', msg: 'llm failed', resp: json(turingBody(error)) }),
        logId: true,
      }),
    },
  ],
)

/** The document is Chinese, the wire is English: the TIM texts for these codes, else a text of the vendor's style. */
const tim: Readonly<Record<string, string>> = {
  '60002': 'HTTP parsing error, please check the HTTP request URL format',
  '60003': 'Fail to Parse json data of body, Please check it',
  '60008': 'service timeout or request format error,please check and try again',
  '60012': 'no sdkappid',
}
const info = ({ code }: ErrorCase) => tim[code] ?? 'request param error'
const botBody = (error: ErrorCase) => ({ ActionStatus: 'FAIL', ErrorCode: Number(error.code), ErrorInfo: info(error) })
const botRenderers = forServices(
  ['tencent-bot'],
  [
    { name: 'bot-json', render: (error) => ({ text: json(botBody(error)) }) },
    { name: 'bot-json-pretty', render: (error) => ({ text: json({ ...botBody(error), ErrorDisplay: '' }, 4) }) },
    {
      name: 'bot-json-short',
      render: (error) => ({ text: json({ ErrorCode: Number(error.code), ErrorInfo: info(error) }) }),
    },
    { name: 'bot-python', render: (error) => ({ text: python(botBody(error)) }) },
    {
      name: 'bot-java',
      render: (error) => ({ text: `{ActionStatus=FAIL, ErrorInfo=${info(error)}, ErrorCode=${error.code}}` }),
    },
    {
      name: 'bot-go',
      render: (error) => ({ text: `resp: {ActionStatus:FAIL ErrorInfo:${info(error)} ErrorCode:${error.code}}` }),
    },
    {
      name: 'bot-log',
      render: (error) => ({
        text: `${error.time} POST https://yun.tim.qq.com/v3/prophet/queryanswer?sdkappid=1400001234&identifier=admin&usersig=eJxxxx&random=99999999&contenttype=json -> 200 ${json(botBody(error))}`,
        http: 200,
      }),
    },
    {
      name: 'bot-curl',
      render: (error) => ({
        text: `HTTP/1.1 200 OK\nContent-Type: application/json\n\n${json(botBody(error))}`,
        http: 200,
      }),
    },
    { name: 'bot-chat', render: ({ code }) => ({ text: `腾讯云智能客服机器人接口返回 ErrorCode ${code}，帮忙看下` }) },
    {
      name: 'bot-chinese',
      render: (error) => ({ text: `腾讯云机器人调用失败，错误码：${error.code}，错误信息：${info(error)}` }),
    },
    {
      name: 'bot-escaped',
      render: (error) => ({ text: json({ ts: error.time, level: 'error', detail: json(botBody(error)) }) }),
    },
  ],
)

/** The code alone: fair answers are all services that have it. */
const bareRenderers = forServices(
  ['feishu', 'feishu-project', 'feishu-hire', 'turing', 'tencent-bot'],
  [
    { name: 'bare', bare: true, render: ({ code }) => ({ text: code }) },
    { name: 'bare-code', bare: true, render: ({ code }) => ({ text: ` code ${code} ` }) },
    { name: 'bare-key', bare: true, render: ({ code }) => ({ text: `code: ${code}` }) },
    { name: 'bare-chinese', bare: true, render: ({ code }) => ({ text: `错误码：${code}` }) },
    { name: 'bare-wide', bare: true, render: ({ code }) => ({ text: `错误码（${wide(code)}）` }) },
    { name: 'bare-json', bare: true, render: ({ code }) => ({ text: `{"code":${code}}` }) },
  ],
)

/** No code survives: the message alone has to do. Fair answers are all entries with that message. */
const wordRenderers: readonly Renderer[] = [
  {
    name: 'message-only',
    services: ['feishu', 'feishu-project', 'turing', 'feishu-hire'],
    byMessage: true,
    render: ({ message }) => ({ text: message }),
  },
  {
    name: 'message-log',
    services: ['feishu', 'feishu-project'],
    byMessage: true,
    render: ({ message, time, service }) => ({
      text: `${time} ERROR [${service === 'feishu' ? 'feishu' : 'meego'}] call failed: ${message}`,
    }),
  },
  {
    name: 'turing-openai-node-short',
    services: ['turing'],
    byMessage: true,
    render: ({ message, http }) => ({ text: `${errorClass(http)}: ${http} ${message}`, http: true }),
  },
]

export const renderers: readonly Renderer[] = [
  ...feishuRenderers,
  ...projectRenderers,
  ...turingRenderers,
  ...botRenderers,
  ...bareRenderers,
  ...wordRenderers,
]
