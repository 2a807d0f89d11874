/**
 * Errors that are someone else's, so that their numbers are not taken for ours: field names, texts and value shapes that
 * only the named product writes. Facts: docs/envelopes.md, “Other products”, and the vendors' public API pages.
 */
import type { KeyShape, TextMark, ValueMark } from './envelope.ts'

export interface OtherVendor {
  /** Proper name, the same in every language. */
  readonly name: string
  readonly shapes?: readonly Omit<KeyShape, 'rule'>[]
  readonly values?: readonly Omit<ValueMark, 'rule'>[]
  /** Hosts, SDKs and sentences of the product; read on the line of the code only. */
  readonly texts?: readonly string[]
  /** What people call it: where the name is not the subject of the error it may be the channel or the host, a mere doubt. */
  readonly names?: readonly string[]
  readonly patterns?: readonly RegExp[]
  /** How surely the texts mean that the code on their line is this vendor's; `contradiction` unless said. */
  readonly strength?: TextMark['strength']
}

const excluded = 'excluded'
const against = 'against'

export const otherVendors: readonly OtherVendor[] = [
  {
    name: 'WeChat / WeCom / DingTalk',
    shapes: [
      { code: ['errcode'], message: ['errmsg'], strength: excluded },
      { code: ['errCode'], message: ['errMsg', 'errmsg'], none: ['err{}'], strength: excluded },
      { code: ['errcode', 'code'], any: ['sub_code', 'sub_msg'], strength: excluded },
    ],
  },
  {
    name: 'WeChat',
    texts: ['WxErrorException', 'wx.', 'api.weixin', 'weixin.qq.com', 'wxpay'],
    names: ['weixin', 'wechat', '微信', '公众号'],
    patterns: [/\brid: ?[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}/],
  },
  {
    name: 'WeCom',
    texts: ['qyapi.weixin'],
    names: ['wecom', 'wechatwork', 'wxwork', 'wework', '企业微信', '企微'],
    patterns: [/hint: ?\[[\w.]{8,}\]/],
  },
  {
    name: 'DingTalk',
    texts: ['oapi.dingtalk', 'api.dingtalk', 'dingtalk.com'],
    names: ['dingtalk', 'dingding', '钉钉'],
  },
  {
    name: 'Tencent Cloud API',
    shapes: [
      { code: ['Code'], message: ['Message'], strength: excluded },
      { code: ['error_code'], owner: ['error_info'], strength: excluded },
      { code: ['Code', 'code'], owner: ['Header', 'header'], strength: excluded },
    ],
    texts: ['TencentCloudSDKException', 'tencentcloudapi', 'X-TC-Action', 'meeting.qq.com'],
  },
  {
    name: 'QQ',
    shapes: [{ code: ['code', 'err_code'], all: ['err_code', 'trace_id', 'message'], strength: excluded }],
    texts: ['icqq', 'sgroup.qq.com', 'bots.qq.com', 'go-cqhttp', 'onebot', 'napcat'],
  },
  {
    name: 'Coze',
    shapes: [{ code: ['code'], message: ['msg'], any: ['detail.logid', 'detail{}', 'logid'], strength: excluded }],
    texts: ['api.coze.', 'coze.cn', 'coze.com', 'cozepy', 'coze api', 'CozeAPIError'],
  },
  {
    name: 'Volcengine / ByteDance',
    shapes: [
      { code: ['code'], all: ['reqid'], strength: excluded },
      { code: ['code'], message: ['message'], any: ['log_id', 'logid'], none: ['^identity'], strength: excluded },
      {
        any: ['BaseResp', 'BaseResp{}', 'ResponseMetadata{}', 'base_resp{}', 'err_tips', 'extra.logid'],
        strength: excluded,
      },
      { code: ['error_code'], message: ['description'], strength: excluded },
    ],
    texts: ['volcengine', 'volces.com', 'douyin.com', 'toutiao.com', 'RPCError{', 'BizStatusMessage'],
    names: ['tiktok', 'douyin', 'toutiao', '抖音', '火山引擎', 'juejin'],
  },
  {
    name: 'Dify',
    texts: ['open_im'],
    names: ['OpenIM'],
    shapes: [{ code: ['errCode'], all: ['errDlt'], strength: excluded }],
  },
  {
    name: 'Alipay / Taobao',
    shapes: [
      { code: ['code'], message: ['msg'], any: ['sub_code', 'sub_msg'], strength: excluded },
      { owner: ['error_response'], strength: excluded },
    ],
    texts: ['alipay.com', 'taobao.com', '1688.com'],
    names: ['alipay', '支付宝', 'taobao', '淘宝'],
  },
  {
    name: 'Alibaba Cloud',
    shapes: [{ any: ['HostId', 'Recommend'], strength: excluded }],
    texts: ['aliyuncs', 'aliyun.com', 'alibabacloud', 'dashscope'],
    names: ['aliyun', '阿里云'],
  },
  {
    name: 'Baidu',
    shapes: [{ code: ['error_code'], message: ['error_msg'], strength: excluded }],
    texts: ['baidubce', 'aip.baidu', 'baidu.com', 'qianfan'],
    names: ['百度'],
  },
  {
    name: 'iFlytek',
    shapes: [{ code: ['code'], any: ['sid'], strength: excluded }],
    values: [{ path: 'sid', value: /^[a-z]{2,6}\w*@/, strength: excluded }],
    texts: ['xfyun', 'xf-yun', 'AppIdNoAuthError'],
    names: ['iflytek', '讯飞'],
  },
  {
    name: 'Zhipu / MiniMax / DeepSeek / Moonshot',
    texts: [
      'bigmodel.cn',
      'zhipuai',
      'chatglm',
      '智谱',
      'minimax',
      'minimaxi',
      'deepseek',
      'moonshot',
      'siliconflow',
      'openrouter',
    ],
    strength: against,
  },
  {
    name: 'OpenAI',
    shapes: [{ owner: ['error'], all: ['type', 'param'], strength: excluded }],
    texts: ['platform.openai.com', 'api.openai.com', 'insufficient_quota', 'invalid_api_key'],
  },
  {
    name: 'Discord',
    texts: ['DiscordAPIError', 'discord.com', 'discordapp'],
    names: ['discord'],
    strength: excluded,
  },
  {
    name: 'Telegram',
    shapes: [{ code: ['error_code'], all: ['ok'], message: ['description'], strength: excluded }],
    texts: ['api.telegram.org', 'telegram.error', 'TelegramError'],
    names: ['telegram'],
  },
  { name: 'Twilio', shapes: [{ code: ['code'], all: ['more_info'], strength: excluded }], texts: ['twilio'] },
  {
    name: 'Facebook / Meta',
    shapes: [{ any: ['fbtrace_id', 'error_subcode'], strength: excluded }],
    texts: ['fbtrace_id', 'graph.facebook'],
    names: ['whatsapp'],
  },
  {
    name: 'GitHub / GitLab',
    shapes: [{ any: ['documentation_url'], strength: excluded }],
    texts: ['api.github.com', 'gitlab', 'npm ERR!', 'npm error'],
  },
  {
    name: 'AWS',
    texts: ['amazonaws', 'botocore', 'aws-sdk', 'x-amz', 'S3Exception'],
    shapes: [{ any: ['__type'], strength: excluded }],
  },
  {
    name: 'Google',
    texts: ['googleapis', 'google.rpc', 'PERMISSION_DENIED', 'com.google.', 'firebase'],
    strength: against,
  },
  {
    name: 'Microsoft',
    texts: ['AADSTS', 'HRESULT', 'graph.microsoft', 'azurewebsites', 'login.microsoftonline'],
    shapes: [{ any: ['error_codes'], strength: excluded }],
  },
  {
    name: 'Binance / OKX / Huobi / Bybit',
    shapes: [
      { code: ['err_code'], all: ['status', 'ts'], strength: excluded },
      { code: ['err_code'], all: ['ts'], strength: against },
      { code: ['retCode'], strength: excluded },
      { code: ['code'], any: ['requestTime'], strength: excluded },
    ],
    texts: ['binance', 'okx.com', 'huobi', 'htx.com', 'bybit', 'bitget', 'kucoin', 'ccxt'],
  },
  {
    name: 'Kugou / Xinge',
    shapes: [
      { code: ['err_code'], all: ['status', 'error'], none: ['err_msg'], strength: excluded },
      { code: ['ret_code'], message: ['err_msg'], strength: excluded },
    ],
    texts: ['kugou.com'],
    names: ['kugou', '酷狗', 'xinge', '信鸽'],
  },
  {
    name: 'NATS',
    shapes: [{ code: ['err_code'], all: ['code', 'description'], strength: excluded }],
    texts: ['io.nats', 'jetstream'],
  },
  {
    name: 'Weibo',
    shapes: [{ code: ['error_code'], all: ['error', 'request'], strength: excluded }],
    texts: ['weibo.com', 'weibo.cn'],
    names: ['weibo', '微博'],
  },
  {
    name: 'Juhe / Gaode',
    shapes: [
      { any: ['infocode'], strength: excluded },
      { code: ['error_code'], message: ['reason'], strength: excluded },
    ],
    texts: ['amap.com', 'juhe.cn'],
    names: ['高德'],
  },
  {
    name: 'Huawei / Xiaomi / OPPO / vivo / JPush / Getui',
    texts: ['hms', 'xmpush', 'jpush', 'getui', '个推', '极光', 'umeng', '友盟'],
    names: ['vivo', 'oppo', 'huawei', '华为', '小米'],
    strength: against,
  },
  {
    name: 'Bilibili',
    shapes: [{ code: ['code'], all: ['ttl', 'message'], strength: excluded }],
    texts: ['bilibili.com'],
    names: ['bilibili', 'b站'],
  },
  {
    name: 'Netease / RongCloud',
    texts: ['rongcloud', '融云', 'agora', '声网', 'zego', '即构'],
    names: ['netease', '网易'],
    strength: against,
  },
  {
    name: 'Spring / self-made API',
    shapes: [
      { code: ['status', 'code'], all: ['timestamp', 'path'], strength: excluded },
      { code: ['code'], all: ['success', 'timestamp'], strength: 'contradiction' },
      { code: ['code'], any: ['success', 'timestamp', 'result', 'result{}'], strength: 'doubt' },
    ],
  },
  {
    name: 'MySQL',
    texts: [
      'mysql',
      'mariadb',
      'SQLState',
      'SQLException',
      'innodb',
      'Duplicate entry',
      'Lock wait timeout',
      'Deadlock found',
      'foreign key constraint',
      'pymysql',
      'ER_',
      'sqlalche',
    ],
    patterns: [
      /\bERROR \d{4} \([0-9A-Z]{5}\)/i,
      /\b\d{4} \((?:HY000|[0-9]{2}[0-9A-Z]{3})\)/,
      /\(1\d{3}, ["']/,
      /Error \d{4}: (?:Unknown|Duplicate|Table|Access|Lost|You have|Column)/,
    ],
    strength: excluded,
  },
  {
    name: 'SQL database',
    texts: [
      'ORA-',
      'PLS-',
      'SQLCODE',
      'PostgreSQL',
      'psycopg',
      'MongoServerError',
      'MongoError',
      'E11000',
      'sqlite',
      '达梦',
      'ERROR: relation',
    ],
    patterns: [/\bMsg \d{3,5}, Level \d/],
    strength: excluded,
    shapes: [{ any: ['keyPattern', 'codeName', 'keyPattern{}'], strength: excluded }],
  },
  {
    name: 'Windows',
    texts: ['WinError', 'winsock', 'WSA', 'Event ID', 'HRESULT', 'GetLastError', 'Win32Exception', 'SocketException'],
    patterns: [/\berrno:? ?-?\d/i, /System error \d+ has occurred/i, /\[Errno -?\d+\]/i, /\b0x[0-9a-f]{4,8}\b/i],
    strength: excluded,
  },
  {
    name: 'WebSocket',
    patterns: [
      /(?:close|closed|closing|disconnected|disconnect|connectionclosed|connectionclosederror)\b[^\n]{0,40}\b1\d{3}\b/i,
      /code=10\d\d,? reason/i,
      /\b10\d\d \((?:abnormal|going away|normal)/i,
    ],
    strength: excluded,
  },
  {
    name: 'Cloudflare',
    texts: ['Ray ID', 'cf-ray'],
    names: ['cloudflare'],
    patterns: [/error (?:code:? )?1\d{3}\b[^\n]{0,60}cloudflare|cloudflare[^\n]{0,60}error (?:code:? )?1\d{3}\b/i],
    strength: excluded,
  },
  {
    name: 'Git / shell',
    texts: [
      'exit status',
      'exited with',
      'exit code',
      'segmentation fault',
      'signal 9',
      'killed process',
      'returned non-zero',
    ],
    strength: excluded,
  },
  {
    name: 'Kubernetes / Docker',
    texts: ['kubelet', 'CrashLoopBackOff', 'containerd', 'kube-system', 'docker daemon'],
    strength: against,
  },
  { name: 'EOSIO', texts: ['eosio', 'assertion failure'], strength: excluded },
]
