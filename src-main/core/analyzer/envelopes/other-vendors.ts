/**
 * Errors that are someone else's, so that their numbers are not taken for ours: field names, texts and value shapes that
 * only the named product writes. Facts: docs/envelopes.md, “Other products”, and the vendors' public API pages.
 */
import type { KeyShape, NameShape, TextMark, ValueMark } from './envelope.ts'

/** `relayed`: names that gateways add to anybody's answer; where the text names one of our services they hardly count. */
export type VendorShape = Omit<KeyShape, 'rule'> & { readonly relayed?: true }

export interface OtherVendor {
  /** Proper name; what evidence calls it in every language. */
  readonly name: string
  /** The name its Chinese users know, where it is another one. */
  readonly chinese?: string
  /** Where its maker explains its errors. */
  readonly docs?: string
  /** A way of writing that several products share: names of theirs, told apart by what else stands in the text. */
  readonly sharedBy?: readonly string[]
  readonly shapes?: readonly VendorShape[]
  readonly values?: readonly Omit<ValueMark, 'rule'>[]
  /** Hosts, SDKs and sentences of the product; read on the line of the code only. */
  readonly texts?: readonly string[]
  /** What people call it: where the name is not the subject of the error it may be the channel or the host, a mere doubt. */
  readonly names?: readonly string[]
  readonly patterns?: readonly RegExp[]
  /** How it writes codes that are words: `AuthFailure.SignatureExpire`, `ThrottlingException`; these fields alone tell it. */
  readonly words?: readonly NameShape[]
  /** Its sentences around such a code, which is their first group. */
  readonly wordPatterns?: readonly RegExp[]
  /** How surely the texts mean that the code on their line is this vendor's; `contradiction` unless said. */
  readonly strength?: TextMark['strength']
}

const excluded = 'excluded'
const against = 'against'

