/** The words that stand around numbers, by what they tell of them. */

/** Fragments of expressions, one of which stands there. */
const anyOf = (rows: readonly string[]): string => rows.join('|')

/** What people ask about a number: `99991663 怎么解决`. */
export const asked = anyOf([
  '的?(?:错误|报错|错|含义|意思|区别|差别|处理)',
  '码|分别|error',
  String.raw`(?:异常|失败)(?! ?\d)`,
  '怎么(?:回事|办|解决|处理|破|弄|整|区分|修|搞|排查|出现|样|$|[?,;!])',
  '如何(?:解决|处理|排查|修)',
  '是什么|是啥|指什么|代表|啥意思|啥情况|什么意思|什么情况|什么原因|啥原因|有什么区别',
  'エラー|오류',
])

/** What a short message says went wrong, besides "not" and its kin: `template already archived`. */
export const wentWrong = anyOf([
  'locked|frozen|archived|exhausted|revoked|disabled|unavailable|overloaded|busy|closed|deleted|removed|offline|paused|blocked|suspended',
  'fail(?:ed|ure)?|unreachable|unknown|missing|mismatch(?:ed)?|broken|stale|corrupt(?:ed)?|overdue|inactive|incomplete',
])

/** How a number came to somebody: `keeps giving me 40104`. */
export const got = anyOf([
  '(?:gets?|getting|got)(?: back| me| us| you)?|hit|hits|hitting',
  '(?:gives?|gave|giving)(?: me| us| everyone| everybody)?',
  '(?:comes?|coming|came) back with',
  `(?:${anyOf([
    'bails?|bailed|dies?|died|dying|exits?|exited|stops?|stopped|halts?|halted|crash(?:es|ed|ing)?|aborts?|aborted|quits?|ends?|ended|ending',
    'fails?|failed|failing|errors?|erroring|errored|breaks?|broke|breaking|blows?|blew|bombs?|bombed|barfs?|chokes?|choked|blocks?|blocked|down',
    'refus(?:es?|ed|ing)|rejects?|rejected|rejecting|denies|denied|greets?|greeted|hits?|slaps?',
  ])})(?: out| up| down| on| off)?(?: me| us| them| it| everyone| everything)? (?:with|in)`,
  '(?:spits?|spat|spitting)(?: out| back)?|sees?|seeing|saw|receives?|received|receiving',
  '(?:responds?|responded|responding|repl(?:y|ies|ied|ying)|answers?|answered|answering)(?: with)?',
  '(?:tells?|told|telling) (?:me|us)|logged|contain(?:s|ed)',
  'returns?|returned|returning|reported|reports|throws?|throwing|threw|raises?|raised|says?|said|saying',
  'what (?:does|is)|about|meaning of',
])

/** Parts of our services, behind their names. */
export const productParts = anyOf([
  'project|open|open ?api|open platform|api|sdk|bot|hire|oauth|login|auth|sso|webhook|card|docs?|docx|sheets?|wiki|drive|calendar|contacts?|approval|mail',
  '项目|招聘|开放|接口|平台|服务|登录|授权|审批|日历|日程|妙记|任务|会议室?|视频会议|云盘|云空间|文档|卡片|消息|话题|知识空间|词典|画板|通讯录|云文档|多维表格|表格|知识库|邮箱|考勤|机器人',
])

/** What an interface does, as English says it right before a number: `sheet append 90202`, `image generation 2805`. */
export const englishCalls = anyOf([
  'create|creation|update|delete|deletion|remove|removal|query|search|list|fetch|get|post|put|patch|insert|append|upsert|write|read|edit|save|copy|move|rename|merge|split|sort|filter|batch|refresh|reset',
  'upload|download|import|export|sync|send|push|pull|publish|subscribe|subscription|unsubscribe|notify|notification|callback|webhook|recall|forward|reply|invite|join|quit|transfer|transition|handover|handoff|assign|unassign|archive|restore|rollback',
  'login|logout|auth|authentication|authorization|oauth|sso|bind|unbind|register|registration|verify|validation|lookup|install|uninstall|upgrade|deploy|convert|conversion|parse|parsing|render|preview|translate|translation|transcription|transcribe',
  'gen|generate|generation|clone|retrieval|retrieve|retriever|rerank|reranker|embedding|stream|tts|asr|ocr|mcp|chat|completion|moderation|tool|tool call|workflow|agent|assistant|image|video|audio|approval|approve|schedule|api|request|call|job|run',
])

