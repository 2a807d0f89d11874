/** The words by which a text tells who answered: before a statement, behind it, and of somebody's own system. */
import { once, oneOf } from '../rules/one-of.ts'

/** Words that tell no more than that something was called and answered: `的接口返回：`, ` API request failed: `. */
const answeringWords = [
  '的 里 边 这里 这边 那里 那边 侧 端 开放 云 接口 平台 网关 机器人 一直 总是 又 都 也 直接 突然 给 给们 给我 给我们 调用 请求 回 回调 回传',
  '插件 控制台 后台 日志 打印 收到 拿到 得到 看到 抓到 透传 转发 回包 答复 回复 回应 返回值 这个 那个 一段 一条 一串 一个 如图 截图 脱敏 线上 测试 生产 环境',
  '登录 授权 同步 发送 消息 上传 下载 创建 更新 查询 删除 获取 刷新 导入 导出 订阅 绑定 今天 昨天 刚才 刚刚 现在 偶尔 偶发 经常 调 发 拿 到 值 包 时 后 了 着 过',
  '注册 连接 启动 超时 老 老是 还 还是 就 就是 仍 仍然 居然 竟然 平常 反复 频繁 显示 每次 开始 全 净 返 甩 蹦 冒 变 成 来 遇到 碰到',
  '返回 返回码 报 报错 错误 码 代码 失败 异常 响应 应答 报文 结果 内容 信息 体 如下 抛 抛出 弹 弹出 吐 吐出 提示 出 个 是',
  'http https api sdk webhook bot open client gateway service platform server upstream endpoint request call callback response resp reply',
  'body data payload content detail error errors err fail failed failure failing fails exception code msg message status level',
  'returned return returns answered answer answers console log logs show shows exit exits exited uncaught unhandled in promise json xml plugin',
  'replied received send sent threw throw throws gave give gives back this following result responding responds replies replying answering giving',
  'throwing raise raises raised spit spits spat spitting refuses refused refusing reject rejects rejected rejecting starts started just now still',
  'always again been has had hes hed calls dies died dying down out up blew blows broke breaks ends ended us me everything',
  'responded say says saying said got with keep keeps returning stdclass object map var1',
].flatMap((line) => line.split(' '))
const answering = `(?:${[
  '[\\s:;,|>()\\[\\]{"\'`=#?&%$*<\\\\“”「」-]',
  oneOf(answeringWords),
  '服务(?!器)|\\b(?:is|was|an?|the)\\b|\\d{3}(?!\\d)',
  // `"service":{"name":"turing"},"error":{`: the object that names the service ends.
  '\\}(?=["\\s]{0,3},\\s{0,8}"error["\\s]{1,3}:)',
  // `turing: chat: …`, as Go wraps errors.
  '[a-z]{2,16}:(?= )',
  // What languages print before what an object holds: `ApiResult(`, `stdClass Object (`, `&client.Response{`.
  'array\\(\\d|[a-z_][\\w.:]{0,40}(?=[ \\n]?[({])|(?<=#<)[a-z][\\w:]{0,40}',
].join('|')})`
export const beforeIt = new RegExp(`${answering}{0,32}$`, 'i')
export const behindAddress = new RegExp(`^[^\\s"']{0,240}${answering}{0,32}$`, 'i')
/** `ApiResult {…}` */
export const typeName = /[A-Za-z_][\w.:]{0,40}[ \n]?$/
export const behindIt =
  /^[\s"'`)\]}.,;]{0,6}(?:这|以上|上面|上述|此)?(?:就?是|来自|出自|(?:coming |back )?\bfrom\b|\bby\b|<-+|←) ?(?:the )?$/i

/** What programs, tools and sentences begin with, which pass on what others answered. */
const relaying = [
  'https?|post|get|put|patch|delete|requests?|response|resp|results?|errors?|exception|status|server|client|gateway|proxy|api|sdk|service|backend',
  'frontend|node|python|java|golang|rust|ruby|php|perl|swift|kotlin|shell|bash|nginx|kong|envoy|traefik|istio|ingress|apisix|caddy|tomcat',
  'postman|apifox|apipost|insomnia|swagger|curl|axios|okhttp|httpx|fetch|feign|hutool|retrofit|guzzle|spring|django|flask|express|openapi',
  'coze|dify|fastgpt|langchain|openclaw|claude|cursor|cline|codex|zapier|airflow|jenkins|docker|kubernetes|grafana|sentry|kibana|console|logs?',
  'terminal|chrome|firefox|safari|edge|windows|linux|android|ubuntu|excel|it|he|she|they|we|you|this|that|then|there|which|what|who|now|today',
  'yesterday|always|still|just|also|only|upload|login|calls?|query|sync|message|bot|app|application|system|platform|interface|endpoint|webhook',
  'callback|step|case|tests?|job|task|worker|script|program|code|output|input|data|body|text|customers?|users?|support|team|agent|mcp|someone',
  'everybody|nothing|everything|something|first|second|last|next|after|before|when|while|if|once|because|since|and|but|or|so|the|an?|my|our',
  '\\w+(?:client|service|gateway|sdk|adapter|handler|controller|utils?|helper|api|server|bot|error|exception|plugin|connector|provider|manager|impl|job|task|worker|proxy|tests?|cli)',
].join('|')
export const relays = new RegExp(`^(?:${relaying})$`, 'i')
/** What systems are made of, written small as well. */
const parts =
  'nacos|consul|etcd|zookeeper|eureka|redis|kafka|rabbitmq|rocketmq|elasticsearch|clickhouse|minio|ldap|keycloak|seata|sentinel|apollo|xxl-job|activemq|pulsar|emqx|cassandra|prometheus'
/** What a product's name may stand before: `Moka 招聘那边`. */
const nouns = '(?:招聘|人事|考勤|项目|开放|云|低代码|财务|营销)'
/** A name in Latin letters that none of our services and none of the products known has: `Payby 接口返回`. */
export const strangeName = new RegExp(
  `(?<![\\w./@#-])(?<!\\w:)(?:[A-Z][A-Za-z0-9]{0,20}[a-z][A-Za-z0-9]{0,20}|${parts})(?= ?${nouns}?$)`,
)
/** What else shows numbers when it fails; around fields such a thing only passes an answer on: `数据库报 1305`, `installer exits with 1603`. */
export const otherThings = new RegExp(
  `(?:^|[^A-Za-z])${once}(?:${[
    '数据库|打印机|投影仪|打卡机|考勤机|门禁机?|闸机|摄像头|路由器|交换机|硬盘|显卡|空调|电梯|安装(?:包|程序)|客户端安装|压缩包|解压|快递|银行|游戏|编译',
    '(?:bank|game|banking) app|printer|projector|router|database|installer|desktop setup|setup\\.exe|vpn|wifi|game|build|compiler|compilation',
    'oracle|mysql|postgres(?:ql)?|sql ?server|mongodb|nginx|tomcat|jenkins|zabbix|gitlab|svn|xcode|gradle|maven|webpack|msbuild|npm|pip|gcc|javac',
    '(?:excel|word|outlook|powerpoint|wps)(?: ?(?:打开|启动))|windows|macos|photoshop|unity|steam|docker|k8s|kubernetes|sap',
  ].join('|')}|${parts})(?: ?(?:里|上|打开|启动|运行|后))? ?$`,
  'i',
)
/** What follows such a name where it is the one that answered. */
export const strangerAnswered = new RegExp(
  `^ ?${nouns}?(?:(?:的|那边|这边|那侧|侧|开放平台|平台|接口|后台|服务端|open ?api|api) ?){0,3}${once}(?:返回|回[了的:{ ]|报[了错:{ ]|提示|(?:注册|连接|启动|消费|投递|写入|心跳)(?:失败|超时|异常)|return(?:s|ed)|respond(?:s|ed)|repl(?:ies|ied)|answer(?:s|ed)|gave|says?)`,
  'i',
)
/** A call of it that failed. */
export const strangerCalled = /(?:调用?|请求|\bcall(?:ing|s to)?|\bcalled) ?$/i
export const callFailed = /^ ?(?:的?(?:接口|api))? ?(?:失败|报错|出错|failed|error)/i

/** What businesses call systems of their own, and none of our services is. */
const business = `(?:${[
  '订单|下单|交易|支付|收银|库存|仓储|仓库|物流|快递|商品|商城|会员|优惠券?',
  '营销|风控|账务|财务|结算|清算|对账|退款|计费|短信|银行|门店|采购|供应商|报销|薪资',
  '同程|去哪儿|海康|大华|建行|工行|农行|中行|招行|交行|直聘|智联|前程无忧|猎聘|拉勾|北森|牛客|银联|拉卡拉|汇付|通联|税务|海关|社保|医保|缴费|票务|校园|学校|食堂|腾讯会议|腾讯文档|顺丰|圆通|中通|韵达|菜鸟|携程|飞猪|滴滴',
  '泛微|致远|蓝凌|e签宝|法大大|上上签|契约锁|纷享(?:销客)?|销售易|简道|明道|合思|每刻|易快报|汇联易|薪人薪事|盖雅|谷露|石墨|语雀|云片|容联|智齿|美洽|环信|融云|声网|极光|个推|友盟|神策|帆软|观远',
  '用友|金蝶|有赞|微盟|小红书|快手|拼多多|京东|美团|饿了么',
  '\\b(?:erp|crm|oms|wms|mes|sap|pos|order|payment|pay|billing|inventory|stock|shipping|warehouse|coupon|refund|settlement|checkout|cart|sms|' +
    'teambition|salesforce|hubspot|shopify|stripe|paypal|twilio)',
].join('|')})`
/** Systems with names of their own, by what ends them: `华兴软件`, `市一医院`, `HR 系统`; `OA` may be ours where a service's name stands before it. */
const otherSystem =
  '[\\u4e00-\\u9fff]{2,8}(?:科技|软件|公司|集团|医院|大学|证券|保险|物业)|\\boa(?: ?系统)?|\\b(?:hr|bi|plm|srm|scm|tms|bpm) ?系统'
/** Anywhere in what is told. */
export const someBusiness = new RegExp(business, 'i')
/** `商城支付不了，返回`: a business's own thing that failed, in what stands before a number. */
export const businessFailed = new RegExp(
  `${business}(?: ?(?:系统|平台|后台|app))?[\\u4e00-\\u9fff ]{0,4}?(?:不[了上通成出动开]|失败|报错|[报挂崩]了?(?![告表名备])| (?:fails|failed|is down|stopped))`,
  'i',
)
export const businessBefore = new RegExp(
  `(?:${business}|${otherSystem})[ _-]?(?:中台|中心|系统|后台|模块|system|svc|backend|center)?$`,
  'i',
)
/** Between a service's name and such a business where the business is its own: `飞书应用商店租户订单查询`. */
export const ownParts = /^ ?(?:(?:应用(?:商店|市场|目录)|商店|租户|企业|开放平台|管理后台|开发者后台|服务台) ?){0,3}$/
/** `招聘系统（Moka）返回`: whose system it is stands in brackets, and is none of ours. */
export const namedInBrackets = new RegExp(
  `(?:系统|软件|厂商|供应商|服务商|\\b(?:oa|crm|erp|hr|hcm|mes|wms|srm|plm|bi)|招聘|人事|考勤|支付|短信|物流|财务|门禁|快递|电签|合同|低代码|知识库|客服) ?\\((?!${[
    '生产|测试|线上|线下|正式|预发|灰度|开发|新|旧|老|内网|外网|本地|自建|国内|海外|v?\\d',
    'prod|test|dev|staging|beta|new|old|feishu|lark|meego|meegle|turing|tencent|飞书|图灵|腾讯|小微|码|接口|实例|租户',
  ].join(
    '|',
  )})[^()\\n]{2,12}\\) ?(?:的|那边|这边|侧|接口|平台){0,2} ?(?:又|也|都|一直|老是?|总是?|今天|昨天|刚才?)?(?:返回|报|回|提示|弹|抛|给)(?:的|了|出)?[^\\n;.!?]{0,24}$`,
  'i',
)

/** `我们自己后台`, `客户的系统`: somebody's, whatever it is called; a 自建应用 is Feishu's word. */
const ownSystemSource =
  '(?:(?:自己|自家|自研|内部|第三方|外部|客户|商户|对方)的?(?:系统|后台|后端|网关|服务(?!器)|接口|平台)|(?:自己|自家|自研|自定义)的?(?:错误码|返回码|业务码|状态码)|(?:自己|自家|自研|客户|商户)(?:自己)?的?(?:应用|小程序|程序|app))'
/** A list of codes of somebody's own, up to one of them. */
export const ownCodes =
  /(?:(?:自己|自家|自研|自定义)的?(?:错误码|返回码|业务码|状态码|code)s?(?:[是为:有]|如下|定义)|内部约定|自己约定|我们约定)[^\n.!?]{0,80}$/i
export const ownSystem = new RegExp(ownSystemSource, 'i')
export const ownSystems = new RegExp(ownSystemSource, 'gi')
/** What may stand behind what it answered. */
const ownThing = `${once}(?:${ownSystemSource}|${business}(?:系统|服务|接口|网关|平台))`
export const strangerBehind = new RegExp(
  `^[\\s"'\`)\\]}.,;]{0,6}(?:[<←—…-]{1,3} ?)?(?:这|以上|上面)?个?(?:就?是|来自)?(?:我们|他们|咱们|客户|对方)?${ownThing}`,
  'i',
)
export const strangerBehindArrow = new RegExp(`(?:<-+|[←—]+|-{2,}) ?(?:这是)?${ownThing}`, 'i')

/** `…，是我们自己开发的应用`: told of what answered, at the end of the line. */
export const builtByThem =
  /[;,。] ?(?:这|那)?个?(?:就?是)(?:我们|他们|咱们|客户)?(?:自己|自家|内部)(?:开发|写|做|搭|部署)?的/
/** `{…} 公众号后台的`: what stands behind the name of another product that answered. */
export const vendorAnswered =
  /^ ?(?:\(?[a-z][\w.]{1,12}\)? ?)?(?:后台|接口|开放平台|平台|那边|那侧|侧)?的?(?:返回|报错|报)?的/i
/** Between a statement and the name of another product that answered it. */
export const vendorBehind = /^[\s"'`)\]}.,;]{0,4}(?:这|以上)?(?:就?是|来自)?$/
