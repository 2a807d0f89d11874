/** The same envelope in other notations: quotes, floats, names in other cases, blocks, pairs, XML. */
import type { Kind } from './kind.ts'
import { bodyOf, nameOf, pairOf, plainMessage, wireOf } from './wires.ts'

const float = (code: string) => Number(code).toExponential().replace('e+', 'e+0')
const camel = (key: string) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** As word processors change the quotes of JSON; a quote within its texts stays. */
const quoted = (json: string, open: string, close: string): string => {
  let isOpen = false
  return json.replace(/(?<!\\)"/g, () => {
    isOpen = !isOpen
    return isOpen ? open : close
  })
}

export const quotes: Kind = {
  name: 'JSON in double quotes, unescaped, and in quotes of other kinds',
  renderings: [
    {
      name: 'spring',
      render: (error) =>
        `org.springframework.web.client.HttpClientErrorException$BadRequest: 400 Bad Request: "${bodyOf(error)}"`,
    },
    {
      name: 'resp',
      render: (error) => `${error.time} ERROR call ${wireOf(error).latin} failed resp="${pairOf(error)}" cost=35ms`,
    },
    { name: 'wire-log', render: (error) => `http-outgoing-3 << "${bodyOf(error)}"` },
    {
      name: 'wire-log-breaks',
      render: (error) => `DEBUG o.a.http.wire - http-outgoing-0 << "${bodyOf(error)}[\\r][\\n]"`,
    },
    {
      name: 'feign',
      render: (error) =>
        `feign.FeignException$BadRequest: [400 Bad Request] during [POST] to [http://x/y] [XClient#send(A)]: [${bodyOf(error)}]`,
    },
    { name: 'csharp', render: (error) => `Response body: "${bodyOf(error)}", reason: "BadRequest"` },
    { name: 'body-first', render: (error) => `body="${bodyOf(error)}" status=400 method=POST` },
    { name: 'typographic', render: (error) => `返回了“${bodyOf(error)}”，麻烦看下` },
    {
      name: 'percent-encoded',
      render: (error) =>
        `${wireOf(error).latin} callback ${encodeURIComponent(`${wireOf(error).codeKey}=${error.code}&${wireOf(error).messageKey}=${plainMessage(error)}`)}`,
    },
    {
      name: 'nginx-escapes',
      render: (error) =>
        `"POST /relay HTTP/1.1" 400 96 body="${bodyOf(error).replaceAll('\\', '\\x5C').replaceAll('"', '\\x22')}"`,
    },
    { name: 'german-quotes', render: (error) => quoted(bodyOf(error), '„', '“') },
    { name: 'opening-quotes', render: (error) => quoted(bodyOf(error), '“', '“') },
    { name: 'corner-quotes', render: (error) => quoted(bodyOf(error), '「', '」') },
    { name: 'backticks', render: (error) => `got \`${bodyOf(error)}\` from the API` },
    { name: 'rust', render: (error) => `Err(Api { status: 400, body: ${JSON.stringify(bodyOf(error))} })` },
  ],
}

export const floats: Kind = {
  name: 'numbers printed as floats',
  renderings: [
    {
      name: 'go-map',
      render: (error) =>
        `map[${wireOf(error).codeKey}:${float(error.code)} ${wireOf(error).messageKey}:${plainMessage(error)}]`,
    },
    {
      name: 'go-error',
      services: ['feishu', 'feishu-hire'],
      render: (error) => `feishu resp not ok: map[code:${float(error.code)} data:map[] msg:${plainMessage(error)}]`,
    },
    {
      name: 'gson',
      render: (error) =>
        `{${wireOf(error).codeKey}=${error.code}.0, ${wireOf(error).messageKey}=${plainMessage(error)}}`,
    },
    {
      name: 'pandas',
      render: (error) =>
        `   ${wireOf(error).codeKey}  ${wireOf(error).messageKey}\n0  ${error.code}.0  ${plainMessage(error)}`,
    },
    {
      name: 'lua',
      render: (error) =>
        `${wireOf(error).latin} error ${wireOf(error).codeKey}=${error.code}.0 ${wireOf(error).messageKey}=${plainMessage(error)}`,
    },
    { name: 'words', render: (error) => `${wireOf(error).latin} 错误码 ${error.code}.0` },
    {
      name: 'words-exponent',
      fits: ({ code }) => /^[1-9]\d{2,6}[1-9]\d?$/.test(code) && code.length > 4,
      render: (error) => `${nameOf(error)}返回 code ${Number(error.code).toExponential().replace('e+', 'E')}`,
    },
    {
      name: 'json',
      render: (error) =>
        JSON.stringify({ [wireOf(error).codeKey]: 'N', [wireOf(error).messageKey]: error.message }).replace(
          '"N"',
          `${error.code}.0`,
        ),
    },
  ],
}

