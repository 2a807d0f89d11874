/**
 * What says behind a number that it measures, numbers or names something. Measure words and units are a closed class, and what
 * goes on telling behind an error (`之后就没再动过`, `out of nowhere`) is none.
 */

/** Measure words, and nouns that are numbered. */
const measureWords =
  '件 块 楼 室 房 台 辆 艘 颗 粒 份 篇 章 届 盒 箱 袋 瓶 杯 碗 桶 罐 斤 吨 亩 毫升 岁 户 栋 幢 趟 股 倍 圈 兆 册 卷 幅 枚' +
  ' 朵 株 棵 捆 束 扇 尊 盏 幕 宗 字节 千 亿 像素 帧 毫秒 小时 季 世纪 街 床 瓦 伏 赫兹 寸 年级 席位 那位 封顶 名额 结尾' +
  ' 收尾 款 车位 点赞 活动 集团 分机 工位 展位 频道 航班 次列车 线路 门牌 邮编 端口 版本 房间 教室 车厢 卡口 公斤 公里' +
  ' 公分 公顷 平米 平方 开头 打头'

/** The same where they may begin another word, which is no measure: `个别`, `条件`, `人事`; what makes it one follows. */
const orOtherWords: Readonly<Record<string, string>> = {
  个: '别|人(?![在等都的,;.!?]|$)',
  条: '[件款]',
  张: '[三工总哥姐]',
  只: '[有要是能会在出对给报返]',
  本: '[来身地周月机次应该]',
  次: '[数日要]',
  人: '[事才员工家为]',
  元: '数据|素',
  分: '[别析片页享支组配批]',
  秒: '[退回挂报断跳踢]',
  天: '[天哪呐啊]',
  年: '[底初会报]',
  月: '[底初报结]',
  日: '[志历程常期报]',
  号: '[码错称]',
  层: '[层级]',
  间: '[歇隔断]',
  架: '[构不]',
  支: '[付持撑]',
  封: '[了禁号闭装]',
  节: '[点假日省流]',
  页: '[面签卡]',
  行: '[不吗么业政为程情数]',
  列: '[表出席]',
  字: '[段体典面符]',
  段: '落',
  首: '[次页先屏条选]',
  集: '[成中合群体]',
  部: '[门署分]',
  期: '[间望待]',
  批: '[量次准改]',
  组: '[织件长合内里装]',
  队: '[列长友]',
  班: '[次长]',
  排: '[查队版期序除班]',
  副: '本',
  套: '[餐件接用]',
  包: '[括含里体名了没装活]',
  米: '哈',
  度: '过',
  点: '[击了开不一名进下上赞确]',
  单: '[独聊点个测元人机条次子据价选位向发开]',
  笔: '记',
  家: '[里属长人]',
  座: '位',
  位: '[置于移]',
  名: '[字称单片下]',
  匹: '配',
  遍: '历',
  场: '[景所]',
  级: '[别联]',
  折: '[腾回返叠]',
  轮: '[询播着流换班]',
  桌: '面',
  串: '[了号]',
  万: '[一分]',
  成: '[功员了为本]',
  周: '[围报边末期一二三四五六日会]',
  路: '[由径过]',
  站: '[点内长]',
  克: '[隆服]',
  升: '[级完到了]',
  群: '[里发主名成组公聊消]',
  题: '目',
  阅读: '器',
  类: '似',
  门: '[户禁]',
  会议: '室?(?:预|接口)',
}

