/** Feishu and Feishu Hire: the SDKs, relays and loggers of docs/envelopes.md, “Feishu” and “Feishu Hire”. */
import type { ErrorCase } from '../error-case.ts'
import { json, python, wide } from './notation.ts'
import type { Renderer } from './renderer.ts'

const wire = ['feishu', 'feishu-hire']
const stamp = (time: string) => time.replace(' ', 'T')
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

export const feishuRenderers: readonly Renderer[] = [
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