export const spellings: Kind = {
  name: 'other spellings of an envelope',
  renderings: [
    {
      name: 'bot-camel',
      services: ['tencent-bot'],
      render: ({ code, message }) =>
        JSON.stringify({ actionStatus: 'FAIL', errorCode: Number(code), errorInfo: message }),
    },
    {
      name: 'bot-snake',
      services: ['tencent-bot'],
      render: ({ code, message }) =>
        JSON.stringify({ action_status: 'FAIL', error_code: Number(code), error_info: message }),
    },
    {
      name: 'bot-to-string',
      services: ['tencent-bot'],
      render: ({ code, message }) => `BotResponse(actionStatus=FAIL, errorCode=${code}, errorInfo=${message})`,
    },
    {
      name: 'bot-upper',
      services: ['tencent-bot'],
      render: ({ code, message }) => `ACTIONSTATUS: FAIL, ERRORCODE: ${code}, ERRORINFO: ${message}`,
    },
    {
      name: 'bot-dashes',
      services: ['tencent-bot'],
      render: ({ code, message }) => `action-status: FAIL\nerror-code: ${code}\nerror-info: ${message}`,
    },
    {
      name: 'project-camel',
      services: ['feishu-project'],
      render: ({ code, message }) =>
        JSON.stringify({
          errCode: Number(code),
          errMsg: message,
          err: { code: Number(code), msg: message },
          data: null,
        }),
    },
    {
      name: 'project-pascal',
      services: ['feishu-project'],
      render: ({ code, message }) => `{ErrCode:${code} ErrMsg:${message} Err:{Code:${code} Msg:${message}}}`,
    },
    {
      name: 'project-pascal-json',
      services: ['feishu-project'],
      render: ({ code, message }) =>
        JSON.stringify({ ErrCode: Number(code), ErrMsg: message, Err: { Code: Number(code), Msg: '' } }),
    },
    {
      name: 'project-to-string',
      services: ['feishu-project'],
      render: ({ code, message }) =>
        `ProjectResp(errCode=${code}, errMsg=${message}, err=Err(code=${code}, msg=${message}))`,
    },
    {
      name: 'feishu-pascal',
      services: ['feishu', 'feishu-hire'],
      render: ({ code, message, logId }) => `{Code:${code} Msg:${message} Err:<nil> LogId:${logId}}`,
    },
    {
      name: 'feishu-upper',
      services: ['feishu', 'feishu-hire'],
      render: ({ code, message, logId }) => `CODE=${code} MSG=${message} LOG_ID=${logId}`,
    },
    {
      name: 'feishu-logid',
      services: ['feishu', 'feishu-hire'],
      render: (error) => `${nameOf(error)}日志：code=${error.code},msg=${plainMessage(error)},logid=${error.logId}`,
    },
    {
      name: 'turing-camel',
      services: ['turing'],
      render: ({ code, message, logId }) => JSON.stringify({ code: Number(code), message, traceId: logId }),
    },
    {
      name: 'turing-to-string',
      services: ['turing'],
      render: ({ code, message, logId }) =>
        `TuringResponse(code=${code}, message=${message}, data={}, traceId=${logId})`,
    },
    {
      name: 'yaml',
      render: (error) =>
        `error:\n  ${wireOf(error).codeKey}: ${error.code}\n  ${wireOf(error).messageKey}: ${plainMessage(error)}\n  service: ${wireOf(error).latin}`,
    },
    {
      name: 'pairs',
      render: (error) =>
        `[('${wireOf(error).codeKey}', ${error.code}), ('${wireOf(error).messageKey}', '${plainMessage(error)}')]`,
    },
    {
      name: 'xml',
      render: (error) =>
        `<error><${wireOf(error).codeKey}>${error.code}</${wireOf(error).codeKey}><${wireOf(error).messageKey}>${plainMessage(error)}</${wireOf(error).messageKey}></error>`,
    },
    {
      name: 'lines',
      render: (error) =>
        `${wireOf(error).latin}\n${wireOf(error).codeKey}\n${error.code}\n${wireOf(error).messageKey}\n${plainMessage(error)}`,
    },
    {
      name: 'camel-names',
      services: ['feishu-project'],
      render: (error) => `飞书项目 ${camel('err_code')}: ${error.code}, ${camel('err_msg')}: ${error.message}`,
    },
  ],
}
