/** Tencent Cloud customer-service bot: `ActionStatus` + `ErrorCode` + `ErrorInfo`, HTTP 200. Facts: docs/envelopes.md, “Tencent bot”. */
import type { EnvelopeRows } from './envelope.ts'

export const tencentBot: EnvelopeRows = {
  service: 'tencent-bot',
  shapes: [
    { rule: 'tencent-bot/action-status', code: ['ErrorCode'], all: ['ActionStatus'], strength: 'proof' },
    // The same names as its Java, Go and Python clients write them.
    {
      rule: 'tencent-bot/action-status',
      code: ['errorCode', 'error_code', 'errcode', 'errCode'],
      any: ['actionStatus', 'action_status'],
      strength: 'proof',
    },
    { rule: 'tencent-bot/error-code-info', code: ['ErrorCode'], message: ['ErrorInfo'], strength: 'strong' },
    {
      rule: 'tencent-bot/error-code-info',
      code: ['errorCode', 'error_code'],
      message: ['errorInfo', 'error_info'],
      strength: 'strong',
    },
    { rule: 'tencent-bot/error-code', code: ['ErrorCode'], strength: 'some' },
    { rule: 'tencent-bot/sms', code: ['result'], message: ['errmsg'], strength: 'some' },
    { rule: 'tencent-bot/code-only', code: ['code', 'Code', 'errorCode', 'error code'], message: [], strength: 'hint' },
    { rule: 'tencent-bot/code-info', code: ['code', 'Code'], message: ['ErrorInfo', 'errorInfo'], strength: 'some' },
    {
      rule: 'tencent-bot/foreign-code',
      code: ['errcode', 'err_code', 'retCode', 'error_code', 'errCode', 'ret_code', 'status_code', 'statusCode'],
      strength: 'against',
    },
    {
      rule: 'tencent-bot/foreign-pair',
      code: ['code', 'Code'],
      message: ['msg', 'Msg', 'message'],
      strength: 'against',
    },
  ],
  values: [],
  marks: [
    {
      rule: 'tencent-bot/host',
      texts: ['yun.tim.qq.com', 'console.tim.qq.com', 'my-imcloud.com'],
      strength: 'strong',
    },
    // Told by people, with nothing but a blank: `ErrorCode 130003 ActionStatus FAIL`.
    { rule: 'tencent-bot/action-status', pattern: /\bActionStatus FAIL\b/i, strength: 'strong' },
    { rule: 'tencent-bot/path', texts: ['/v3/prophet', 'prophet_upload'], strength: 'strong' },
    { rule: 'tencent-bot/query', texts: ['usersig=', 'sdkappid='], strength: 'fair' },
    {
      rule: 'tencent-bot/command',
      texts: [
        'queryanswer',
        'query_bot_list',
        'query_bot_info',
        'createbot',
        'updatebot',
        'deletebot',
        'query_question_list',
        'upload_qa',
        'update_qa',
        'delete_qa',
        'get_class_list',
        'report_answer',
        '@RBT#',
      ],
      strength: 'some',
    },
    {
      rule: 'tencent-bot/name',
      texts: [
        'prophet 接口',
        '智慧客服',
        '智能客服',
        '客服机器人',
        '小微机器人',
        '小微 机器人',
        '小微客服',
        '小微 客服',
        '客服 机器人',
        'qcloud',
        'tencent bot',
        'tencent cloud',
        '腾讯机器人',
        '腾讯 机器人',
        'tencent im',
      ],
      strength: 'fair',
    },
    {
      rule: 'tencent-bot/name',
      // The brand alone, not before the name of another product: `腾讯云短信`.
      pattern:
        /(?:腾讯云|騰訊雲)(?! ?(?:云|短信|简讯|对象|存储|直播|点播|实时音视频|服务器|数据库|负载|日志|容器|语音|人脸|文字识别|验证码|域名|备案|函数|消息队列|邮件|推送|支付|会议|翻译|混元|大模型|cos|cdn|cvm|cls|tke|clb|scf|sms|trtc|vod|live|ocr|redis|mysql|ckafka)(?![a-z]))/i,
      strength: 'fair',
    },
  ],
  calls: /\/v[34]\/\w/,
  families: [
    { from: 60_002, to: 60_021, name: 'family.tencent.rest' },
    { from: 100_001, to: 290_999, name: 'family.tencent.bot' },
  ],
  answersInChinese: true,
  digits: [1, 6],
  wordings: {
    '60002': ['HTTP parsing error', 'http request parse error'],
    '60003': ['HTTP request JSON parsing error', 'json parse error', 'Fail to Parse json data of body'],
    '60004': ['account or signature error in request URL or JSON', 'identifier or usersig error'],
    '60005': ['account or signature error in request URL or JSON'],
    '60006': ['sdkappid invalid'],
    '60007': ['rest api call frequency exceeds limit', 'REST API call frequency exceeds the limit'],
    '60008': ['service timeout or request format error,please check and try again'],
    '60009': ['requested resource error'],
    '60010': ['admin permission is required', 'this request requires app admin permission'],
    '60011': ['sdkappid request frequency exceeds limit', 'appid request frequency exceeds limit'],
    '60013': ['HTTP response JSON parsing error'],
    '60014': ['account conversion timeout'],
    '60015': ['request body account type error'],
  },
}