/** What such a service did before its number: `飞书返回 10500`. */
export const answered =
  'error|err|错误|报错|returns?|returned|answers?|answered|responds? with|reports?|says?|devuelve|meldet|的|code|错误码|代码'

/** What people write between such a name and its number: `图灵今天一直给我回`. */
export const between =
  '的|[这那]?[边里侧端]|上面?|接口|平台|网关|服务|线上|生产|现在|今天|昨[天晚]|刚才?|早上|下午|每次|已经|开始|反复|频繁|[调请]求?用?|过去|失败'
/** The last of these words, which says that the number came back: `图灵又报出来`. */
export const cameBack = anyOf([
  '(?:又|也|都|老是?|一直|总是?|还是?|就是?|突然|偶尔|经常|直接|居然|竟然|仍然?|全是?|净是?|[是变成])(?:给我?们?)?',
  '[报回返弹吐抛甩蹦冒出](?:[了的]|出来|回来|过来)?一?个?',
  '给(?:的|我们?的?|了)一?个?|显示|提示|拿到|收到|[遇碰]到|来了?一?个',
  '大量|大批|满屏|一堆|频繁|频频|时不时',
  '(?:挂|崩|炸|坏|抽风|不行|不通)了?[,;:]',
])

/** What is counted, and stands before or behind its number. */
export const counted = anyOf([
  'users|items|tokens|records|results|entries|docs|documents|members|people|employees|messages|emails|pages|files|calls|requests|tasks',
  'groups|chats|departments|rows|cells|columns|tickets|events|nodes|accounts|candidates|resumes|applications',
])

/** What is told by a number in English: `port 10012`. */
export const named = anyOf([
  'listen(?:ing|s)?(?: on| at)?|port|pin|pid|uid|gid|id|line|lines|page|size|rows?|count|total|batch|job|worker|user|order|version|ver|took|seq|offset|timeout|limit|max|min',
  'len|length|step|epoch|qq|tel|phone|no|room|z-index|width|height|issue|pr|build|port|department|document|record|task|customer|employee',
  'rack|badge|tenant|customers?|store|shop|member|student|patient|driver|vehicle|truck|plate|zip|postcode|postal|invoice|receipt|voucher|coupon|policy|claim|case|chapter|exercise|slide|apartment|unit|bed|ward|locker|desk|seat|flight|gate|parcel|extension|meeting|ticket|event|node|chat|group|message',
  'elapsed|qps|tps|rpm|tpm|depth|attempt|index|backlog|kb docs|pool size|consumer|replicas?|part|partition|shards?|rss|position|goroutine|restarts?|dup key|(?<!\\b(?:image|video|text|speech|audio|content|prompt) )generation|ordinal',
  '(?:expired|exited|delivered|timed out|restarted|evicted|rolled back) after',
  'commit|(?<!\\b(?:department|talent|cell|user|group|record|contact|candidate|account)s? )merge|cherry-pick|revision|branch|tag|patch|mr|bug|tapd|jira|zentao|redmine',
  '(?:request|trace|req|order|user|open|union|chat|msg|message|task|doc|file|node|event|app|tenant|record|flow|job)_?id',
])

/** What is done to a thing: `移动节点 131006 permission denied`. */
export const doneTo = `(?:${anyOf([
  '写入?|读取?|[查建改删加拉发移传推搬绑挪拿取切]|关联|新[增建]|获取|查询|创建|更新|删除|导入|导出|同步|拉取|添加|转移|移动|复制|上传|下载|修改|发布|订阅|撤[回销]|回[滚退]|归档|还原|恢复|流转|关[闭注]|终止|拆分?|批量(?:[\u4e00-\u9fff]{2})?',
])})(?:一?[个条]|多维表格|子)?`

/** Not where the noun before a number is what something was done to: `挪知识库节点`, but `发出的记录`. */
const notObject = `(?<!${doneTo}(?:(?!的)[\u4e00-\u9fff]){0,2})`

/** What several things have a number of each, as a label before them: `端口：feishu 10002，meego 10004`. */
export const eachHas = anyOf([
  '端口|工号|分机|房间号?|会议室|电话|[人条次行]数|数量|金额|单价|预算',
  String.raw`\b(?:ports?|rooms?|extensions?|counts?|totals?|seats|pids?)`,
])

