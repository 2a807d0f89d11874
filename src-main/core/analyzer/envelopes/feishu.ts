/** Feishu Open Platform: `code` + `msg` + `error{}`, its SDKs, webhooks and OAuth. Source: reference/envelopes.md §2. */
import type { Envelope } from './envelope.ts'
import { feishuFamilies } from './feishu-families.ts'

const inError = ['log_id', 'troubleshooter', 'permission_violations', 'field_violations', 'helps', 'details']

export const feishu: Envelope = {
  service: 'feishu',
  shapes: [
    { rule: 'feishu/error-object', code: ['code'], any: inError.map((name) => `error.${name}`), strength: 'proof' },
    { rule: 'feishu/flat-error', code: ['code'], message: ['msg'], any: ['troubleshooter', 'permission_violations', 'field_violations'], strength: 'strong' },
    { rule: 'feishu/code-msg', code: ['code', 'Code'], message: ['msg', 'Msg'], strength: 'fair' },
    { rule: 'feishu/data', code: ['code'], message: ['msg'], all: ['data{}'], strength: 'hint' },
    { rule: 'feishu/go-code-error', code: ['Code'], message: ['Msg'], all: ['Err{}'], strength: 'fair' },
    { rule: 'feishu/go-error', code: ['Code'], any: ['Err.LogID', 'Err.Troubleshooter', 'Err.FieldViolations', 'Err.PermissionViolations'], strength: 'fair' },
    { rule: 'feishu/log-id', code: ['code', 'Code'], message: ['msg', 'Msg'], any: ['log_id', 'logId', 'LogId', 'reqId', 'requestId'], strength: 'some' },
    { rule: 'feishu/api-code', code: ['api_code'], message: ['api_msg'], strength: 'fair' },
    { rule: 'feishu/lark-cli', code: ['code'], message: ['message'], owner: ['error'], all: ['^ok', '^identity'], strength: 'proof' },
    { rule: 'feishu/lark-cli-types', code: ['code'], message: ['message'], all: ['type', 'console_url'], strength: 'strong' },
    { rule: 'feishu/oauth', code: ['code'], all: ['error', 'error_description'], strength: 'fair' },
    { rule: 'feishu/webhook', code: ['code', 'StatusCode'], any: ['StatusMessage'], strength: 'some' },
    { rule: 'feishu/code-only', code: ['code', 'Code'], message: [], strength: 'some' },
    { rule: 'feishu/foreign-code', code: ['errcode', 'ErrorCode', 'err_code', 'retCode', 'error_code', 'errCode', 'errorCode', 'ret_code'], strength: 'against' },
    { rule: 'feishu/foreign-message', message: ['message', 'errorMessage', 'error_msg', 'errMsg', 'ErrorInfo', 'err_msg', 'retMsg', 'desc', 'error_message'], none: ['^identity', 'console_url'], strength: 'against' },
  ],
  values: [],
  marks: [
    { rule: 'feishu/host', texts: ['open.feishu.cn', 'open.larksuite.com', 'open.larkoffice.com', 'applink.feishu.cn'], strength: 'strong' },
    { rule: 'feishu/path', texts: ['/open-apis/'], strength: 'strong' },
    { rule: 'feishu/sdk', texts: ['lark_oapi', 'larksuite', 'oapi-sdk', 'lark-oapi', '[Lark]', 'node-sdk/lib', 'chyroc/lark', 'lark-cli', 'LarkAPI', 'larkcore'], strength: 'fair' },
    { rule: 'feishu/sdk-call', pattern: /client\.[a-z_]+\.v\d\.[a-z_.]{3,80} failed/, strength: 'strong' },
    { rule: 'feishu/sdk-call', pattern: /request (?:Message|Drive|Contact|Chat|Bot|Auth|File|Calendar|Approval|Bitable|EHR|Task|Wiki|Mail|VC|Tenant|Application|Helpdesk|Hire)#\w{3,60} failed/, strength: 'strong' },
    { rule: 'feishu/token-call', texts: ['obtain self tenant access token', 'obtain internal tenant access token', 'ObtainAccessTokenException', 'tenantAccessToken cache', 'failed to get tenant_access_token'], strength: 'strong' },
    { rule: 'feishu/token-name', texts: ['tenant_access_token', 'app_access_token', 'user_access_token', 'app_ticket', 'tenantAccessToken'], strength: 'some' },
    { rule: 'feishu/name', texts: ['feishu', 'lark', '飞书'], strength: 'fair' },
    { rule: 'feishu/log-id', pattern: /20\d{12}[0-9A-F]{20}(?![0-9A-Fa-f])/, strength: 'hint' },
    { rule: 'feishu/header', texts: ['x-tt-logid', 'x-ogw-ratelimit'], strength: 'some' },
    { rule: 'feishu/id', pattern: /(?:cli_[0-9a-f]{12,20}|(?:ou|oc|om|on)_[0-9a-f]{16,40})(?![0-9a-f])/, strength: 'some' },
    { rule: 'feishu/login-page', texts: ['redirect_uri 请求不合法', 'log id 提供给客服', 'logid 提供给客服'], strength: 'strong' },
    { rule: 'feishu/sub-error', pattern: /ErrCode: \d{3,8}; ErrMsg: /, strength: 'fair' },
    { rule: 'feishu/scope-text', texts: ['应用尚未开通所需的应用身份权限', '应用未获取所需的用户授权', 'please see field_violations for details', 'how-to-fix-the-9999'], strength: 'strong' },
  ],
  families: feishuFamilies,
  digits: [5, 10],
  wordings: {
    '2200': ['Internal Error'],
    '9499': ['Bad Request', 'invalid param', 'too many request', 'Invalid parameter type in json', 'Invalid parameter value'],
    '10003': ['invalid param'],
    '10014': ['app secret invalid'],
    '19002': ['params error, msg_type need'],
    '60009': ['no approval definition permission'],
    '20008': ['The user does not exist'],
    '99991300': ['invalid request body'],
    '99991661': ['Missing access token for authorization. Please make a request with token attached'],
    '99991677': ['Authentication token expired'],
    '99991672': ['No permission', 'App scope not enabled', 'Permission denied'],
    '99991679': ['Unauthorized'],
    '99992402': ['field validation failed'],
    '99992361': ['open_id cross app'],
    ...Object.fromEntries(
      ['99992351', '99992354', '99992356', '99992357', '99992360'].map((code) => [
        code,
        ['The request you send is not a valid', 'these ids not existed', 'id not exist'],
      ]),
    ),
  },
}
