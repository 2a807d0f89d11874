/** Feishu Project (Meegle): `err_code` + `err_msg` + `err{}`, plugin tokens. Source: reference/envelopes.md §4. */
import type { Envelope } from './envelope.ts'

export const feishuProject: Envelope = {
  service: 'feishu-project',
  shapes: [
    { rule: 'feishu-project/err-code-err-msg', code: ['err_code'], message: ['err_msg'], strength: 'proof' },
    {
      rule: 'feishu-project/err-object',
      code: ['err_code'],
      any: ['err.code', 'err.msg', 'err.log_id', 'err{}'],
      strength: 'some',
    },
    { rule: 'feishu-project/err-code', code: ['err_code'], strength: 'some' },
    {
      rule: 'feishu-project/err-code-log-id',
      code: ['err_code'],
      any: ['log_id', 'logid', 'logId'],
      strength: 'some',
    },
    {
      rule: 'feishu-project/error-object',
      code: ['code'],
      message: ['msg'],
      owner: ['error'],
      any: ['^data', '^data{}'],
      strength: 'fair',
    },
    {
      rule: 'feishu-project/error-code-msg',
      code: ['code'],
      message: ['msg'],
      owner: ['error', 'err'],
      strength: 'some',
    },
    { rule: 'feishu-project/inner-code', code: ['code'], message: ['msg'], all: ['inner code'], strength: 'proof' },
    { rule: 'feishu-project/code-msg', code: ['code', 'Code'], message: ['msg', 'Msg'], strength: 'hint' },
    { rule: 'feishu-project/code-only', code: ['code', 'Code'], message: [], strength: 'some' },
    {
      rule: 'feishu-project/foreign-code',
      code: ['errcode', 'ErrorCode', 'retCode', 'error_code', 'errCode', 'errorCode', 'ret_code'],
      strength: 'against',
    },
    {
      rule: 'feishu-project/foreign-message',
      message: [
        'message',
        'errmsg',
        'errorMessage',
        'error_msg',
        'errMsg',
        'ErrorInfo',
        'retMsg',
        'description',
        'desc',
      ],
      strength: 'against',
    },
  ],
  values: [],
  marks: [
    {
      rule: 'feishu-project/host',
      texts: ['project.feishu.cn', 'project.larksuite.com', 'meegle.com'],
      strength: 'strong',
    },
    { rule: 'feishu-project/path', texts: ['/open_api/'], strength: 'strong' },
    { rule: 'feishu-project/header', texts: ['X-PLUGIN-TOKEN', 'X-USER-KEY', 'X-IDEM-UUID'], strength: 'fair' },
    {
      rule: 'feishu-project/sdk',
      texts: ['project-oapi-sdk', 'plugin_access_token', 'plugin_token', 'resp err, code:'],
      strength: 'fair',
    },
    {
      rule: 'feishu-project/name',
      texts: [
        '飞书项目',
        'feishu project',
        'feishu-project',
        'feishu_project',
        'feishuproject',
        'meego',
        'meegle',
        'lark project',
      ],
      strength: 'strong',
    },
    { rule: 'feishu-project/id', pattern: /MII_[0-9A-F]{16}|project_key|work_item(?:_type|_id)/i, strength: 'some' },
  ],
  families: [],
  digits: [4, 10],
  wordings: {
    '10022': ['token expired'],
    '20050': ['Field Option Value Is Wrong'],
    '10001': ['user has no visit permission'],
    '30005': ['work item not found'],
  },
}
