/** How people tell of a code without calling it one, as rows: what stands before the number, behind it, and in its line. */

import { doneTo, englishCalls, numbered, productParts } from './surrounding-words.ts'

export interface Telling {
  /** Tested against at most 40 units before the number, on its line. */
  readonly before: RegExp
  /**
   * Whether its line must tell of an error, of a number in a sentence (`line`) or in what looks like a field (`field`), whether
   * these words say so themselves (`words`), or where one of our services is named (`named`), unless they count something.
   */
  readonly by: 'line' | 'field' | 'words' | 'named'
}

export const tellings: readonly Telling[] = [
  // What may stand before a number that is what went wrong, not so many of something.
  { by: 'line', before: /(?:^|[,;:!?()[\]"'“「|=>—~\t/-]) ?$/ },
  {
    by: 'line',
    before:
      /(?:feishu|lark(?: ?suite)?|meegle|meego|turing|tencent|bot|飞书|飛書|图灵|圖靈|客服|机器人|招聘|项目|平台|接口) ?$/i,
  },
  {
    by: 'line',
    before:
      /(?:报的?是?|的是|全是|都是|大量|又|个|了|到|就|还是|[那这]个是|[那这][步边里块]|还有|另外|以及|例如|比如|譬如|对着) ?$/,
  },
  // A word that people write before a colon, no name of a program's field.
  { by: 'field', before: /(?:(?:^|[^\w-])[A-Za-z]{1,20}|[\u4e00-\u9fff]) ?(?::|=>|->) ?$/ },
  // Words that say by themselves that the number behind them is what went wrong.
  {
    by: 'words',
    before: /(?:[抛吐弹蹦崩爆撞](?:[了出上到]|出来|回来)?(?:一?个)?|踩到|吃了个|[变换]成了?|出来个|里是|开始)[:,;]? ?$/,
  },
  // How people tell what comes instead of an answer: `chat 就 1050`, `凌晨开始全 1303`, `everything is 1050`.
  {
    by: 'named',
    before:
      /(?:(?<!一共|总共)就|[还又老总全被]|还是|都是?|一直|直接|突然|居然|竟然|结果|每次|净是?|(?:还|又|就|仍|依旧)是[那这]个|[变弹]的?|[回返报]的是|来了?一?个|[整搞弄]出(?:来|了)?一?个?|[跟对]我们?(?:说|讲)|(?:说|告诉)我们?|这次是|(?:红字|响应|返回体|报文|应答|日志|弹窗|页面|截图|后台|控制台|屏幕|终端)(?:上?面?|里|中)?(?:是|写[着的]|显示的?|看到的?|给的)?|[侧端边]是?|今[天早晚]|昨[天晚]|刚才?|早上|上午|中午|下午|晚上|凌晨|照样|仍[然旧]|依[旧然]|频繁|有时候?|一会儿?|时而|(?:其实|实际上?|原来|说)是|然后|接着|随后|立刻|马上|个别|少数|少量|多数|大部分|其次|主要是?) ?$/,
  },
  {
    by: 'named',
    before:
      /(?:\b(?:everything|all|it|always|still|now|just|constantly)(?: is|'s)|\b(?:all|only|thing|them|calls|requests|responses|what|get|says?)\b[^,;.!?\d]{0,24} (?:is|are|was|were)|\b(?:is|are|was|were) (?:all|just|only|mostly|nothing but)|\b(?:went|goes|keeps?)|->|→|=>) ?$/i,
  },
  // The one thing that fails where others work: `审批都正常，只有通讯录 40013`, `all fine except upload: 1203`.
  {
    by: 'named',
    before:
      /(?:只有|唯独|就是?)[\u4e00-\u9fff]{1,6}(?:是|报)? ?$|\b(?:except|only|but)(?: for)? (?:the )?[a-z]{3,12}(?:,|:|(?: call)? (?:gives|returns|says))? ?$/i,
  },
  // `turing: 1102, but …`
  {
    by: 'named',
    before:
      /(?:^|[\s(>])(?:feishu|lark|meegle|meego|turing|tencent (?:cloud )?bot|飞书(?:项目|招聘)?|图灵(?:平台)?)(?:[这那]?[边侧端里])?(?: ?[\u4e00-\u9fff]{1,8}|(?: [a-z]{2,14}){1,3})? ?: ?$/i,
  },
  // One of those that were tried: `230 条里有 6 条 11232`, `12 of 300 were 11232`.
  {
    by: 'named',
    before: /[\d一二两三四五六七八九十百几] ?[条次笔例起单封遍回个](?:[里中]|都|全|都?是|全是|报|返回)? ?$/,
  },
  // A call that was tried, and the number: `上传文件 1203`, `流式输出到一半 1103`.
  {
    by: 'named',
    before:
      /(?:调用?|请求|上传|下载|登录|发布|生成|输出|翻译|转写|导入|导出|创建|更新|查询|接口|api|对话|克隆|合成|识别|训练|推理|检索|绑定|授权|推送|同步|建群|建不出来|上不去|用不了)[\u4e00-\u9fff]{0,4}(?::| ) ?$/i,
  },
]

/** Names of our services, beside which a number is told with few words. */
export const ownNames =
  /feishu|\blark|meegle|meego|turing|tencent (?:cloud )?bot|飞书|飛書|图灵|圖靈|智能客服|客服机器人|小微(?= ?(?:机器人|客服))|群机器人|招聘|\bhire(?= ?[\u4e00-\u9fff])/i

/** What was done when it went wrong. */
const done =
  '看|查|测试|重试|调|请求|发(?!票)|推送|传|推|拉|同步|建|更新|删|改|添加|移动|移除|写|读|保存|存储|获取|登录|登陆|授权|绑定|注册|订阅|搜|转(?!速)|译|录[制入音]|生成|刷新|切换|导(?![师航演购])|升级|安装|启[动用]|关闭|打开|开[通启始]|停用|审批|审核|签到|打卡|画|绘|配音|审核|解析|切(?!尔)|召回|微调|训练|推理|重排|抠图|识别|合成|克隆|摘要|总结|改写|润色|续写|问答|压缩|复制|挪|拖[动拽]|拆分|部署|撤[回销]|回滚|关注|流转|进群|入群|退群|绑|加(?!班|油|价|盟|工)|识图|读图|完成|提交|改名|鉴权|认证|密码|分配|移交|合并|关联|嵌入|回传|加急|转写|转发|排序|生图|抠图|出图|向量化|续聊|归档|采集|抓取|切换|改派|指派|评审|搬家|邀请|邀约|安排'
/** What a service consists of. */
const parts =
  '接口|网关|平台|服务|系统|插件|脚本|程序|机器人|应用|客服|招聘|项目|权限|消息|卡片|职位|人才|简历|面评|字段|投递|面试|入职|文件|图片|视频|语音|日历|日程|表格|知识|邮[箱件]|考勤|通讯录|会议|妙记|对话|会话|助手|模型|工作流|画布|工具|向量|群|线路|渠道|通道|链路|抓包|调试|检索|过滤|敏感词|云文档|下载|水印|压测|视图|流程|工时|标签|多维表|云空间|联网|工作项|组织|架构|部门|身份|规则|枚举|评论|角色|附件|笔记|幂等|入口|分组|欢迎语|留言|公众号|子任务|画布|度量|模板|参数|签名|令牌|凭证|域名|回执|置顶|群公告|待办|词典|画板|话题|排期|看板|甘特|提示词|节点|数据集|语料|词库|插图|字幕|音色|坐席|话术|满意度|内推|猎头|测评|笔试|背调|录用|归档'

/**
 * What a number may be an error of, right before it: where errors show, what was done, what a service consists of, how often. Any
 * other noun there names or counts something by the number, whatever it is: `飞书又挂了，客户 10019`.
 */
export const bearers = new RegExp(
  [
    // How it came, and how often.
    '(?:[准整定]点|[又还也都就只老总全净每再才却没不了着过得会能要次步种类字说下天个成性]|[全都净老就还]是|[一二三四五六七八九十几两]{1,3}[条个笔])$',
    '一直|总是|老是|直接|反复|偶[尔发现]|必现|一半|频繁|经常|突然|大[量批]|大面积|成片|零星|一[堆片行条句串段]|居然|竟然|好像|貌似|应该|估计|可能|还是|依旧|仍然|要么|有时|一会|时而|有的|代号|其实|实际|原来|个别|少[数量]|[多半]数|大部分|其次|主要|还有|另外|什么|怎么|比如|例如|譬如',
    '[外内]部|[那这][边块里侧头儿]|对方|别人|我们?|他们|有人|大家|今[天早]|昨[天晚]|刚才?|早上|上午|中午|下午|晚上|凌晨|现在|最近|这次|上次|线[上下]|环境|结果|最[后近]|后来|然后|之[后前]|以后',
    // That it failed, and where that shows.
    '错|失[败灵]|异常|故障|问题|毛病|挂|崩|炸|跪|断|超[限时]|限[流频]|拒|拦|卡[住死在]|[不没][\\u4e00-\\u9fff]{1,3}',
    '报(?![名考价销])|返回|弹|吐|抛|蹦|冒|显示|提示|出现|见|遇|碰|收到|拿到|给|日志|后台|控制台|终端|页面|界面|截图|屏幕|红字|响应|报文|监控|告警|状态|(?:错误|返回|响应|状态|异常|业务|报错|应答|故障|代|^)码',
    done,
    parts,
    '类型|部门负责人|链接|绩效|公告|配置|地址|头像|变量|按钮|菜单|排队|人设|表情|offer|上线',
    '飞书|图灵',
  ].join('|'),
)
/**
 * What is numbered or counted, by the last characters of its noun: in Chinese they say what a thing is, whatever stands before
 * them (`停车场`, `储物柜`). Those that also end words for calls and parts of a service are left out there (`现场`, `邮箱`, `向量`).
 */
const numberedThings = [
  // Places, furniture, vehicles, machines.
  '[房室厅楼馆店堂屋院巷街桥柜车船桌椅床盒袋杯厂园亭棚铺]|(?<![现市入])场|(?<!时|期|之|中|空|瞬|夜|民|其)间|(?<![邮])箱|[码门车]锁|(?<![链网线一半回])路|[展柜看舞讲]台|桩|充电宝',
  '[车工床座席铺展机仓泊]位|(?:手|飞|相|座|电视|打印|考勤|一体|投影|咖啡|售货|叫号|取款)机|(?:路由|显示|充电|服务)器|(?<!知识|词|人才|向量|素材|数据|代码|题)库|[专热产支]线|电[话梯脑视]|空调|摄像头|插座',
  // People and groups of them.
  '(?<!管理|成)员|群成员|墙|[客商租用账住]户|[师友客]|(?:学|医|先|考|实习)生|司机|骑手|(?<![大人别国])家|(?<![排进])队|(?:权限|项目|小|班)组|(?<![排加换调值轮])班|(?:招聘|发布|展|晚|年|讨论|运动|读书|分享|茶话|宣讲|例|交流)会|团',
  // Papers, money, amounts, and what numbers are called.
  '(?<!投)票|(?<![转建提派拆下退拉改清表名菜黑白])单|[房饭工行员禁购储门银]卡|券|(?<![计付收免消])费|(?<!评)价|[额款奖金薪租]|价格|(?<![参函个多少])数|(?<![向变批大])量|率|[积得评学考]分|[试考赛习]题|课|赛|届|(?:工作|身份|通行|学生|驾驶|许可)证',
  '(?<!公众|服务|订阅|应用)号|称|(?:验证|邀请|取件|提货|参会|二维|优惠|兑换)码|邮编|车牌|门牌|版本|端口|型号|批次|规格|编制|并发|里程碑?|步数|距离|海拔|温度|身高|体重|生日|库存|名次|成绩|时长|席位|指标|日活|月活|年[费货]|昵称|活动|报名|充值|开票|公告栏|(?<!线程|连接|缓存|资源)池|[本上当全](?:月|年|季度)[\\u4e00-\\u9fff]{0,2}(?<![又都全总繁始])|阅读|浏览|点赞|粉丝|内存|排名|营?收入?|股市?',
]
export const numberedNouns = new RegExp(`(?:${numberedThings.join('|')})$`)
/** The same at the end of a clause, with what is told by a number right behind it: `图灵那个分机，` */
export const endsInThing = new RegExp(`(?:${numberedThings.join('|')}|${numbered})$`)
/** Those that errors may be of too have a number where nothing but a name, or whose they are, stands before them. */
export const ownNouns =
  /(?:^|的|客户|测试|项目|内部|外部|工作|公司|审批|线上|历史|[个这那]|飞书|图灵|招聘)(?:用户|会员|员工|同[事学]|账号|群|会议室?|文件|文档|缺陷|需求|任务|迭代|项目|部门|节点|机器|设备|门店)$/
/** What was done to such a thing, right before it, is a call: `拉群`, `批量导入客户`. */
export const doneBefore = new RegExp(`${doneTo}$`)
/** A call by what was done or the part of the service, right before its number: `图灵 embedding 2300`, `open_api/view/fix_view 10404`. */
export const callBefore = new RegExp(
  `(?:${done}|(?<!公众|服务|订阅)(?:${parts}))[\\u4e00-\\u9fff]{0,3} ?$|(?:^|[^A-Za-z])(?:${productParts}|${englishCalls})s? ?:? ?$|[a-z_]/[a-z_]+:? $`,
  'i',
)
/** The same anywhere in a clause, and behind the number: `every embedding job ends up 2300`, `5033 on download`. */
export const callIn = new RegExp(
  `${done}|(?<!公众|服务|订阅)(?:${parts})|\\b(?:${productParts}|${englishCalls}|response|repl(?:y|ie)|answer)s?\\b`,
  'i',
)
export const callAfter = new RegExp(
  `^ (?:(?:on|when|whenever|while|since|again|every)\\b(?! sale)|(?:during|after|for|from|in) (?:every |each |the |a |our )?(?:${englishCalls})(?:s|ing)?\\b|in (?:the |our )?logs?\\b)`,
  'i',
)
/** In English: nouns of other things stand in the singular before their number. */
export const englishBearers = new RegExp(
  `^(?:${[
    // A station and a section have numbers of their own.
    '[a-z]+(?:ing|ed|(?<!u|ie)s|ly|(?<!sta|sec|ses|edi|ver|loca|posi|ques|exten|promo|auc|recep|dura|popula|dona)(?:tion|sion))|tries|denies|replies|error|err|code|status|msg|message|response|reply|result|output|log|console|page|screen|popup|dialog|toast|banner|number',
    'the|an|it|and|or|but|with|for|of|from|in|on|at|to|by|as|than|this|that|just|only|even|still|now|again|then|also|too|both|all|one|same|new|another|more|about|like',
    'get|got|gave|give|had|have|been|are|were|saw|see|seen|hit|said|say|told|tell|show|shown|threw|throw|thrown|went|keep|kept|came|come|turn|became|become|became|return|report|spit|fail|break|broke|broken|die|hang|stuck|down|up|back|out|off|over|not',
    'when|where|what|why|how|which|who|since|after|before|because|until|while|everything|nothing|anything|something|plain|bare|weird|odd|strange|random|constant|maybe|never|often|twice|once',
    englishCalls,
    'sdk|bot|app|offer|release|restart|card|doc|docx|sheet|base|bitable|helpdesk|attendance|okr|busy|link|attachment|comment|button|tab|menu|field|view|column|cell|calendar|mail|wiki|drive|contact|feishu|lark|meegle|meego|turing|cloud|hire|project|platform|connector|plugin|gateway|client|server|service|proxy|worker|upstream|backend|model|file',
  ].join('|')})$`,
  'i',
)
/** The noun that stands right before a number, as much of a clause as has no other sign. */
export const nounBefore =
  /(?:^|[^\u4e00-\u9fff])(?:[\u4e00-\u9fff]{1,5}了(?=[\u4e00-\u9fff]{2}))?([\u4e00-\u9fff]{2,8}?)(?:是|为|叫|到了?)? ?["'“「]?$/
export const englishNounBefore = /(?:^|[^\w'’.-])([A-Za-z]{3,14}) $/
/** `the Lark order is 10012`: what has the number, told in full. */
export const englishNounIs =
  /\b(?:the|our|my|your|his|her|their|this|that)(?: [A-Za-z]{2,14}){0,4} ([A-Za-z]{3,14}) (?:is|was) $/i

/** How often it came, behind a number: `20050 三次`, `11232 ×12`, `10429 twice`. */
export const timesAfter =
  /^["'”」)\]]? ?(?:(?:出现|发生|报|来|弹|的?有|共|各|一共)了? ?){0,2}(?:(?:[一二两三四五六七八九十百几]{1,4}|\d{1,4}) ?[多余来几]?(?:次|遍|回(?![复应滚调访])|[个条笔例起](?=[,;.!?)]|$))|(?:约?占)? ?(?:[一二三四五六七八九半]成|一半|大[半头]|百分之|\d{1,2} ?%)|[x×*] ?\d{1,4}(?![\w.])|(?:\d{1,4}|two|three|four|five|several|many) times\b|once\b|twice\b)/i

/** What may follow a number of a service's own series: its message, a question, the end. */
export const seriesAfter = /^["'”」)\]]?(?: ?(?:$|[,;.!?:(|\t…—-])| {0,2}(?:[a-z]{2}|[\u4e00-\u9fff]))/i

/** What was given up, before the colon of a program's sentence; what follows is why, no field's value. */
export const givenUpBefore =
  /[a-z] (?:skipped|ignored|aborted|dropped|rejected|refused|denied|blocked|stopped|suppressed|retried|cancell?ed) ?: ?$/i

/** Lines that tell of an error: short, without the time of a log, with a word of one of these. */
export const errorWords: readonly RegExp[] = [
  /错|失败|异常|炸|(?:又|也|还|全|都|老是|一直)挂|挂(?:[了到着]|[,;.!?]|$)|报(?![销表告名备价道纸考送修])|不对|不行|不通|不成功|无效|不存在|不合法|过期|没有?权限|超了|超限|限[流频]|熔断/,
  /error|\berr\b|fail|exception|broken|reject|threw|throw|died|crash|refused|bail|invalid|denied|expired|not found|forbidden/i,
  /\b(?:stuck|hangs?|hanging|time[sd]? ?out|unavailable|outage|down|(?:does|is)n't work(?:ing)?|not working|can't|cannot)\b/i,
  /有人遇到|求助|救命|咋[整办回]|[建发传登连打调跑用起出上进存]不[出上了通成来去开进住]/,
]
/** Words of those who tell of calls and logs, where the number stands as a code does. */
export const callWords: readonly RegExp[] = [
  /返回|接口|日志|监控|重试|调用|回调|调 ?[a-z]|码|修好|必现|偶现|大量|全是|刷屏/i,
  /getting|seeing|return|respon|\bresp\b|\bcode/i,
]
/** Complaints, and words of those who look for the cause, which tell of an error where one of our services is named. */
export const troubleWords: readonly RegExp[] = [
  /不[\u4e00-\u9fff]{1,3}了|不(?:了|让|许|成|动|上|通|到|出|去|下来|回|对|稳|好使|响应|正常|吃|认|过(?!来|去|程))|没(?:反应|成功|响应|动静|通过|用|通)|过不|死活|卡[住死在了]|挂掉|断(?!开)|崩|跪|废|转圈|超时|时好时坏|老样子|又[来双]|全军覆没|被[拒拦限]|权限|概率|偶[发尔]|有的|好好的|明明|不是说|没[\u4e00-\u9fff]{1,4}[啊呀]|跳回|[白黑]屏|闪退|掉线|弹(?:[框窗]|回)|[红小]字|[飘变]?红了/,
  /求(?:助|解|看|教|大佬|高人|各位|问)|为(?:啥|什么|何)|额度没了|帮[忙看查我瞅]{0,3}[看查瞅]|瞅|[看处理瞧][一]?[下眼]|帮忙|谁(?:遇|碰)|咋|什么鬼|怎么回事|故障|稍后|看日志|查[一下了半]|翻遍|特别多|越来越多|到底|究竟|(?:核对|检查|确认|试|换|改|重启|重装)(?:过|了)|(?:换|改|升级|重启|重装|重建|迁移|更新|配置?)(?:完|后|之后|好)|没有?一次|(?:别的|其[他它余]|[小大旧老新]的|服务|那边)[^,;.!?]{0,6}(?:没事|正常|没问题|可以|好的|ok|行)|是不是|是否|能不能(?![再更]|便宜|优惠|打折|少|低|快点)|会不会/,
  /\b(?:nothing|no luck|broke|stopp?(?:ed|s) working|blocked|issues?|problems?|troubles?|won't|wouldn't|can ?not|could(?:n't| not)|unable|refus(?:es|ed|ing)|no idea|any (?:idea|clue)|anyone (?:else|seen|seeing|know)|sometimes|used to|does not|doesn't|did not|didn't|over and over|again|half of|most of|having|red|blank|dead|frozen|silence|gone|cut off|clash|dies|pop-?up|dialog|banner|toast|a lot|busy)\b/i,
]
/** Names of services; a line of nothing else and the number asks for it. */
export const serviceNames =
  /feishu|lark(?: ?suite)?|meegle|meego|turing|tencent|cloud|project|hire|bot|from|飞书|飛書|图灵|圖靈|腾讯云|智能客服|客服|机器人|小微|招聘|项目|平台|接口|开放|s\b/gi

/** The end of a clause about how many there are. */
export const countsBefore =
  /(?<![\d一二两三四五六七八九十百千几] ?)(?:(?:多少|[的多几来到])人(?![工事才])|人[数天次月]|长度|峰值|合计|累计|通过|跳过|名额|日活|月活|热度|排名|总共|(?<![个多少半拉读写传取])数(?![据组字])|(?<!概)率|(?<![批度向])量|[额款]|(?<!评)价|(?<![计付收免消])费|预算|积分|库存|进度|比分|还剩|工资|奖金|红包|带宽|内存|流量|容量|损失|亏损|(?<![不一两几])行(?![不业为吗有了])|(?<!登录|授权|报错)页(?!面)|gmv|qps|dau|pv|uv|rows|users|people|views|count|total|balance|budget|score|progress|总(?:请求|调用|消息|推送|任务|会话|记录))[^,;.!?不没报错败始后]{0,16}$/i
/** What a number was set or came to: `降到 1503`, `最多 1500`; what is done with it: `把 2025 翻成 …`. */
export const setBefore =
  /(?:\b\d+ of(?: the)?|[把将]|算(?:出来|得|成)|(?:分享|[发转拉派卖留])给|请在?[^,;.!?]{0,8}(?:搜索?|输入|点击?|回复|拨打?)|已(?:经|回收|完成|处理|收[到齐]|导入|导出)|大概|大约|(?<![幂平相对降同])等了?|花了?|占(?:用|了)?|赔了?|[付缴充欠]了?|少了|差了?|缺了?|[翻认读听看当识]成|[卖买赚亏罚捐省借印]了|设(?:的|了|定)|填的?|应该得|应为|[只还]剩|剩余|总计|活跃|[未已]读|在线|(?:今日|昨日|本[周月]|当[日前])(?:调用|请求|消息|推送)|(?<![总一])共|(?:拉取|获取|查询|检索|读取|抓取|采集|匹配|命中|扫描|解析|统计)到|(?:丢弃|跳过|忽略|过滤|积压)了?|前面(?:还有|排了?)|标题[是叫]?|(?:名(?:字|称)?)?叫|名(?:字|称)?是|涨到|降到|改成|设成|设为|调整?[成到为]|[加升扩提降搬转]到|(?:[改搬移换转先]|赶紧|直接)[去到往在]|\b(?:skipped|dropped|ignored|queued|purged|costs?|pays?|paid|bill(?:ed)?|priced?|los[et]|typed|entered|named)(?: [\w$]{1,12}){0,3}|[一总]共就?|最[多大高少小低长]|平均|\b[qtr]ps(?: ?(?:到|达到?|[为是]|at|of))?|\bfrom \d{1,3} to) ?$/i
/** A line about a price: what stands in it is no answer of an interface. */
export const priceWords =
  /再低|便宜|优惠|打折|折扣|[太好很真]贵|贵了|划算|报价|[收缴付扣续退年月]费|付款|到账|预算|涨价|降价|套餐|\b(?:credit|discount|price|pricing|bill|billed|invoice|per (?:month|year|seat|user)|budget|refund)\b/i
/** People or money counted a clause earlier: `昨天三千人，今天就 1557`. */
export const countsPeople = /[\d一二三四五六七八九十百千万两几] ?(?:多|来)?[人元块名席]/