export const otherVendors: readonly OtherVendor[] = [
  {
    name: 'WeChat / WeCom / DingTalk',
    sharedBy: ['WeChat', 'WeCom', 'DingTalk'],
    shapes: [
      { code: ['errcode'], message: ['errmsg'], strength: excluded },
      { code: ['errCode'], message: ['errMsg', 'errmsg'], none: ['err{}'], strength: excluded },
      { code: ['errcode', 'code'], any: ['sub_code', 'sub_msg'], strength: excluded },
    ],
  },
  {
    name: 'WeChat Pay',
    chinese: '微信支付',
    docs: 'https://pay.weixin.qq.com/doc/v3/merchant/4012081716',
    texts: ['mch.weixin.qq.com', 'WechatPay2-'],
    names: ['微信支付', 'wechat pay'],
    words: [{ code: ['err_code'], all: ['err_code_des'] }],
  },
  {
    name: 'WeChat',
    chinese: '微信',
    docs: 'https://developers.weixin.qq.com/doc/offiaccount/Getting_Started/Global_Return_Code.html',
    texts: ['WxErrorException', 'wx.', 'weixin.qq.com', 'wxpay'],
    names: ['weixin', 'wechat', '微信', '公众号'],
    patterns: [/\brid: ?[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}/],
  },
  {
    name: 'WeCom',
    chinese: '企业微信',
    docs: 'https://developer.work.weixin.qq.com/document/path/90313',
    texts: ['qyapi.weixin', 'work.weixin.qq.com'],
    names: ['wecom', 'wechatwork', 'wxwork', 'wework', '企业微信', '企微'],
    patterns: [/hint: ?\[[\w.]{8,}\]/],
  },
  {
    name: 'DingTalk',
    chinese: '钉钉',
    docs: 'https://open.dingtalk.com/document/orgapp/server-api-error-codes-1',
    shapes: [{ code: ['errcode'], message: ['errmsg'], all: ['request_id'], strength: excluded }],
    texts: ['dingtalk.com'],
    names: ['dingtalk', 'dingding', '钉钉'],
  },
  {
    name: 'Tencent Cloud API',
    chinese: '腾讯云 API',
    docs: 'https://cloud.tencent.com/document/api',
    shapes: [
      // Structs of Go and C# have such names, whatever service they hold.
      { code: ['Code'], message: ['Message'], strength: excluded, relayed: true },
      { code: ['error_code'], owner: ['error_info'], strength: excluded },
      { code: ['Code', 'code'], owner: ['Header', 'header'], strength: excluded },
    ],
    texts: ['TencentCloudSDKException', 'tencentcloudapi', 'X-TC-Action', 'meeting.qq.com', 'myqcloud.com'],
    words: [
      { code: ['Code'], owner: ['Error'], all: ['^RequestId'], none: ['^Action', '^Service', '^ResponseMetadata{}'] },
    ],
  },
  {
    name: 'QQ',
    docs: 'https://bot.q.qq.com/wiki/develop/api-v2/openapi/error/error.html',
    shapes: [{ code: ['code', 'err_code'], all: ['err_code', 'trace_id', 'message'], strength: excluded }],
    texts: ['icqq', 'sgroup.qq.com', 'bots.qq.com', 'go-cqhttp', 'onebot', 'napcat'],
  },
  {
    name: 'Coze',
    chinese: '扣子（Coze）',
    docs: 'https://www.coze.cn/open/docs/developer_guides/coze_error_codes',
    shapes: [{ code: ['code'], message: ['msg'], any: ['detail.logid', 'detail{}'], strength: excluded }],
    texts: ['api.coze.', 'coze.cn', 'coze.com', 'cozepy', 'coze api', 'CozeAPIError'],
  },
  {
    name: 'Volcengine / ByteDance',
    chinese: '火山引擎或字节跳动的其他产品',
    docs: 'https://www.volcengine.com/docs',
    shapes: [
      { code: ['code'], all: ['reqid'], strength: excluded },
      {
        code: ['code'],
        message: ['message'],
        any: ['log_id', 'logid'],
        none: ['^identity'],
        strength: excluded,
        relayed: true,
      },
      {
        any: ['BaseResp', 'BaseResp{}', 'ResponseMetadata{}', 'base_resp{}', 'err_tips', 'extra.logid'],
        strength: excluded,
      },
      { code: ['error_code'], message: ['description'], none: ['ok'], strength: excluded },
    ],
    words: [{ code: ['Code'], owner: ['Error'], all: ['^RequestId'], any: ['^Action', '^Service'] }],
    texts: ['volcengine', 'volces.com', 'toutiao.com', 'RPCError{', 'BizStatusMessage'],
    names: ['toutiao', '火山引擎', 'juejin'],
  },
  {
    name: 'Douyin / TikTok',
    chinese: '抖音',
    docs: 'https://developer.open-douyin.com',
    texts: ['douyin.com'],
    names: ['tiktok', 'douyin', '抖音'],
  },
  {
    // The bot's hosts are its own: `/v4/openim/sendmsg`.
    name: 'Tencent Cloud Chat',
    chinese: '腾讯云即时通信 IM',
    docs: 'https://cloud.tencent.com/document/product/269/1671',
    patterns: [/\/v4\/(?:im_open_\w{3,12}|openim\w{0,12}|group_open_\w{3,12}|sns|profile|all_member_push)\//],
    strength: against,
  },
  {
    name: 'OpenIM',
    docs: 'https://docs.openim.io',
    texts: ['open_im'],
    names: ['OpenIM'],
    shapes: [{ code: ['errCode'], all: ['errDlt'], strength: excluded }],
  },
  {
    name: 'Alipay / Taobao',
    sharedBy: ['Alipay', 'Taobao'],
    shapes: [{ code: ['code'], message: ['msg'], any: ['sub_code', 'sub_msg'], strength: excluded }],
  },
  {
    name: 'Alipay',
    chinese: '支付宝',
    docs: 'https://opendocs.alipay.com/common/02km9f',
    shapes: [
      { code: ['code'], message: ['msg'], any: ['sub_code', 'sub_msg'], none: ['request_id'], strength: excluded },
    ],
    texts: ['alipay.com'],
    patterns: [/\bmy\.(?:request|httpRequest|getAuthCode)\b/],
    names: ['alipay', '支付宝'],
  },
  {
    name: 'Taobao',
    chinese: '淘宝开放平台',
    docs: 'https://open.taobao.com',
    shapes: [{ owner: ['error_response'], strength: excluded }],
    texts: ['taobao.com', '1688.com'],
    names: ['taobao', '淘宝'],
  },
  {
    name: 'Alibaba Cloud',
    chinese: '阿里云',
    docs: 'https://error-center.aliyun.com',
    shapes: [{ any: ['HostId', 'Recommend'], strength: excluded }],
    texts: ['aliyuncs', 'aliyun.com', 'alibabacloud', 'dashscope', 'x-oss-'],
    names: ['aliyun', '阿里云'],
  },
  {
    name: 'Baidu',
    chinese: '百度',
    docs: 'https://ai.baidu.com/ai-doc',
    shapes: [{ code: ['error_code'], message: ['error_msg'], strength: excluded }],
    texts: ['baidubce', 'aip.baidu', 'baidu.com', 'qianfan'],
    names: ['百度'],
  },
  {
    name: 'iFlytek',
    chinese: '讯飞开放平台',
    docs: 'https://www.xfyun.cn/document/error-code',
    shapes: [{ code: ['code'], any: ['sid'], strength: excluded }],
    values: [{ path: 'sid', value: /^[a-z]{2,6}\w*@/, strength: excluded }],
    texts: ['xfyun', 'xf-yun', 'AppIdNoAuthError'],
    names: ['iflytek', '讯飞'],
  },
  {
    name: 'Zhipu',
    chinese: '智谱',
    docs: 'https://docs.bigmodel.cn/cn/faq/api-code',
    texts: ['bigmodel.cn', 'zhipuai'],
    names: ['chatglm', '智谱'],
    strength: against,
  },
  {
    // A chat robot that shares the platform's name.
    name: 'Turing Robot',
    chinese: '图灵机器人',
    docs: 'https://www.tuling123.com',
    shapes: [{ code: ['code'], owner: ['intent'], strength: excluded }],
  },
  {
    name: 'MiniMax',
    docs: 'https://platform.minimaxi.com/docs',
    shapes: [{ owner: ['base_resp'], strength: excluded }],
    names: ['minimax'],
    strength: against,
  },
  {
    name: 'DeepSeek',
    docs: 'https://api-docs.deepseek.com/quick_start/error_codes',
    names: ['deepseek'],
    strength: against,
  },
  {
    name: 'Moonshot',
    chinese: '月之暗面（Kimi）',
    docs: 'https://platform.moonshot.cn/docs',
    names: ['moonshot'],
    strength: against,
  },
  {
    name: 'SiliconFlow',
    chinese: '硅基流动',
    docs: 'https://docs.siliconflow.cn',
    names: ['siliconflow'],
    strength: against,
  },
  { name: 'OpenRouter', docs: 'https://openrouter.ai/docs', names: ['openrouter'], strength: against },
  {
    name: 'OpenAI',
    docs: 'https://platform.openai.com/docs/guides/error-codes',
    shapes: [{ owner: ['error'], all: ['type', 'param'], strength: excluded }],
    texts: ['platform.openai.com', 'api.openai.com', 'insufficient_quota', 'invalid_api_key'],
    words: [{ code: ['code', 'type'], owner: ['error'], all: ['type', 'param'], none: ['doc_url', 'decline_code'] }],
  },
  {
    name: 'Discord',
    docs: 'https://discord.com/developers/docs/topics/opcodes-and-status-codes',
    texts: ['discord.com', 'discordapp'],
    names: ['discord'],
    strength: excluded,
  },
  {
    name: 'Telegram',
    docs: 'https://core.telegram.org/bots/api',
    shapes: [{ code: ['error_code'], all: ['ok'], message: ['description'], strength: excluded }],
    texts: ['api.telegram.org', 'telegram.error'],
    names: ['telegram'],
  },
  {
    name: 'Twilio',
    docs: 'https://www.twilio.com/docs/api/errors',
    shapes: [{ code: ['code'], all: ['more_info'], strength: excluded }],
    names: ['twilio'],
  },
  {
    name: 'Facebook / Meta',
    chinese: 'Meta（Facebook）',
    docs: 'https://developers.facebook.com/docs/graph-api/guides/error-handling',
    shapes: [{ any: ['fbtrace_id', 'error_subcode'], strength: excluded }],
    texts: ['fbtrace_id', 'graph.facebook'],
    names: ['whatsapp'],
  },
  {
    name: 'GitHub',
    docs: 'https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api',
    shapes: [{ any: ['documentation_url'], strength: excluded }],
    texts: ['api.github.com'],
  },
  { name: 'GitLab', docs: 'https://docs.gitlab.com/api/rest/troubleshooting', names: ['gitlab'] },
  { name: 'npm', docs: 'https://docs.npmjs.com/common-errors', texts: ['npm ERR!', 'npm error'] },
  {
    name: 'AWS',
    docs: 'https://docs.aws.amazon.com',
    texts: ['amazonaws', 'botocore', 'aws-sdk', 'x-amz', 'S3Exception', 'AWS Access Key', 'arn:aws', 'AWSAccessKeyId'],
    words: [{ code: ['__type'] }, { code: ['Code'], owner: ['Error'], all: ['^ResponseMetadata{}'] }],
    wordPatterns: [
      /An error occurred \(([A-Z][A-Za-z.]{3,60})\) when calling the \w{1,60}(?: operation)?/,
      /\(Service: [^;\n]{1,60}; Status Code: \d{3}; Error Code: ([A-Z][A-Za-z.]{3,60});/,
    ],
    // Amazon's storage writes a long number there, Alibaba's its host.
    patterns: [/HostId\W{1,6}[A-Za-z\d+/]{40,100}={0,2}(?![A-Za-z\d+/.])/],
  },
  {
    name: 'Google',
    docs: 'https://google.aip.dev/193',
    texts: ['googleapis', 'google.rpc', 'PERMISSION_DENIED', 'com.google.', 'firebase', 'accounts.google.com'],
    words: [{ code: ['status'], owner: ['error'], all: ['code', 'message'] }],
    strength: against,
  },
  {
    name: 'Microsoft',
    docs: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
    texts: ['AADSTS', 'graph.microsoft', 'azurewebsites', 'login.microsoftonline'],
    shapes: [{ any: ['error_codes'], strength: excluded }],
    words: [{ code: ['code'], owner: ['error'], any: ['innerError{}', 'innererror{}'] }],
  },
  {
    name: 'Binance / OKX / Huobi / Bybit',
    chinese: '加密货币交易所',
    sharedBy: ['Binance', 'OKX', 'Huobi', 'Bybit', 'Bitget', 'KuCoin'],
    shapes: [{ code: ['err_code'], all: ['ts'], strength: against }],
    texts: ['ccxt'],
  },
  { name: 'Binance', docs: 'https://developers.binance.com/docs/binance-spot-api-docs/errors', names: ['binance'] },
  { name: 'OKX', docs: 'https://www.okx.com/docs-v5/en/', texts: ['okx.com'] },
  { name: 'Huobi', docs: 'https://www.htx.com/en-us/opend', texts: ['htx.com'], names: ['huobi'] },
  {
    name: 'Bybit',
    docs: 'https://bybit-exchange.github.io/docs/v5/error',
    names: ['bybit'],
    shapes: [{ code: ['retCode'], any: ['retExtInfo', 'retExtInfo{}'], strength: excluded }],
  },
  {
    name: 'Bitget',
    docs: 'https://www.bitget.com/api-doc',
    names: ['bitget'],
    shapes: [{ code: ['code'], any: ['requestTime'], strength: excluded }],
  },
  { name: 'KuCoin', docs: 'https://www.kucoin.com/docs', names: ['kucoin'] },
  {
    name: 'Kugou / Xinge',
    chinese: '酷狗或信鸽推送',
    shapes: [
      { code: ['err_code'], all: ['status', 'error'], none: ['err_msg'], strength: excluded },
      { code: ['ret_code'], message: ['err_msg'], strength: excluded },
    ],
    texts: ['kugou.com'],
    names: ['kugou', '酷狗', 'xinge', '信鸽'],
  },
  {
    name: 'NATS',
    docs: 'https://docs.nats.io',
    shapes: [{ code: ['err_code'], all: ['code', 'description'], strength: excluded }],
    texts: ['io.nats', 'jetstream'],
  },
  {
    name: 'Weibo',
    chinese: '微博',
    docs: 'https://open.weibo.com/wiki/Error_code',
    shapes: [{ code: ['error_code'], all: ['error', 'request'], strength: excluded }],
    texts: ['weibo.com', 'weibo.cn'],
    names: ['weibo', '微博'],
  },
  {
    name: 'Amap',
    chinese: '高德开放平台',
    docs: 'https://lbs.amap.com/api/webservice/guide/tools/info',
    shapes: [{ any: ['infocode'], strength: excluded }],
    texts: ['amap.com'],
    names: ['高德'],
  },
  {
    name: 'Another open platform',
    chinese: '其他开放平台',
    // A doubt only: it may be where the customer works.
    strength: 'doubt',
    patterns: [
      /(?<!飞书|飛書|图灵|圖靈|腾讯云|招聘|飞书项目|字节|企业|统一|[的们用对调开录在过])(?<![a-z] ?)开放平台/i,
      /快手(?!入门|上手)|(?<!北|南|东)京东/,
    ],
    names: ['小红书', '拼多多', '美团', '饿了么', '有赞', '金蝶', '用友'],
  },
  {
    name: 'Juhe',
    chinese: '聚合数据',
    docs: 'https://www.juhe.cn/docs',
    shapes: [{ code: ['error_code'], message: ['reason'], strength: excluded }],
    texts: ['juhe.cn'],
  },
  {
    name: 'Huawei',
    chinese: '华为推送',
    docs: 'https://developer.huawei.com/consumer/cn/doc',
    texts: ['hms'],
    names: ['huawei', '华为'],
    strength: against,
  },
  {
    name: 'Huawei Cloud',
    chinese: '华为云',
    docs: 'https://support.huaweicloud.com',
    texts: ['myhuaweicloud', 'huaweicloud'],
    names: ['华为云'],
    words: [{ code: ['error_code'], message: ['error_msg'] }],
  },
  {
    name: 'Azure',
    docs: 'https://learn.microsoft.com/azure',
    texts: ['core.windows.net', 'management.azure.com', 'openai.azure.com', 'x-ms-request-id'],
  },
  {
    name: 'Stripe',
    docs: 'https://docs.stripe.com/error-codes',
    texts: ['api.stripe.com', 'stripe.com/docs', 'StripeError'],
    words: [{ code: ['code', 'type'], owner: ['error'], any: ['doc_url', 'decline_code'] }],
  },
  {
    name: 'Slack',
    docs: 'https://docs.slack.dev/reference/methods',
    texts: ['slack.com', 'slack_sdk', 'SlackApiError'],
  },
  {
    name: 'Xiaomi',
    chinese: '小米推送',
    docs: 'https://dev.mi.com',
    texts: ['xmpush'],
    names: ['小米'],
    strength: against,
  },
  { name: 'OPPO', docs: 'https://open.oppomobile.com', names: ['oppo'], strength: against },
  { name: 'vivo', docs: 'https://dev.vivo.com.cn', names: ['vivo'], strength: against },
  { name: 'JPush', chinese: '极光推送', docs: 'https://docs.jiguang.cn', names: ['jpush', '极光'], strength: against },
  { name: 'Getui', chinese: '个推', docs: 'https://docs.getui.com', names: ['getui', '个推'], strength: against },
  {
    name: 'Umeng',
    chinese: '友盟',
    docs: 'https://developer.umeng.com/docs',
    names: ['umeng', '友盟'],
    strength: against,
  },
  {
    name: 'Bilibili',
    chinese: '哔哩哔哩',
    docs: 'https://openhome.bilibili.com/doc',
    shapes: [{ code: ['code'], all: ['ttl', 'message'], strength: excluded }],
    texts: ['bilibili.com'],
    names: ['bilibili', 'b站'],
  },
  {
    name: 'RongCloud',
    chinese: '融云',
    docs: 'https://docs.rongcloud.cn',
    names: ['rongcloud', '融云'],
    strength: against,
  },
  { name: 'Agora', chinese: '声网', docs: 'https://doc.shengwang.cn', names: ['agora', '声网'], strength: against },
  { name: 'ZEGO', chinese: '即构', docs: 'https://doc-zh.zego.im', names: ['zego', '即构'], strength: against },
  {
    name: 'NetEase',
    chinese: '网易云信',
    docs: 'https://doc.yunxin.163.com',
    names: ['netease', '网易'],
    strength: against,
  },
  {
    name: 'a self-made API (such as Spring)',
    chinese: '自建接口（如 Spring）',
    shapes: [
      // A gateway's, whoever answers behind it.
      { code: ['retCode'], strength: excluded, relayed: true },
      { code: ['status', 'code'], all: ['timestamp', 'path'], strength: excluded },
      { code: ['code'], all: ['success', 'timestamp'], strength: 'contradiction' },
      { code: ['code'], any: ['success', 'timestamp', 'result', 'result{}'], strength: 'doubt' },
    ],
  },
  {
    name: 'MySQL',
    docs: 'https://dev.mysql.com/doc/mysql-errors/8.0/en/',
    texts: [
      'SQLState',
      'SQLException',
      'innodb',
      'Duplicate entry',
      'Lock wait timeout',
      'Deadlock found',
      'foreign key constraint',
      'pymysql',
      'sqlalche',
    ],
    names: ['mysql', 'mariadb'],
    patterns: [
      /\bER_[A-Z]{2}/,
      /\b\d{4,6} \((?:HY000|[0-9]{2}[0-9A-Z]{3})\)/,
      // An exception of its drivers; one that is called otherwise is somebody else's.
      /(?:(?:^|[^\w:\s])\s?|(?:Operational|Programming|Integrity|Internal|Data|Interface|NotSupported|Database|MySQL)Error:?\s?)\(1\d{3}, ["']/,
      /\| Level +\| Code +\| Message +\|/,
      /Error \d{4}: (?:Unknown|Duplicate|Table|Access|Lost|You have|Column)/,
    ],
    strength: excluded,
  },
  {
    name: 'Oracle Database',
    docs: 'https://docs.oracle.com/error-help/db/',
    texts: ['ORA-', 'PLS-'],
    strength: excluded,
  },
  {
    name: 'PostgreSQL',
    docs: 'https://www.postgresql.org/docs/current/errcodes-appendix.html',
    texts: [
      'psycopg',
      'ERROR: relation',
      'violates unique constraint',
      'violates foreign key',
      'violates not-null',
      'violates check',
    ],
    names: ['PostgreSQL', 'postgres'],
    strength: excluded,
  },
  {
    name: 'MongoDB',
    docs: 'https://www.mongodb.com/docs/manual/reference/error-codes/',
    texts: ['MongoServerError', 'MongoError', 'E11000'],
    strength: excluded,
    shapes: [{ any: ['keyPattern', 'codeName', 'keyPattern{}'], strength: excluded }],
  },
  {
    // A slot of its cluster, and the node that has it.
    name: 'Redis',
    docs: 'https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec/',
    patterns: [/\b(?:MOVED|ASK|MovedError:|AskError:) \d{1,5} [\w.-]{1,60}:\d{2,5}\b/],
    strength: excluded,
  },
  {
    name: 'SQL Server',
    docs: 'https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors',
    patterns: [/\bMsg \d{3,5}, Level \d/],
    strength: excluded,
  },
  { name: 'SQLite', docs: 'https://www.sqlite.org/rescode.html', names: ['sqlite'], strength: excluded },
  { name: 'SQL database', chinese: '数据库', texts: ['SQLCODE', '达梦'], strength: excluded },
  {
    name: 'Windows',
    docs: 'https://learn.microsoft.com/windows/win32/debug/system-error-codes',
    texts: ['WinError', 'winsock', 'WSA', 'Event ID', 'HRESULT', 'GetLastError', 'Win32Exception', 'SocketException'],
    // A message of its own beside it makes it a field of somebody's answer.
    patterns: [/\berrno:? ?-?\d{1,5}\b(?![,;| ]{1,3}err_?(?:msg|string))/i, /System error \d+ has occurred/i],
    strength: excluded,
  },
  {
    name: 'another program',
    chinese: '其他程序',
    // A program named right before its error: the installer of the app, the browser it runs in.
    patterns: [
      /(?:\b(?:MSI|NSIS|DirectX|Win32|ODBC|JDBC|Office|Excel|Outlook|WPS|Chrome|Safari|Firefox|WebView2?|VPN|RDP|Citrix|OBS|Steam|NVIDIA|AirPlay|App Store|Google Play|TestFlight|Xcode|AutoCAD)|打印机|驱动|应用商店|杀毒软件|防火墙) ?(?:安装)?(?:错误|报错|异常|error)/i,
    ],
    strength: 'contradiction',
  },
  {
    name: 'WebSocket',
    docs: 'https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1',
    patterns: [
      /(?:close|closed|closing|disconnected|disconnect|connectionclosed|connectionclosederror)\b[^\n]{0,40}\b1\d{3}\b/i,
    ],
    strength: excluded,
  },
  {
    name: 'Cloudflare',
    docs: 'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/',
    texts: ['Ray ID', 'cf-ray'],
    names: ['cloudflare'],
    patterns: [/error (?:code:? )?1\d{3}\b[^\n]{0,60}cloudflare|cloudflare[^\n]{0,60}error (?:code:? )?1\d{3}\b/i],
    strength: excluded,
  },
  {
    name: 'Git / shell',
    chinese: '命令行程序',
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
    // What a mail server answered, by its own two numbers.
    name: 'SMTP',
    chinese: '邮件服务器',
    docs: 'https://www.rfc-editor.org/rfc/rfc3463',
    patterns: [/\b[45]\d\d[ -][45]\.\d\.\d{1,3}\b/],
    strength: excluded,
  },
  {
    name: 'Kubernetes / Docker',
    docs: 'https://kubernetes.io/docs/tasks/debug/',
    texts: ['kubelet', 'CrashLoopBackOff', 'containerd', 'kube-system', 'docker daemon'],
    strength: against,
  },
  { name: 'EOSIO', docs: 'https://docs.eosnetwork.com', texts: ['eosio', 'assertion failure'], strength: excluded },
]