/** What else tells in Chinese that a thing has the number. */
const chinese: readonly string[] = [
  // Calls there are.
  '通(?=电话|会话|来电|对话)',
  // Things of the service, at the end of a clause.
  '(?:用户|会员|成员|员工|部门|文档|订单|候选人|简历|工单|租户|记录|任务)(?=[,;.!?]|$)',
  // What befalls things, and no call.
  '(?:又|已经?|都|还|要|刚)?(?:延[期误迟]|停电|断电|漏水|坏了|没电|请假|迟到|早退|离职|缺[货席勤]|丢了|被[占偷盗拖撞领]|搬[走家到]|送修|报废|满(?:了|员|座)|到期|退[货房租]|开[工业门]|[上下]架|发货|签收|完工|竣工|结项|取消了|改[到期])',
  // What a price is for, and what limits one.
  '[,;] ?[一每半]个?[年月天]的?[费钱价租]',
  '[上下]限(?=[,;.!?了]|$)',
  '(?:同学|同事|老师|先生|女士|师傅)(?=[,;.!?说的在]|$)',
  // `这张单`, `这个需求`.
  '[这那该此](?:[张份单笔间层楼台位名户家期批篇本辆封号幢栋门套支段页行]|[个条种次]?(?:需求|缺陷|任务|工单|单|版本|项目|群|人|文档|会议|部门|订单|客户|用户|租户|账号|房间|会|活动|职位|候选人|视图|工作项|表|记录|节点|门店|价))',
  // What a thing has that is no error: `1663 的会`, but `的错`, `的时候`, `的，`.
  String.raw`的(?=[\u4e00-\u9fff])(?!错|报|问|原|区|有|共|只|情|时|提|返|日志|码|[那这是都话占吧吗呢啊哈哦也就又还坑锅多少]|人多|概|频|比|解|处|含|意|说|症|现|场|异|失|结|消息|请求|响应|调用|接口|告警|截图|记录|反馈|信息|弹[窗框出]|红[字框条]|字样|飞|图灵|状态|可能)`,
]

const units = String.raw`%|℃|°|\$|€|£|¥|(?:rmb|usd|k?g|k?m|cm|mm|[kmgt]i?b|ms|s|px|h|hz|am|pm)\b`

/** Words that go on telling behind an error. */
const goesOn =
  'for|on|in|at|by|with|and|or|but|all|any|every|each|again|since|when|while|after|before|from|to|is|was|are|were|as|if|then|than|so|no|not|only|just|even|still|always|sometimes|both|two|three|several|many|most|some|across|between|despite|during|what|which|who|how|why|until|unless|because|though|whatever|over|without|this|that|these|those|the|our|my|your|their|his|her|its'

const english: readonly string[] = [
  // `10003 is the ticket`.
  '(?:is|was) (?:the|my|our|his|her|their|your|an?) (?!error|code|err|same|one|only|response|answer|first|problem|issue|rate)',
  // `10003 story points today`, but `10003 upload fails`.
  String.raw`(?!(?:${goesOn})\b)[a-z]{3,10}(?<!s|ed|ing) (?!(?:fails|breaks|happens|errors|issues|problems|returns|says|comes|keeps)\b)[a-z]{2,12}(?<!s)s(?=[,;.!?]| ?$| (?:now|today|already|so far)\b)`,
  // `10003 invites sent`.
  String.raw`[a-z]{2,14}s (?:sent|shipped|sold|left|online|open|waiting|expire|remaining|pending|queued|stuck|[a-z]{2,12}ed\b)`,
  // `10003 people`, `10003 of them`.
  String.raw`(?:people|of (?:\d|them|those|these|us|the|our)|bucks|dollars|euros|yuan|more|out of \d|vs|versus|samples|builds?|rows|unread|online|remaining|left|pending|ok|succeeded|passed|skipped|deep|long|wide|high|tall|old|strong|thick)\b`,
]

const measures = [
  ...measureWords.split(' '),
  ...Object.entries(orOtherWords).map(([word, other]) => `${word}(?!${other})`),
  ...chinese,
].join('|')

/** Tested against 24 units behind a number. */
export const measuredAfter = new RegExp(
  String.raw`^["'”」)\]]? ?(?:(?:[多余来几] ?)?(?:${measures})|${units})|^["'”)\]]? (?:${english.join('|')})`,
  'i',
)
