/** Tencent Cloud customer-service bot: `ActionStatus` + `ErrorCode` + `ErrorInfo`, HTTP 200. Source: reference/envelopes.md §6. */
import type { Envelope } from './envelope.ts'

export const tencentBot: Envelope = {
  service: 'tencent-bot',
  shapes: [
    { rule: 'tencent-bot/action-status', code: ['ErrorCode'], all: ['ActionStatus'], strength: 'proof' },
    { rule: 'tencent-bot/error-code-info', code: ['ErrorCode'], message: ['ErrorInfo'], strength: 'strong' },
    { rule: 'tencent-bot/error-code', code: ['ErrorCode'], strength: 'some' },
    { rule: 'tencent-bot/sms', code: ['result'], message: ['errmsg'], strength: 'some' },
    { rule: 'tencent-bot/code-only', code: ['code', 'Code', 'errorCode', 'error code'], message: [], strength: 'hint' },
    { rule: 'tencent-bot/foreign-code', code: ['errcode', 'err_code', 'retCode', 'error_code', 'errCode', 'ret_code'], strength: 'against' },
    { rule: 'tencent-bot/code-msg', code: ['code', 'Code'], message: ['msg', 'Msg', 'message'], strength: 'against' },
    { rule: 'tencent-bot/foreign-message', message: ['errorMessage', 'error_msg', 'errMsg', 'err_msg', 'retMsg', 'ErrorMessage', 'Message', 'description'], strength: 'against' },
  ],
  values: [],
  marks: [
    { rule: 'tencent-bot/host', texts: ['yun.tim.qq.com', 'console.tim.qq.com', 'im.qcloud.com', 'my-imcloud.com'], strength: 'strong' },
    { rule: 'tencent-bot/path', texts: ['/v3/prophet', 'prophet_upload'], strength: 'strong' },
    { rule: 'tencent-bot/query', texts: ['usersig=', 'sdkappid='], strength: 'fair' },
    { rule: 'tencent-bot/command', texts: ['queryanswer', 'query_bot_list', 'query_bot_info', 'createbot', 'updatebot', 'deletebot', 'query_question_list', 'upload_qa', 'update_qa', 'delete_qa', 'get_class_list', 'report_answer', '@RBT#'], strength: 'some' },
    { rule: 'tencent-bot/name', texts: ['腾讯云', '智能客服', '客服机器人', '小微机器人', '小微客服', 'qcloud', 'tencent bot', 'tencent cloud', '腾讯机器人', 'tencent im', '腾讯云通信'], strength: 'fair' },
  ],
  families: [
    { from: 60_002, to: 60_021, name: 'family.tencent.rest' },
    { from: 70_001, to: 70_500, name: 'family.tencent.account' },
    { from: 100_001, to: 290_999, name: 'family.tencent.bot' },
  ],
  digits: [5, 6],
  wordings: {
    '60002': ['HTTP parsing error', 'http request parse error'],
    '60003': ['HTTP request JSON parsing error', 'json parse error', 'Fail to Parse json data of body'],
    '60004': ['account or signature error in request URL or JSON', 'identifier or usersig error'],
    '60005': ['account or signature error in request URL or JSON'],
    '60006': ['invalid sdkappid', 'sdkappid invalid'],
    '60007': ['rest api call frequency exceeds limit', 'REST API call frequency exceeds the limit'],
    '60008': ['service timeout or request format error,please check and try again'],
    '60009': ['request resource error', 'requested resource error'],
    '60010': ['admin permission is required', 'this request requires app admin permission'],
    '60011': ['sdkappid request frequency exceeds limit', 'appid request frequency exceeds limit'],
    '60012': ['no sdkappid', 'sdkappid is required'],
    '60013': ['HTTP response JSON parsing error'],
    '60014': ['ID switching timeout', 'account conversion timeout'],
    '60015': ['body account invalid', 'request body account type error'],
  },
}
