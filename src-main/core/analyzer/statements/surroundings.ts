/** What the words around a number say about it: an error code, or one of the many other things numbers are. */
import { type Rule, rules } from '../rules/rules.ts'

export interface Surrounding {
  readonly rule: Rule
  /** Tested against at most 96 units before the number and 24 after it, on its line. */
  readonly before?: RegExp
  readonly after?: RegExp
  /** Enough by itself to take the number for a code at all. */
  readonly real?: true
  /** From so many digits on enough even where the number looks like a field's value: `contact get: 41050 no permission`. */
  readonly inField?: number
}

const opening = `["'\\[(<#\`“‘「『《—–]{0,2}$`

export const surroundings: readonly Surrounding[] = [
  {
    rule: rules.word,
    before: new RegExp(
      `(?:codes?|errno|错误码|错误代码|返回码|错误编码|错误编号|报错码|异常码|响应码|错误号|錯誤碼|錯誤代碼|エラーコード|[오에][류러] ?코드|fehlercode|c[oó]digo de error|code d'erreur|codice (?:di )?errore|код ошибки|mã lỗi)(?: ?(?:is|was|of|are|like|such as|including|from|:|=|->|→|为|是|了|从|由|は|が|#))? ?${opening}`,
      'i',
    ),
    real: true,
    inField: 3,
  },
  {
    rule: rules.errorWord,
    before: new RegExp(
      `(?:errors?|err|fail(?:ed|ure)?|exception|denied|rejected|错误|失败|报错|异常|出错|被拒|返回|提示|抛出|遇到|出现|碰到|收到|弹出|报了?|錯誤|失敗|回傳|エラー|오류|에러|fehler)(?: with| because of)?[:,]? ?${opening}`,
      'i',
    ),
    real: true,
    inField: 5,
  },
  {
    rule: rules.errorWordAfter,
    after:
      /^["'\])>`”’」』》]{0,2} ?[,;]? ?(?:(?:都|又)?[是指]?)?(?:(?:这|那|[一两二三四五六七八几多])[个种条]{0,2})?(?:的?(?:错误|报错|错|含义|意思|区别|差别|处理)|码|分别|error|(?:异常|失败)(?! ?\d)|怎么(?:回事|办|解决|处理|破|弄|整|区分|修|搞|排查|出现|样|$|[?,;!])|如何(?:解决|处理|排查|修)|是什么|是啥|指什么|代表|啥意思|啥情况|什么意思|什么情况|什么原因|啥原因|有什么区别|エラー|오류)/i,
    real: true,
  },
  {
    rule: rules.errorWord,
    before:
      /\b(?:(?:gets?|getting|got)(?: back)?|hit|hits|hitting|(?:gives?|gave|keeps? giving|kept giving)(?: me| us)?|(?:comes?|coming|came) back with|(?:bails?|bailed|dies|died|exits|exited|stops?|stopped|halts?|halted|crash(?:es|ed)|aborts?|aborted|quits?)(?: out)? with|(?:spits?|spat|spitting) out|sees?|seeing|saw|receives?|received|receiving|(?:responds|responded|replies|replied|answers|answered)(?: with)?|returns?|returned|returning|reported|reports|throws?|throwing|threw|raises?|raised|what (?:does|is)|about|meaning of) (?:an? |the |this |some )?(?:undocumented |unknown |unlisted |weird |strange |odd |new |bare |plain |random |constant |mysterious )?["'`(]?$/i,
    // A count is followed by what is counted.
    after:
      /^["'`)]?(?: ?[.,;:!?(\n-]| ?$| (?:on|from|when|whenever|while|if|in|at|as|for|with|every|each|again|but|because|and|or|after|before|until|unless|since|now|today|all|back|mean|means|sometimes|constantly|repeatedly|during)\b| ?[\u4e00-\u9fff])/i,
    real: true,
  },
  {
    // How people say that a number came back: `蹦出来 40104`, `回的是 10019`.
    rule: rules.errorWord,
    before:
      /(?:[蹦吐甩抛扔冒](?:出来?|回来?)|(?:一直|老是?|总是?|又|就|还|直接|狂)[弹抛甩蹦吐爆](?:出来?|了)?|(?:接口|调用|请求|\bapi|\bsdk)[^\n]{0,16}(?:[返回弹跳]出?[的来]|(?<![退收撤召取找])回了|给(?:的|出的?|了|我们?)|[拿得]到的?))(?:是|一?个)? ?["'“「[(]?$/,
    after: /^["'”」\])]?(?: ?(?:$|[,;.!?:(\n]|了|这个|的?错|报)| ?[\u4e00-\u9fff]{2,8}[,;.!?]?$)/,
    real: true,
  },
  {
    rule: rules.thenFailure,
    after:
      /^["'\])>`]{0,2} ?[:(-]{0,2} ?["'`]?(?:[a-z][\w'{}-]{0,14} ){0,2}(?:no|not|invalid|missing|denied|forbidden|expired?|unauthori[sz]ed|exceed\w{0,3}|illegal|wrong|duplicated?|unsupported|conflict|too many|already|bad request|rate limit|permission denied)\b/i,
    real: true,
    inField: 3,
  },
  {
    rule: rules.thenFailure,
    after:
      /^["'\])>`]{0,2} ?[:;(-]{0,2} ?["'`]?[\w \u4e00-\u9fff]{0,18}(?:不存在|不合法|不正确|不支持|不匹配|无效|无权限|没有?权限|未授权|未找到|失败(?! ?\d)|过期|超限|限流|非法|被拒)/,
    real: true,
    inField: 3,
  },
  // Pages of documents put the number above its label.
  { rule: rules.page, before: /^\s*$/, after: /^ ?\r?\n错误码/, real: true },
  {
    rule: rules.serviceBefore,
    before:
      /(?:feishu|lark|飞书|飛書|meegle|meego|turing|图灵|圖靈|腾讯云|智能客服|客服机器人|小微)(?: ?(?:project|open|open ?api|api|sdk|bot|hire|oauth|login|auth|sso|webhook|card|docs?|docx|sheets?|wiki|drive|calendar|contacts?|approval|mail|项目|招聘|开放|接口|平台|服务|登录|授权|审批|日历|通讯录|云文档|多维表格|表格|知识库|邮箱|考勤|机器人)){0,3}(?: ?(?:error|err|错误|报错|returns?|returned|answers?|answered|responds? with|reports?|says?|devuelve|meldet|的|code|错误码|代码)){0,2}[)\]]? ?[:#[(“「]? ?$/i,
    real: true,
    // Shorter ones after a name are counts as often.
    inField: 5,
  },
  {
    rule: rules.apiWord,
    before:
      /(?:接口|api|endpoint)(?: ?(?:返回|报|提示|一直|总是|老是|还是|就是|偶尔|有时|经常|突然|又|都|也|returns?|returned|gives?|throws?|threw|answers?|answered|responds? with|keeps returning){1,2})? ?[“「"']?$/i,
    real: true,
  },
  {
    rule: rules.failedInBrackets,
    before:
      /(?:(?:fail(?:ed|ure|s)?|error|unable|denied|rejected|失败|错误|异常|报错|出错|无法|不能)[^\n;.!?]{0,72}[ :\u4e00-\u9fff]|失败|错误|异常|报错|出错)[[(<]$/i,
    after: /^[)\]>]/,
    real: true,
  },
  {
    rule: rules.onlySays,
    before:
      /(?:日志|控制台|后台|终端|页面|界面|弹窗|截图|console|log)s?(?:里|中|上)?(?:只有?|就|只有一[行句]|显示|弹出|打印|写着|是|says?|shows?) ?$/i,
    real: true,
  },
  {
    rule: rules.wordLoose,
    before: /\b(?:error |err )?codes? [a-z\d ]{1,30}: ?$/i,
    real: true,
    inField: 3,
  },
  {
    // `图灵 3130 Cohere API error`
    rule: rules.errorWordAfter,
    after: /^ (?:[A-Za-z][\w'-]{0,16} ){1,3}(?:error|failed|failure|exception|expired|exceeded|unavailable|timeout)\b/,
  },
  {
    // `偶发 2333，message 是 "…"`: what is said beside it makes a number a code.
    rule: rules.word,
    after:
      /^["'”」)\]]? ?[,;:(] ?(?:(?:error |err_?)?(?:message|msg)|提示(?:信息|语)?|(?:错误|返回)?信息|(?:错误)?描述|报文)(?: ?(?:就?是|为|写着|说|:|=)| (?:is|says|was)\b) ?["“「']?/i,
    real: true,
  },
  {
    // What no document tells of, and where the document ends: `一个 1350，文档没有`, `文档只到 1002801`.
    rule: rules.missedInDocs,
    after:
      /^["'\])>”」]{0,2} ?[,;]? ?(?:(?:在|是)?(?:你们|贵司|官方)?的?(?:文档|手册|官网)(?:里|上|中)?(?:都|也)?(?:没[有写列]|查不到|搜不到|找不到)|[,;] ?(?:这个码|含义)?(?:[查搜找]不到|没查到|没有?说明|不知道(?:是)?(?:什么|啥))|(?:is not|isn't|not) (?:documented|in (?:the|your) docs?))/i,
    real: true,
  },
  {
    rule: rules.otherNumber,
    before:
      /(?:文档|手册|官网|列表|docs?|documentation)[^\n,;.]{0,8}(?:只到|写到|列到|止于|stops? at|ends? (?:at|with)|goes? up to) ?$/i,
  },
  { rule: rules.missedInDocs, before: /\b(?:undocumented|unlisted) (?:error |code |error code )?$/i, real: true },
  {
    // `同步失败原因：20055 …`
    rule: rules.errorWord,
    before:
      /(?:失败|错误|异常|报错|fail(?:ed|ure)?|error|reject(?:ed|ion)?)(?: ?的)? ?(?:原因|reason|cause) ?(?:[:是为]|is) ?$/i,
    real: true,
    inField: 4,
  },
  { rule: rules.inBrackets, before: /[([<]$/, after: /^[)\]>]/ },
  { rule: rules.thenMessage, after: /^["'\])>`]{0,2} ?[:,-] ?["'`]?[A-Za-z\u4e00-\u9fff]{2}/ },
  {
    rule: rules.sourceCode,
    before: /(?:==|!=|<=|>=|&&|\|\||\bcase|\bin \(|\bin \[|\+=|\?) ?["'(]{0,2}$/,
  },
  { rule: rules.sourceCode, before: /\b[A-Z][A-Z0-9_]{3,} ?= ?[[({"']{0,2}[\d, ]{0,60}$/ },
  {
    rule: rules.sourceCode,
    before: /\b(?:VALUES|SELECT|INSERT|WHERE|UPDATE|LIMIT)\b[^\n]{0,40}$/,
  },
  {
    rule: rules.otherNumber,
    before:
      /(?:\b(?:port|pid|uid|gid|id|line|lines|page|size|rows?|count|total|batch|job|worker|user|order|version|ver|took|seq|offset|timeout|limit|max|min|len|length|step|epoch|qq|tel|phone|no|room|z-index|width|height|issue|pr|build|port|department|document|record|task|customer|employee|meeting|ticket|event|node|chat|group|message|(?:request|trace|req|order|user|open|union|chat|msg|message|task|doc|file|node|event|app|tenant|record|flow|job)_?id)|(?<!登录|授权|报错)页|(?<!参)数|[量额价率]|(?<![那这])步|(?<!公众|服务|订阅)号|[行第单群楼层元¥$£€@\\+*~^_]|(?<!\bw)\/|电话|[回来致]电|拨打|热线|快递|运单|车牌|卡号|序列号|尾号|验证码|取件码|邀请码|工号|订单(?:号|编号)?|端口|版本|build|邮编|机器|设备|发票|合同|保单|门店|床位|学号|考号|航班|车次|批次|股票|基金|彩票|工位|座位|内线|分机|机房|机柜|额度|余额|打|拨|(?<!(?:获取|查询|创建|更新|删除|导入|同步|拉取|添加|转移|[查建改删加拉]))候选人|(?<!(?:获取|查询|创建|更新|删除|导入|同步|拉取|添加|[查建改删加拉]))简历|数量|编号|用户|员工|部门|文档|记录|任务|节点|会议|会议室|日程|密码|需求|缺陷|线程|进程|金额|积分|单价|浏览量|上限|超过|tokens)[.:#= ]{0,3}["']?$/i,
  },
  {
    // `应用 ID 是 10014`: a number that names something.
    rule: rules.otherNumber,
    before: /(?<!(?:错误|报错|异常|error|err) ?)(?<![a-z])id(?: ?(?:是|为|:|=|#)| is)? ?$/i,
  },
  {
    // `errors: 1300 in the last hour`
    rule: rules.otherNumber,
    before: /\b(?:errors|failures|exceptions|alerts)(?: ?[:=]| were| was| reached)? ?$/i,
    after:
      /^ ?(?:in|during|within|over|for|since) (?:the )?(?:last|past|previous|today|yesterday|\d)|^ ?(?:\/|per) ?(?:min|s\b|sec|hour|h\b|day)|^ (?:today|yesterday|so far)\b/i,
  },
  {
    // `success: 12000, failed: 10003` counts.
    rule: rules.otherNumber,
    before: /(?:success|succeeded|total|成功|总数|共)[^\n]{0,40}(?:fail(?:ed|ures?)?|errors?|失败|异常)[:=] ?$/i,
  },
  {
    rule: rules.otherNumber,
    after: /^ ?(?:这个(?:需求|缺陷|任务|工单|版本|项目)|什么时候|何时|路由|电话|号(?![码错]))/,
  },
  {
    // How many: `synced users (1500)`, `同步人员（1500）`.
    rule: rules.otherNumber,
    before:
      /(?:\b(?:users|items|tokens|records|results|entries|docs|documents|members|people|employees|messages|emails|pages|files|calls|requests|tasks|groups|chats|departments|rows|cells|columns|tickets|events|nodes|accounts|candidates|resumes|applications)|人员|成员|用户|部门|记录|文件|消息|条目|数据)\s?\($/i,
    after: /^\)/,
  },
  {
    // Spring's line: level, process id, thread.
    rule: rules.otherNumber,
    after: /^ ?--- ?\[/,
  },
  {
    // A word that begins like a unit is none: `11217 日志 id`, `40013 人员`.
    rule: rules.unitAfter,
    after:
      /^ ?(?:ms\b|s\b|sec|m\b|min|px|%|k?b\b|mb|gb|fps|°|(?:rows|bytes|times|users|items|tokens|records|results|entries|docs|seats|members|people|employees|messages|emails|pages|files|calls|requests|tasks|groups|chats|departments|cells|columns|tickets|licen[sc]es|hours|days|weeks|months|years|dollars|points|candidates|resumes|samples|attempts|retries|failures|occurrences|hits|views|clicks|likes|stars|votes|lines|words|characters|chars|orders|devices|sessions|connections|nodes|threads|queries|invocations|visits|visitors|events|packets|jobs|percent)\b|(?:new|failed|active|unique|unread|pending|more|other|total) [a-z]{3,14}s\b(?! ?[:=])|条(?![件款])|行(?!不行|吗|业|政)|步(?!骤)|元(?!数据|素)|个(?!人)|次(?!数)|人(?![事才员工])|年(?![底会])|月|日(?![志历程常期])|号楼|并发|万(?!一)|千|米|分钟|秒|天(?!天)|台|件|份|起(?![来初因始])|笔|套(?!餐)|张|[gk]\b|封(?=[邮信,;.!?]|$)|篇|位(?=[用客成同]|$)|名(?=[员用成同]|$))/i,
  },
]