/** The same in Chinese and by signs: `订单号 10030`, `第 3`. */
export const numbered = anyOf([
  '_(?:total|count|sum|bytes|seconds|ms)',
  '(?<!登录|授权|报错)页|(?<![参个多少半拉读取写传])数|(?<!大)量|[额价率]|(?<![那这同异逐])步|(?<!公众|服务|订阅|代)号',
  String.raw`(?<![不一两几])行|(?<![转建提派拆退拉改])单|[第楼层元¥$£€@\\+*~^_]|(?<!\bw)\/`,
  '电话|[回来致]电|拨打|热线|快递|运单|车牌|卡号|序列号|尾号|验证码|取件码|邀请码|工号|订单(?:号|编号)?|端口|版本|build|邮编|机器|设备',
  '发票|合同|保单|门店|床位|学号|考号|航班|车次|批次|股票|基金|彩票|工位|座位|内线|分机|机房|机柜|额度|余额|(?<!批量)打|拨',
  `${notObject}(?:候选人|简历|工作项|缺陷|用户|员工|部门|(?<!云|飞书)文档|记录|任务|节点|会议室?|(?<!招聘)需求|(?<![进入退])群)`,
  String.raw`(?<![建增加改删查] ?)\bhc`,
  '单子|帖子|上下文|积压|大小|(?:今[日天]|昨[日天]|本[周月]|累计)(?:共|已)?(?:发送|推送|处理|接待|同步)|(?:已经?|现在|目前|只|才|共|一共)用了?|耗时|用时|流水线|合并请求|变更单|禅道',
  '报名|报考|(?:直播|讲座|活动|课程|沙龙|发布会|大会)(?:预约|签到)|(?:问卷|表单)回收|试用申请',
  '数量|编号|(?:测试)?用例|(?<!改|重置|找回)密码|线程|进程|金额|积分|(?<=[\\u4e00-\\u9fff]{2})(?<!错误|返回|报错|异常|响应|状态)编码|段落|应付|实付|货号|单号|单价|浏览量|上限|超过|tokens',
])

/** A word that begins like a unit is none: `11217 日志 id`, `40013 人员`. */
export const units = anyOf([
  String.raw`(?:\.0{1,2} ?)?(?:ms\b|s\b|sec)|m\b|min|px|%|k?b\b|mb|gb|fps|°`,
  String.raw`(?:${anyOf([
    'rows|bytes|times|users|items|tokens|records|results|entries|docs|seats|members|people|employees|messages|emails|pages|files|calls',
    'requests|tasks|groups|chats|departments|cells|columns|tickets|licen[sc]es|hours|days|weeks|months|years|dollars|points|candidates',
    'resumes|samples|attempts|retries|failures|occurrences|hits|views|clicks|likes|stars|votes|lines|words|characters|chars|orders|devices',
    'sessions|connections|nodes|threads|queries|invocations|visits|visitors|events|packets|jobs|percent',
  ])})\b`,
  String.raw`(?:new|failed|active|unique|unread|pending|more|other|total) [a-z]{3,14}s\b(?! ?[:=])`,
  '(?:per|an?|each|every) (?:month|year|day|week|hour|minute|seat|user)|班(?!车)|级(?!别)|届|教室|室(?=[,;.!?也都]|$)|字(?=[,;.!?]|$)|毫秒|小时|端口|左右|以[上内]|出头',
  '(?:多|余|来)?条(?![件款])|页(?!面)|行(?!不行|吗|业|政|数)|步(?!骤)|元(?!数据|素)|个(?!人)|次(?!数)|人(?![事才员工])|年(?![底会])|月|日(?![志历程常期])',
  '号楼|并发|万(?!一)|千|米|分钟|秒|天(?!天)|台|件|份|起(?![来初因始不])|笔|套(?!餐)|张|积分|块(?=[钱,;.!?]|$)|项(?!目)|个?人(?=在|[,;.!?]|$)|在线',
  '会议室|房间|分机|工位|展位|包[厢间]|车间|号线|卷宗|频道',
  '(?:兆|字节|公[里斤分]|斤|吨|克|升|瓦|伏|赫兹|平[米方]?|平方米|亩|岁|楼|层|集|章|首|辆|架|艘|匹|只|棵|颗|瓶|箱|包|桶|盒|袋|户|组|对|双|场|局|轮|股|票|档|级|席|桌|趟|圈|针|格|道)(?=[,;.!?)的]|$)',
  String.raw`[gk]\b|封(?=[邮信,;.!?]|$)|篇|位(?=[用客成同]|$)|名(?=[员用成同]|$)`,
])
