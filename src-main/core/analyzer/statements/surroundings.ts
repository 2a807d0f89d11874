/** What the words around a number say about it: an error code, or one of the many other things numbers are. */
import { once } from '../rules/one-of.ts'
import { type Rule, rules } from '../rules/rules.ts'
import {
  answered,
  asked,
  between,
  cameBack,
  counted,
  eachHas,
  got,
  named,
  numbered,
  productParts,
  units,
  wentWrong,
} from './surrounding-words.ts'

export interface Surrounding {
  readonly rule: Rule
  /** Tested against at most 96 units before the number and 24 after it, on its line. */
  readonly before?: RegExp
  readonly after?: RegExp
  /** Enough by itself to take the number for a code at all. */
  readonly real?: true
  /** `before` begins with a service's name. Most numbers have none before them: they need not look, nor compile what is long. */
  readonly byName?: true
  /** From so many digits on enough even where the number looks like a field's value: `contact get: 41050 no permission`. */
  readonly inField?: number
}

/** Names of our services, as people write them before a number; `the proxy in front of Feishu` is another thing. */
const services = `(?<!\\b(?:in front of|ahead of|next to|(?:sits|stands|placed) before|between us and) (?:the |our )?)(?:feishu|lark(?: ?suite)?|meegle|meego|turing|tencent (?:cloud )?bot|飞书|飛書|图灵|圖靈|腾讯云|智能客服|客服机器人|小微)${once}`

/** What rows by name begin with: a name that no host and no class is called by (`open.feishu.cn`). */
export const anyName = new RegExp(`${services}(?!\\.)`, 'i')

/** What stands behind a number that a sentence ends with, or goes on from: no noun that is counted. */
const clauseEnd =
  /^["'`”」)\]]?(?: ?["“「(]| ?[.,;:!?\n-]| ?$| ?了(?![一两几\d])| ?(?:怎么|什么|是什么|是啥|啥|的错|错误|报错|求助|这个|出来)| (?:on|from|when|whenever|while|if|in|at|as|for|with|every|each|again|but|because|and|or|after|before|until|unless|since|now|today|all|back|as soon as|once|unless|a lot|lots|over and|last|mean|means|sometimes|constantly|repeatedly|during|this (?:morning|afternoon|week))\b)/i

const opening = `["'\\[(<#\`“‘「『《—–]{0,2}$`

const condition = String.raw`(?:[^;\n]{1,80} (?:and|or) )?\(?(?:[\w.]{1,30} ?(?:=|<>|!=|in ?\(|like)[^;\n]{0,20})?`
/** A condition of a query, up to what it asks for: it looks for a code, and states none. */
export const queried = new RegExp(
  [
    String.raw`\b(?:select\b[^;\n]{1,120}\bfrom|update\b[^;\n]{1,60}\bset|delete from)\b[^;\n]{1,100}\bwhere ${condition}$`,
    String.raw`\.(?:find(?:one)?|count(?:documents)?|aggregate|deletemany|updatemany)\(\{[^}\n]{0,80}$`,
    String.raw`(?:^|[$#|] ?|\n)(?:z?grep|rg|findstr|ack)\b [^|\n]{0,60}$`,
    String.raw`\| ?where [^|;\n]{0,60}$|\bindex=[^|\n]{1,80} $`,
  ].join('|'),
  'i',
)

/** `期望返回 `, `should be `: what a test case promises of an answer. */
export const expected = String.raw`(?:(?:期望|预期)(?:返回|值|结果|为|是|得到){0,2}|\b(?:expect(?:s|ed)?|should)(?: to)?(?: be| return| get| equal)?)[ :=]{0,2}`

/** The same up to the number that it promises. */
export const beforeExpected = new RegExp(`${expected}(?:错误码|返回码|err_?code|code)? ?[:=]? ?["']?$`, 'i')

