/** Feishu Open Platform: `code` + `msg` + `error{}`, its SDKs, webhooks and OAuth. Facts: docs/envelopes.md, “Feishu”. */
import type { EnvelopeRows } from './envelope.ts'
import { feishuFamilies } from './feishu-families.ts'

const inError = ['log_id', 'troubleshooter', 'permission_violations', 'field_violations', 'helps', 'details']

export const feishu: EnvelopeRows = {
  service: 'feishu',
  shapes: [
    { rule: 'feishu/error-object', code: ['code'], any: inError.map((name) => `error.${name}`), strength: 'proof' },
    {
      rule: 'feishu/flat-error',
      code: ['code'],
      message: ['msg'],
      any: ['troubleshooter', 'permission_violations', 'field_violations'],
      strength: 'strong',
    },
    { rule: 'feishu/code-msg', code: ['code', 'Code'], message: ['msg', 'Msg'], strength: 'fair' },
    { rule: 'feishu/data', code: ['code'], message: ['msg'], all: ['data{}'], strength: 'hint' },
    {
      rule: 'feishu/go-error',
      code: ['Code'],
      any: ['Err.LogID', 'Err.Troubleshooter', 'Err.FieldViolations', 'Err.PermissionViolations'],
      strength: 'fair',
    },
    {
      rule: 'feishu/log-id',
      code: ['code', 'Code'],
      message: ['msg', 'Msg'],
      any: ['log_id', 'logId', 'LogId', 'reqId'],
      strength: 'some',
    },
    // A bot's webhook answers in two ways at once.
    { rule: 'feishu/webhook', code: ['StatusCode'], message: ['StatusMessage'], strength: 'fair' },
    { rule: 'feishu/api-code', code: ['api_code'], message: ['api_msg'], strength: 'fair' },
    {
      rule: 'feishu/lark-cli',
      code: ['code'],
      message: ['message'],
      owner: ['error'],
      all: ['^ok', '^identity'],
      strength: 'proof',
    },
    {
      rule: 'feishu/lark-cli-types',
      code: ['code'],
      message: ['message'],
      all: ['type', 'console_url'],
      strength: 'strong',
    },
    { rule: 'feishu/oauth', code: ['code'], all: ['error', 'error_description'], strength: 'fair' },
    { rule: 'feishu/code-only', code: ['code', 'Code'], message: [], strength: 'some' },
    {
      rule: 'feishu/foreign-code',
      code: ['errcode', 'ErrorCode', 'err_code', 'retCode', 'error_code', 'errCode', 'errorCode', 'ret_code'],
      strength: 'against',
    },
    {
      rule: 'feishu/foreign-message',
      message: [
        'message',
        'errorMessage',
        'error_msg',
        'errMsg',
        'ErrorInfo',
        'err_msg',
        'retMsg',
        'desc',
        'error_message',
      ],
      none: ['^identity', 'console_url'],
      strength: 'against',
    },
  ],
  values: [],
  marks: [
    {
      rule: 'feishu/host',
      texts: ['open.feishu.cn', 'open.larksuite.com', 'open.larkoffice.com', 'applink.feishu.cn'],
      strength: 'strong',
    },
    { rule: 'feishu/path', texts: ['/open-apis/'], strength: 'strong' },
    {
      rule: 'feishu/api',
      pattern:
        /(?<![\w-])(?:im|contact|drive|docx|bitable|wiki|calendar|approval|sheets|authen|auth|vc|task|mail|admin|search)[/.]v[1-6]\b/,
      strength: 'fair',
    },
    {
      rule: 'feishu/card-toast',
      pattern: /(?:出错了[;,] ?请稍后重试|something went wrong)[^\n]{0,20}code: ?\d{6}/i,
      strength: 'strong',
    },
    {
      rule: 'feishu/sdk',
      texts: [
        'lark_oapi',
        'larksuite',
        'oapi-sdk',
        'lark-oapi',
        '[Lark]',
        'node-sdk/lib',
        'chyroc/lark',
        'lark-cli',
        'LarkAPI',
        'larkcore',
      ],
      strength: 'fair',
    },
    { rule: 'feishu/sdk-call', pattern: /client\.[a-z_]+\.v\d\.[a-z_.]{3,80} failed/, strength: 'strong' },
    {
      rule: 'feishu/sdk-call',
      pattern:
        /request (?:Message|Drive|Contact|Chat|Bot|Auth|File|Calendar|Approval|Bitable|EHR|Task|Wiki|Mail|VC|Tenant|Application|Helpdesk|Hire)#\w{3,60} failed/,
      strength: 'strong',
    },
    {
      rule: 'feishu/token-call',
      texts: [
        'obtain self tenant access token',
        'obtain internal tenant access token',
        'ObtainAccessTokenException',
        'tenantAccessToken cache',
        'failed to get tenant_access_token',
      ],
      strength: 'strong',
    },
    {
      rule: 'feishu/token-name',
      texts: ['tenant_access_token', 'app_access_token', 'user_access_token', 'app_ticket', 'tenantAccessToken'],
      strength: 'some',
    },
    { rule: 'feishu/error-class', pattern: /\b(?:Feishu|Lark)[A-Za-z]{0,24}(?:Error|Exception)\b/, strength: 'some' },
    { rule: 'feishu/name', texts: ['feishu', 'lark', '飞书', '飛書'], strength: 'fair' },
    // Other chats have such bots, too.
    {
      rule: 'feishu/name-called',
      pattern: /(?<!飞书|飛書|(?:钉钉|釘釘|企业微信|企微|微信|qq|slack|teams) ?的?)群机器人/i,
      strength: 'fair',
    },
    { rule: 'feishu/product', texts: ['bitable', '多维表格'], strength: 'fair' },
    { rule: 'feishu/product', texts: ['open_id', 'receive_id'], strength: 'hint' },
    {
      rule: 'feishu/scope',
      pattern:
        /(?<![\w:./-])(?:admin|aily|application|approval|attendance|auth|base|bitable|board|calendar|cardkit|component|contact|corehr|directory|docs|docx|drive|ehr|event|helpdesk|im|mail|minutes|okr|performance|search|sheets|space|task|tenant|vc|wiki):[a-z][\w.-]{2,60}(?::[a-z_]{2,20}){0,2}(?![\w/])/,
      strength: 'fair',
    },
    { rule: 'feishu/log-id', pattern: /20\d{12}[0-9A-F]{20}(?![0-9A-Fa-f])/, strength: 'hint' },
    { rule: 'feishu/header', texts: ['x-tt-logid', 'x-ogw-ratelimit'], strength: 'some' },
    {
      rule: 'feishu/id',
      pattern: /(?:cli_[0-9a-f]{12,20}|(?:ou|oc|om|on)_[0-9a-f]{16,40})(?![0-9a-f])/,
      strength: 'some',
    },
    {
      rule: 'feishu/login-page',
      texts: [
        'redirect_uri 请求不合法',
        'redirect_uri request is invalid',
        'contact support with the log id',
        'log id 提供给客服',
        'logid 提供给客服',
        '日志 id 提供给客服',
        'contact the application administrator',
      ],
      strength: 'strong',
    },
    {
      rule: 'feishu/login-page',
      pattern:
        /(?:登录|授权|\blog ?in\b|sign ?in\b|authoriz)[^{}]{0,120}(?:错误码|error code)[^{}]{0,120}log ?id ?[:：]? ?20\d{12}[0-9A-F]{18}/i,
      strength: 'strong',
    },
    {
      // Its two last lines alone; the codes of logins are 20001 to 20070.
      rule: 'feishu/login-page',
      pattern:
        /(?:错误码|錯誤碼|错误代码|error code) ?[:：] ?200[0-7]\d(?!\d)[^{}]{0,80}(?:log ?id|日志 ?id) ?[:：]? ?20\d{12}[0-9A-F]{18}/i,
      strength: 'fair',
    },
    { rule: 'feishu/login-page', pattern: /当前应用未申请 .{1,120}权限/, strength: 'strong' },
    { rule: 'feishu/sub-error', pattern: /ErrCode: \d{3,8}; ErrMsg: /, strength: 'strong' },
    {
      rule: 'feishu/scope-text',
      texts: [
        '应用尚未开通所需的应用身份权限',
        '应用未获取所需的用户授权',
        'please see field_violations for details',
        'how-to-fix-the-9999',
      ],
      strength: 'strong',
    },
  ],
  families: feishuFamilies,
  calls: /\/open-apis\//,
  digits: [5, 10],
  fewestSaid: 4,
  wordings: {
    '9499': ['too many request'],
    '10003': ['invalid param'],
    '10014': ['app secret invalid'],
    '11232': ['frequency limited psm'],
    '19002': ['params error, msg_type need'],
    '60009': ['no approval definition permission'],
    // The token endpoints, by their own pages.
    '20001': ['The request is missing a required parameter'],
    '20002': ['The app_id or app_secret passed is incorrect. Please check the value'],
    '20003': ['The authorization code is not found. Please note that an authorization code can only be used once'],
    '20004': ['The authorization code passed has expired. Please regenerate the authorization code'],
    '20005': ['The user access token passed is invalid. Please check the value'],
    '20006': ['The user access token passed has expired. Please regenerate the user access token'],
    '20008': ['The user does not exist'],
    '20009': ['The specified App is not installed'],
    '20010': ['The user does not have permission to use this app'],
    '20014': ['The app access token passed is invalid. Please check the value'],
    '20024': ['The provided authorization code or refresh token does not match the provided client ID'],
    '99991300': ['invalid request body'],
    '99991661': ['Missing access token for authorization. Please make a request with token attached'],
    '99991672': ['No permission', 'App scope not enabled'],
    '99992402': ['field validation failed'],
    ...Object.fromEntries(
      ['99992351', '99992354', '99992356', '99992357', '99992360'].map((code) => [
        code,
        ['The request you send is not a valid'],
      ]),
    ),
  },
}
