/** A service's name that does not tell what answered: where people wrote, what they run on, what had no part: `飞书群里`, `部署在腾讯云`, `跟飞书没关系`. */
import { once } from '../rules/one-of.ts'
import type { FoundMark } from './text-marks.ts'

const people =
  '客户|同事|用户|有人|大家|反馈|财务|行政|老板|领导|同学|老师|运营|产品|销售|客服|研发|法务|人事|员工|家长'

/** What stands right behind such a name. */
const behind = new RegExp(
  `^(?:平台)? ?(?:${[
    `(?:工作|技术|告警|客户|用户|项目|支持|内部|外部|沟通|交流|值班)?群(?:聊|里|中|内|上)?(?:的?${once}(?:${people}|转来|转发|发来|发[的了]|贴|截图|收到|看到|问|说|消息)| ?[:：])`,
    '(?:聊天|会话|消息|文档|表格|多维表格|妙记|日历|邮箱)(?:里|上|中|截图|记录|提醒|通知|转发|第)',
    '的?前面(?:的|挂的?|放的?)|前置的?(?:网关|代理|机)',
    '(?:文档|表格|多维表格|妙记) ?[“「《"]',
    '群?(?:机器人)?(?:告警|通知|提醒|推送)(?:消息|卡片)?[:\\]】]|(?:机器人| ?webhook ?)推送?(?:来的|过来)',
    `[里上](?:的?(?:${people}))?(?:[说讲问贴发]|看到)`,
    '^-(?:alerts?|channel|group|ops|oncall|team|support|help)\\b',
    `(?:里|上)的?(?:${people}|收到|看到|留言)`,
    '(?:上|里)?(?:私聊|私信|发|联系|找|@) ?(?:给|了)?[你您我他她](?!们)',
    '的?(?:任务|需求|缺陷|工单|故事|bug|issue|评论)(?:的)?(?:描述|标题|评论|备注|附件|截图|正文|里[写贴记附])',
    // What is built, or where in a file; a log names the file that wrote it: `lark_notify.go:88: push failed`.
    '\\w{0,40}\\.(?:(?:swift|kt|cs|cpp|h)\\b|[a-z]{1,5},? ?(?:line|\\(|第) ?\\d)',
    '(?:group|chat|doc|thread|channel|ticket|story)(?: message)?(?:s| ?:)? ?(?:said|says|shows|from|:)',
  ].join('|')})`,
  'i',
)

/** What stands right before it. */
const before =
  /(?:#|in front of|ahead of|(?:sits|stands|placed) before|next to|between us and|部署在|跑在|运行在|托管在|服务器在|(?:deployed|running|runs|hosted) (?:on|in)|\b(?:asked|posted|shared|pasted|discussed|forwarded|told|seen)(?: by [A-Za-z]{2,12})? (?:in|on|via)) ?(?:the )?$/i

/** What a database or a queue is called: `queue 'meego.sync'`, `Table 'turing.jobs'`; the name goes on behind the service's. */
const objectBefore =
  /\b(?:queue|topic|index|database|db|table|relation|schema|bucket|collection|exchange|stream|keyspace|function|procedure|trigger|column|key|deployment|namespace|alert|dag|constraint)[\s=:]{1,2}["'`[(]?$/i
const objectBehind = /^[\w.:/-]{0,3}[._:/-]\w|^\w{1,20}[._:-]\w/

/** What a person sent there, unless sending it is what failed: `截图发飞书了`, `图片传到飞书失败`. */
const sent =
  /(?:(?:截图|图|日志|文件|录屏|附件)(?:我|也|已|已经|都|刚)?(?:发|传|贴|放)(?:到|在|给?[你您])?|发给?[你您我]) ?$/
const passedOn = /(?:转发?|抄送)(?:到|给|至)? ?$/
const sentOff = /^(?:群?里?上?了?)(?=[ ,;.!:)\]]|$|\n)/

export const isPlace = ({ start, end }: FoundMark, text: string): boolean => {
  const ahead = text.slice(Math.max(0, start - 16), start)
  const after = text.slice(end, end + 24)
  return (
    behind.test(after) ||
    before.test(ahead) ||
    (objectBefore.test(ahead) && objectBehind.test(after)) ||
    (sent.test(ahead) && sentOff.test(after)) ||
    (passedOn.test(ahead) && after.startsWith('群'))
  )
}

/** That something works. */
const well = '(?:也|都|是|还是|倒是|一直|均)? ?(?:没有?问题|正常|没事|好的|[没不]有?报错|不受影响|不影响|没异常)'

/** `跟飞书没关系`, `Turing is fine`: the name of what did not answer, unless one thing of it is left out: `飞书都好的，只有…`. */
const deniedBehind = new RegExp(
  `^(?:项目|招聘)?(?: ?(?:那边|这边|接口|平台|服务|侧|[本自]身|api|itself|side))? ?${once}(?:${[
    `${well}(?=[;.!?)\\]]| ?$|\\n)(?![;.] ?(?:但|不过|只有|就|唯独|除了))`,
    '(?:账号|系统)?(?:不是|两)[一个]?(?:套|回事|码事)',
    '没有?(?:什么)?关系|无关|不相干|不相关',
    '(?:is|was|are) (?:fine|ok(?:ay)?|not involved|not affected|healthy|unrelated)\\b(?!\\?|[,;]? (?:but|only|except)\\b)',
    'works(?: fine| well)?(?=[,;.!)]| ?$|\\n)(?![,;] ?(?:but|only|except)\\b)|not (?:involved|affected)\\b',
  ].join('|')})`,
  'i',
)
const notBefore =
  /(?:(?<!是)不是|并非|不关|\bnot (?:a |an )?(?:from |related to |about |by )?|nothing to do with |unrelated to |not involving ) ?(?:the )?$/i
const notBehind =
  /^(?:项目|招聘)? ?(?:(?:那边|平台|接口|这边)?的(?:问题|错|锅|码|接口|事)?(?=[;.!?)\]]| ?$|\n)|的?事(?=[;.!?)\]]| ?$|\n)|[- ]?related\b|(?=[,;.!)]| ?$|\n))/i

export const isDenied = ({ start, end }: FoundMark, text: string): boolean => {
  const after = text.slice(end, end + 24)
  return (
    deniedBehind.test(after) || (notBefore.test(text.slice(Math.max(0, start - 20), start)) && notBehind.test(after))
  )
}

const wellBehind = new RegExp(
  `^ ?(?:那边|这边|端|侧|接口|平台|通道)?${once}(?:${well}|(?:(?: is| are| was| were)(?: all)? (?:fine|ok(?:ay)?|well)| works? fine)\\b)`,
  'i',
)
const listed = /^(?: ?[^\w\u4e00-\u9fff\n] ?| ?(?:和|与|及|and) ?)$/i

/** `企微、钉钉正常`: another product that is told to work, alone or as one of a list, answered no error. */
export const isWell = (mark: Pick<FoundMark, 'end'>, others: readonly FoundMark[], text: string): boolean => {
  if (wellBehind.test(text.slice(mark.end, mark.end + 24))) return true
  const next = others.find(({ start }) => start > mark.end && start <= mark.end + 5)
  return next !== undefined && listed.test(text.slice(mark.end, next.start)) && isWell(next, others, text)
}