/** `ignore_codes:`: the name of a list of codes that a program does something with. */
export const handledCodes = String.raw`(?:retr(?:y|ied|yable|iable)|ignored?|skip(?:ped)?|allow(?:ed)?|expected|known|fatal|transient|permanent|white_?list(?:ed)?|silent)[\w-]{0,24}codes["']? ?[:=] ?`

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
    after: new RegExp(
      String.raw`^["'\])>${'`'}”’」』》]{0,2} ?[,;]? ?(?:(?:都|又)?[是指]?)?(?:(?:这|那|[一两二三四五六七八几多])[个种条]{0,2})?${once}(?:${asked})`,
      'i',
    ),
    real: true,
  },
  {
    rule: rules.errorWord,
    before: new RegExp(
      String.raw`\b(?:${got}) (?:an? |the |this |some |(?:lots|loads|tons|plenty|a lot|a bunch) of )?${once}(?:(?:undocumented|unknown|unlisted|weird|strange|odd|new|bare|plain|random|constant|mysterious) )?["'${'`'}(]?$`,
      'i',
    ),
    // A count is followed by what is counted.
    after: new RegExp(`${clauseEnd.source}|^["'\`)]? ?[\\u4e00-\\u9fff]`, 'i'),
    real: true,
  },
  {
    // `图灵老是回 1665`, `飞书那边又来个 10019`
    rule: rules.errorWord,
    byName: true,
    before: new RegExp(
      `${services}(?: ?(?:${productParts})){0,2}(?: ?(?:${between}|${cameBack})){0,6} ?(?:${cameBack}) ?:? ?["'“「(]?$`,
      'i',
    ),
    after: clauseEnd,
    real: true,
    inField: 4,
  },
  {
    // `turing 3120?`
    rule: rules.errorWord,
    byName: true,
    before: new RegExp(`${services}(?: ?(?:${productParts})){0,2} ?$`, 'i'),
    after: /^ ?(?:\?|again\b|又来了|求助|怎么了)/,
    real: true,
  },
  {
    rule: rules.errorWord,
    before: /[✗✖❌✘‼]\uFE0F? ?$/,
    after: /^(?: ?$| ?[:|,;(-]| [A-Za-z\u4e00-\u9fff])/,
    real: true,
  },
  {
    // A line of a table without its header: `"图灵",1930,"提示词只读"`.
    rule: rules.word,
    before: new RegExp(
      `^(?:["']?[\\d:.TZ+ /-]{8,30}["']? ?[,;\\t|] ?)?["']?${services}[^,;\\t|\\n]{0,12}["']? ?[,;\\t|] ?(?:[^,\\t|\\n]{0,40}[,\\t|] ?){0,3}["']?$`,
      'i',
    ),
    after:
      /^["']? ?[,;\t|] ?["']?[^,"\t|\n]{0,18}(?:[不未无锁禁](?!报错|错误|异常)|没有(?!报错|错误|异常|问题)|失败|错误|冻结|只读|超[出过限]|异常|暂停|过期|\b(?:missing|invalid|not|fail|error|denied|locked|frozen|paused|exceed|unavailable|expired|sealed))/i,
    real: true,
  },
  // Behind the call, as logs without a header write it: `2026-11-30 10:10:10,图灵,POST /v1/audio,2502,会话已转接`.
  ...[rules.word, rules.apiWord].map((rule) => ({
    rule,
    before: new RegExp(
      `(?:^|[,\\t|"' ])${services}[^,\\t|\\n]{0,12}["']? ?[,\\t|] ?(?:[^,\\t|\\n]{0,40}[,\\t|] ?)?["']?(?:[A-Z]{3,6} )?/[\\w/:.{}-]{3,40}["']? ?[,\\t|] ?["']?$`,
      'i',
    ),
    after: /^["']? ?[,\t|] ?["']?(?:[A-Za-z][\w'-]{1,20} [A-Za-z]|[\u4e00-\u9fff]{3})/,
    real: true as const,
  })),
  {
    // `http 422 body: 1336 | Client frozen`
    rule: rules.errorWord,
    before: /\b(?:[45]\d\d|body|resp(?:onse)?|reply) ?[:=|] ?$/i,
    after: /^ ?\| ?["']?[A-Za-z\u4e00-\u9fff]{2}/,
    real: true,
    inField: 4,
  },
  {
    // `1203 whenever we upload to Turing`
    rule: rules.errorWordAfter,
    before: /^["'`(]?$/,
    after: /^["'`)]? (?:when(?:ever)?|while|if|every time|each time)\b/i,
    real: true,
  },
  {
    // `1002611 from Feishu Hire, any idea?`
    rule: rules.errorWord,
    after: new RegExp(`^["'\`)]? (?:is |was |coming |back )?from (?:the |our )?${services}`, 'i'),
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
    after: new RegExp(
      String.raw`^["'\])>${'`'}]{0,2} ?[:(-]{0,2} ?["'${'`'}]?(?:[a-z][\w'{}-]{0,14} ){0,2}${once}(?:no|not|invalid|missing|denied|forbidden|expired?|unauthori[sz]ed|exceed\w{0,3}|illegal|wrong|duplicated?|unsupported|conflict|too many|already|bad request|rate limit|permission denied)\b`,
      'i',
    ),
    real: true,
    inField: 3,
  },
  {
    // The same in words that may be of other things, too: it makes no number a code by itself.
    rule: rules.thenFailure,
    after: new RegExp(
      `^["'\\])>\`]{0,2} ?[:|,(-]{0,2} ?["'\`]?(?:[a-z][\\w'{}-]{0,14} ){1,3}${once}(?:${wentWrong})\\b`,
      'i',
    ),
  },
  {
    // `meegle - 30999 - index is not ready`, `| meegle | 30999 | template already archived |`
    rule: rules.serviceBefore,
    byName: true,
    before: new RegExp(`${services}(?: ?(?:${productParts})){0,2} ?[-|–—] ?$`, 'i'),
    after: new RegExp(
      `^ ?[-|–—] ?["'\`]?(?:[a-z][\\w'{}-]{0,14} ){1,3}${once}(?:no|not|invalid|denied|expired?|unsupported|conflict|already|${wentWrong})\\b`,
      'i',
    ),
    real: true,
  },
  {
    // `meegle: index is not ready (30999)`
    rule: rules.failedInBrackets,
    byName: true,
    before: new RegExp(
      `${services}(?: ?(?:${productParts})){0,2} ?: ?[a-z][^\\n;:]{0,60}\\b(?:no|not|invalid|denied|expired?|exceed\\w{0,3}|illegal|wrong|duplicated?|unsupported|conflict|too many|already|limit|${wentWrong})\\b[^\\n;:]{0,30}[ ,][[(]$`,
      'i',
    ),
    after: /^[)\]]\s{0,2}(?:$|\n|[,;.])/,
    real: true,
  },
  // Pages of documents put the number above its label.
  { rule: rules.page, before: /^\s*$/, after: /^ ?\r?\n错误码/, real: true },
  {
    rule: rules.serviceBefore,
    byName: true,
    before: new RegExp(
      String.raw`${services}(?: ?(?:${productParts})){0,3}(?: ?(?:${answered})){0,2}(?: ?[([](?:http |status |状态码? ?)?[45]\d\d[)\]])?[)\]]? ?[:#[(“「]? ?$`,
      'i',
    ),
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
      /(?:(?:fail(?:ed|ure|s)?|error|unable|denied|rejected|失败|错误|异常|报错|出错|无法|不能)[^\n;.!?]{0,72}[ :\u4e00-\u9fff]|失败|错误|异常|报错|出错|不了|[不无没未](?:存在|支持|合法|允许|对|上|到|通过|匹配|权限|开通|启用)|超(?:了|限|时|出|过)[\u4e00-\u9fff]{0,4}|过期了?|重复了?|被(?:拒|限|停|删|封|冻结)[\u4e00-\u9fff]{0,3}) ?[[(<]$/i,
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
    // What no document tells of, and where the document ends: `一个 1350，文档没有`, `文档只到 1002801`.
    rule: rules.missedInDocs,
    after:
      /^["'\])>”」]{0,2} ?[,;]? ?(?:(?:在|是)?(?:你们|贵司|官方)?的?(?:文档|手册|官网)(?:里|上|中)?(?:都|也)?(?:没[有写列]|查不到|搜不到|找不到)|[,;] ?(?:这个码|含义)?(?:[查搜]不到|(?<=码|含义)找不到|没查到|没有?说明|不知道(?:是)?(?:什么|啥))|(?:is not|isn't|not) (?:documented|in (?:the|your) docs?))/i,
    real: true,
  },
  {
    rule: rules.otherNumber,
    before:
      /(?:文档|手册|官网|列表|docs?|documentation)[^\n,;.]{0,8}(?:只到|写到|列到|止于|stops? at|ends? (?:at|with)|goes? up to) ?$/i,
  },
  { rule: rules.missedInDocs, before: /\b(?:undocumented|unlisted) (?:error |code |error code )?$/i, real: true },
  { rule: rules.inBrackets, before: /[([<]$/, after: /^[)\]>]/ },
  { rule: rules.thenMessage, after: /^["'\])>`]{0,2} ?[:,-] ?["'`]?[A-Za-z\u4e00-\u9fff]{2}/ },
  {
    rule: rules.sourceCode,
    before: /(?:==|!=|<=|>=|&&|\|\||\bcase|\bin ?[({[][\d, ]{0,60}|\+=|[\w)\]] \?) ?["'(]{0,2}$/,
  },
  { rule: rules.sourceCode, before: /\b_{0,2}[A-Z][A-Z0-9_]{3,} ?= ?[[({"']{0,2}[\d, ]{0,60}$/ },
  { rule: rules.sourceCode, after: /^(?: ?, ?\d{3,10}){0,2} ?\]\.(?:includes?|contains|indexOf|has)\b/ },
  // `retryableCodes: [11232, 99991400]`: what a program does with some codes.
  {
    rule: rules.sourceCode,
    before: new RegExp(`${handledCodes}[[({]?["'\\d, ]{0,60}$`, 'i'),
  },
  // A collection that a program holds codes in, `new Set([11232, `, and how long or how many it waits for and takes.
  {
    rule: rules.sourceCode,
    before:
      /(?:\bnew \w{0,12}(?:Set|Array|List)[^\n(]{0,20}\(\[?|\b(?:List|Set|Arrays)\.(?:of|asList)\(|\b(?:list|set|intArray)Of\(|\[\]u?int\d{0,2}\{|^\s*@\w{2,30} \[|^\s*when )[\d, ]{0,60}$/,
  },
  {
    rule: rules.sourceCode,
    before:
      /\b(?:u?sleep|delay|wait|setTimeout|timeout|range|limit|take|skip|head|tail|randint|nextInt)\([^()\n]{0,30}$/i,
  },
  { rule: rules.sourceCode, before: queried },
  // What a test expects.
  { rule: rules.sourceCode, before: beforeExpected },
  {
    rule: rules.sourceCode,
    before: /\.(?:to(?:Be|Equal|Have|Match|Contain|StrictEqual|Throw)\w{0,24}|calledWith\w{0,8})\([^()\n]{0,60}$/,
  },
  // `match code { 99991663 | 99991668 => refresh()`
  { rule: rules.sourceCode, before: /\b(?:match|when) ?\(?[\w.]{1,30}\)? ?\{[^{}\n]{0,60}$/ },
  {
    rule: rules.sourceCode,
    before: /\b(?:VALUES|SELECT|INSERT|WHERE|UPDATE|LIMIT)\b[^\n]{0,40}$/,
  },
  {
    rule: rules.otherNumber,
    before: new RegExp(
      String.raw`(?:\b(?:${named})s?|${numbered})(?: ?(?:是不是|[是为])(?=[ \d]|$))?[.:#= ]{0,3}["']?$`,
      'i',
    ),
  },
  {
    // `run 1119 failed on turing`: one of many that are numbered as they come.
    rule: rules.otherNumber,
    before:
      /(?:^|[\s,;:([#"'])(?:run|deploy(?:ment)?|execution|sprint|experiment|trial|rollout|cron|replay|shift|round|session|pipeline|workflow)s? #?$/i,
    after: /^ (?:fail(?:ed|s)|pass(?:ed|es)|succeeded|finished|completed|crashed|started|was|is|has|of|on)\b/i,
  },
  {
    // `dial tcp feishu:10003`, `address already in use :::1303`: a port.
    rule: rules.otherNumber,
    before:
      /(?:\b(?:connect(?:ing|ed)?(?: to)?|dial(?:ing)?(?: tcp)?|listen(?:ing)?(?: on)?|bind(?:ing)?(?: to)?|reach(?:ing)?|proxy|upstream|backend) (?:\w{2,6}:\/\/)?[\w.-]{2,40}:|\balready in use:? [\w.[\]:]{0,30}:|\b(?:telnet|nc(?: -\w{1,6}){0,3}) [\w.-]{2,40} )$/i,
  },
  { rule: rules.otherNumber, before: /[\w.-]:$/, after: /^ ?(?:->|=>|→) ?[\w.-]+/ },
  {
    // `端口：feishu 10002，meego 10004`: what the label tells of each name.
    rule: rules.otherNumber,
    before: new RegExp(
      String.raw`(?:${eachHas}) ?[:=] ?(?:[\w\u4e00-\u9fff.-]{1,16} ?[:=]? ?\d{2,10} ?[,;、/]? ?){0,5}${services} ?[:=]? ?$`,
      'i',
    ),
  },
  {
    // `会话 280015 已关闭`: what was done with the thing of that number. Errors are solved, mended, traced.
    rule: rules.otherNumber,
    before: /[\u4e00-\u9fff] ?$/,
    after: /^ ?号?已(?:经)?(?:关闭|结束|归档|完成|入职|通过|预订|上线|更新|发布|签署|发送|读)/,
  },
  {
    // `feishu_queue{app="x"} 10003`, as Prometheus prints what it measures.
    rule: rules.otherNumber,
    before: /[\w"]\{[^{}\n]{0,90}\} $/,
    after: /^(?: \d{10,13})?\s{0,3}(?:$|\n)/,
  },
  {
    // `「10022 登录超时优化」已完成开发`: a piece of work by its number and title.
    rule: rules.otherNumber,
    before: /[「『“"《]$/,
    after:
      /^ ?[\u4e00-\u9fff\w ]{2,18}[」』”"》] ?(?:已|延期|完成|评审|开发|排期|上线|提测|验收|改到|挪到|delayed|done|moved|shipped)/,
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
    after:
      /^ ?(?:这个(?:需求|缺陷|任务|工单|版本|项目|群|人|文档|会议|部门)|什么时候|何时|谁(?:在|来)?(?:跟|做|负责|认领)|是(?:最新|正式|旧|老)版|排到|路由|电话|号(?![码错]))/,
  },
  {
    // `answers 1310 questions a day`: what is counted, told to its end.
    rule: rules.unitAfter,
    after:
      /^ (?!(?:errors|failures|exceptions|responses|codes|issues|problems|alerts|means|returns|occurs|happens|persists|appears|comes|keeps|fails|breaks|works|looks|seems|stays|always|sometimes|perhaps|unless|besides|access|process|status|address)\b)[a-z]{4,14}s(?: ?[.,;!?]| ?$| (?:a|per|each|every|today|yesterday|this|so far|in|from|on|to|and|with)\b)/,
  },
  {
    // A struct that Go prints without the names of its fields: `&{1335 voice profile missing <nil>}`.
    rule: rules.word,
    before: /(?:^|[\s:=(,>])&\{$/,
    after: /^ (?:[A-Za-z][\w'-]{1,14} [a-z]|[\u4e00-\u9fff]{3})/,
    real: true,
  },
  {
    // Money and records: `飞书返的 4000，什么时候到账`, `ended with 1300, a new high`.
    rule: rules.otherNumber,
    after:
      /^ ?(?:for free\b|[,;] ?(?:(?:什么时候|何时|多久|几时)?能?到账|预算|报销|够(?:吗|不够|用)|a new (?:high|low|record)\b))/i,
  },
  {
    // How many: `synced users (1500)`, `同步人员（1500）`.
    rule: rules.otherNumber,
    before: new RegExp(String.raw`(?:\b(?:${counted})|人员|成员|用户|部门|记录|文件|消息|条目|数据)\s?\($`, 'i'),
    after: /^\)/,
  },
  {
    // `version 20.2.1 (2001)`: the build of a version.
    rule: rules.otherNumber,
    before: /(?:^|[^\d.])\d{1,3}(?:\.\d{1,4}){1,3} ?\($/,
    after: /^\)/,
  },
  {
    // Spring's line: level, process id, thread.
    rule: rules.otherNumber,
    after: /^ ?--- ?\[/,
  },
  {
    rule: rules.unitAfter,
    after: new RegExp(`^ ?(?:[多余来几] ?)?${once}(?:${units})(?! ?=)`, 'i'),
  },
]
