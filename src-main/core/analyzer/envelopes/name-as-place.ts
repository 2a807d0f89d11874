/** A service's name that tells where people wrote or what they run on, not what answered: `飞书群里`, `部署在腾讯云`. */
import type { FoundMark } from './text-marks.ts'

const people = '客户|同事|用户|有人|大家|反馈'

/** What stands right behind such a name. */
const behind = new RegExp(
  `^ ?(?:${[
    `(?:工作|技术|告警|客户|用户|项目|支持|内部|外部|沟通|交流|值班)?群(?:聊|里|中|内|上)?(?:的?(?:${people}|转来|转发|发来|发[的了]|贴|截图|收到|看到|问|说|消息)| ?[:：])`,
    '(?:聊天|会话|消息|文档|表格|多维表格|妙记|日历|邮箱)(?:里|上|中|截图|记录|提醒|通知|转发|第)',
    '群?(?:机器人)?(?:告警|通知|提醒|推送)(?:消息|卡片)?[:\\]】]|机器人推送(?:来的|过来)',
    '[里上](?:[说讲问贴发]|看到)',
    '^-(?:alerts?|channel|group|ops|oncall|team|dev|prod|support|help)\\b',
    `(?:里|上)的?(?:${people}|收到|看到|留言)`,
    '的?(?:任务|需求|缺陷|工单|故事|bug|issue|评论)(?:的)?(?:描述|标题|评论|备注|附件|截图|正文|里[写贴记附])',
    '\\w{0,40}\\.(?:swift|java|kt|py|ts|js|go|cs|php|rb|cpp|h)\\b',
    '(?:group|chat|doc|thread|channel|ticket|story)(?: message)?(?:s| ?:)? ?(?:said|says|shows|from|:)',
  ].join('|')})`,
  'i',
)

/** What stands right before it. */
const before = /(?:#|部署在|跑在|运行在|托管在|服务器在|(?:deployed|running|runs|hosted) (?:on|in)) ?(?:the )?$/i

export const isPlace = ({ start, end }: FoundMark, text: string): boolean =>
  behind.test(text.slice(end, end + 24)) || before.test(text.slice(Math.max(0, start - 16), start))
