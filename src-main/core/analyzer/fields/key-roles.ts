/** What a field's name says about its value: the words services, SDKs and logs use for code, message, status and ids. */

export type Role =
  | 'code'
  /** May hold a business code, an HTTP status or anything else: `status`, `ret`, `result`. */
  | 'loose-code'
  /** Names a failure; a number right after it may be a code: `API Error: 20039`. */
  | 'error'
  /** The sub-error Feishu writes into `msg`: `ErrCode: 11310; ErrMsg: …`. */
  | 'sub-code'
  | 'message'
  | 'http'
  | 'log-id'
  | 'request-id'
  | 'trace-id'
  | 'time'
  | 'method'
  | 'url'
  | 'retry-after'

/** Names as people write them; case, `_`, `-` and spaces do not count. */
export const keyNames: Readonly<Record<Role, readonly string[]>> = {
  code: [
    ...['code', 'errcode', 'error_code', 'error_no', 'api_code', 'biz_code'],
    ...['business_code', 'resp_code', 'response_code', 'return_code', 'result_code', 'ret_code', 'inner_code'],
    ...['lark_code', 'feishu_code', 'original_code', 'upstream_code', 'provider_code', 'error_number'],
    ...['api_error_code', 'body_code', 'sdk_code', 'code码', 'business_error_code', 'feishu_error_code'],
    ...[
      '错误码',
      '错误代码',
      '错误编码',
      '错误编号',
      '错误号',
      '错误id',
      '返回码',
      '返回代码',
      '响应码',
      '异常码',
      '业务码',
      '报错码',
      ...['錯誤碼', '回傳碼', '代碼', 'エラーコード', '오류코드', '에러코드', 'fehlercode'],
      ...["code d'erreur", 'codice errore', 'код ошибки', 'mã lỗi', 'kode kesalahan'],
    ],
  ],
  'loose-code': ['ret', 'rc', 'result', 'status', 'errno', '状态', 'err', 'no'],
  error: ['error', 'exception', '错误', '失败', '出错'],
  'sub-code': [],
  message: [
    ...[
      'msg',
      'message',
      'err_msg',
      'error_msg',
      'error_message',
      'error_info',
      'err_info',
      'err_string',
      'err_text',
      'api_msg',
    ],
    ...[
      'resp_msg',
      'biz_msg',
      'biz_message',
      'ret_msg',
      'return_msg',
      'result_msg',
      'inner_msg',
      'error_description',
      'description',
      'desc',
    ],
    ...['reason', 'detail', 'details', 'error_detail', 'status_message', 'api_message', 'response_msg', 'info'],
    ...[
      '错误详情',
      '描述',
      '含义',
      '说明',
      '原因',
      '信息',
      '提示',
      '消息',
      ...['訊息', 'エラーメッセージ', '오류메시지', 'fehlermeldung', 'meldung', 'mensaje', 'сообщение'],
    ],
  ],
  http: [
    ...['http', 'http_status', 'http_code', 'http_status_code', 'status_code', 'response_status', 'http状态'],
    ...['状态码', 'http_response_code', 'response_status_code', 'resp_status_code'],
  ],
  'log-id': ['log_id', 'x_tt_logid', 'tt_logid', '日志id', '日志号'],
  'request-id': [...['request_id', 'req_id', 'x_request_id', 'x_client_request_id', '请求id', '请求号', 'rid']],
  'trace-id': ['trace_id', 'x_turing_trace_id', 'x_trace_id', '追踪id', '链路id'],
  time: ['time', 'timestamp', 'ts', 'date', 'datetime', '时间', 'request_time', '请求时间'],
  method: ['method', 'http_method', '请求方法', '请求方式'],
  url: [
    'url',
    'uri',
    'request_url',
    'api',
    'endpoint',
    'path',
    'api_path',
    'req_path',
    '接口',
    '请求地址',
    '请求路径',
    '接口路径',
  ],
  'retry-after': ['retry_after', 'x_ogw_ratelimit_reset'],
}

/** Endings that decide where the whole name is unknown: Han names run together with the sentence before them. */
const endings: readonly (readonly [string, Role])[] = [
  ...(['code', 'message', 'http', 'log-id', 'request-id'] as const).flatMap((role) =>
    keyNames[role].filter((name) => /[\u4e00-\u9fff]{2}/.test(name)).map((name) => [name, role] as const),
  ),
  ...['error', 'exception', '错误', '失败', '异常', '出错', '报错', '返回'].map((name) => [name, 'error'] as const),
]

/** `err_code`, `errCode`, `err code` and `Err-Code` are one name. */
const plainName = (key: string): string => key.toLowerCase().replace(/[\s_\-.@$]/g, '')

const exact = new Map<string, Role>(
  Object.entries(keyNames).flatMap(([role, list]) => list.map((name) => [plainName(name), role as Role] as const)),
)

let left: readonly string[] = []

const decide = (key: string): Role | null => {
  // Only Feishu's sub-errors write exactly `ErrCode`, `ErrMsg`, `ErrorValue`; they are part of the message around them.
  if (key === 'ErrCode') return 'sub-code'
  if (key === 'ErrMsg' || key === 'ErrorValue' || key === 'ext') return null
  const name = plainName(key)
  const known = exact.get(name) ?? exact.get(plainName(key.slice(key.lastIndexOf('.') + 1)))
  if (known !== undefined) return known
  return endings.find(([ending]) => !left.includes(ending) && name.endsWith(ending))?.[1] ?? null
}

const decided = new Map<string, Role | null>()
const remembered = 4_000

/** Remembers its answers: logs repeat their names. */
export const roleOf = (key: string): Role | null => {
  const before = decided.get(key)
  if (before !== undefined) return before
  const role = decide(key)
  if (decided.size < remembered) decided.set(key, role)
  return role
}

/** For the proof of the table: names are read without these until the function that comes back is called. */
export const leaveOutNames = (names: readonly string[]): (() => void) => {
  const roles = new Map(names.map((name) => [plainName(name), exact.get(plainName(name))]))
  for (const key of roles.keys()) exact.delete(key)
  decided.clear()
  left = names
  return () => {
    for (const [key, role] of roles) if (role !== undefined) exact.set(key, role)
    decided.clear()
    left = []
  }
}
