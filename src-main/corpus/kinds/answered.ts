/** Answers under any names of fields, told to be a service's; the same told to be another system's, our service being where it was written. */
import type { ErrorCase } from '../error-case.ts'
import type { Kind, KindRendering } from './kind.ts'
import { nameOf, wireOf } from './wires.ts'

/** Names that programs give to the code and to the message of whatever answered them. */
const pairs = [
  ['status', 'error'],
  ['status', 'message'],
  ['ret', 'msg'],
  ['errcode', 'errmsg'],
  ['errCode', 'errMsg'],
  ['error_code', 'error_msg'],
  ['errorCode', 'errorMessage'],
  ['ErrorCode', 'ErrorMsg'],
  ['resultCode', 'resultMsg'],
  ['statusCode', 'message'],
  ['code', 'desc'],
  ['code', 'error'],
] as const

/** As a number, and as a text. */
const forms: readonly (readonly [name: string, write: (code: string) => number | string])[] = [
  ['number', Number],
  ['text', (code) => code],
]

const addresses: Readonly<Record<string, string>> = {
  feishu: 'https://open.feishu.cn/open-apis/im/v1/messages',
  'feishu-hire': 'https://open.feishu.cn/open-apis/hire/v1/talents',
  'feishu-project': 'https://project.feishu.cn/open_api/work_item/filter',
  turing: 'https://live-turing.cn.llm.tcljd.com/api/v1/chat/completions',
  'tencent-bot': 'https://console.tim.qq.com/v3/prophet/queryanswer?usersig=x',
}

const told: readonly (readonly [name: string, tell: (error: ErrorCase, body: string) => string])[] = [
  ['named', (error, body) => `${nameOf(error)}返回 ${body}`],
  ['latin', (error, body) => `ERROR ${wireOf(error).latin} request failed: ${body}`],
  ['called', (error, body) => `POST ${addresses[error.service] ?? ''}\n${body}`],
]

/** What people and programs write between a service's name and what it answered. */
const leads: readonly string[] = [
  '{name} 插件 console: Uncaught (in promise) ',
  '{name}控制台打印 ',
  '{name}的 webhook 收到 ',
  '{name}接口返回的 json 是 ',
  '{name}开放平台接口报错，返回如下：\n\n',
  '调{name}拿到 ',
  '{name}同步失败了，返回：',
  '{name}消息发送失败 => ',
  '{name}登录回调拿到的是 ',
  '{name}网关透传：',
  '{name}返回体（脱敏）：',
  '{name} replied with ',
  '{name} send message failed, resp=',
  '{name} call failed: client.ApiResult',
  '{name}返回 Array\n',
]

const places = ['{name}群里客户发的截图：', '{name}项目任务描述：', '{name}机器人告警：', '{name}文档里记的：'] as const
const strangers = ['订单服务', '交易接口', '支付网关', '库存系统', 'ERP 接口', 'order-service ', 'CRM api '] as const
const words = ['库存不足', 'order not found', '余额不足', 'signature mismatch'] as const

/** By few digits what a stranger answers is told from ours only by who is said to answer. */
const isShort = ({ code }: { readonly code: string }): boolean => code.length < 7

export const answered: Kind = {
  name: 'who is said to have answered',
  renderings: [
    ...pairs.flatMap(([code, message]) =>
      forms.flatMap(([form, write]) =>
        told.flatMap(([place, tell]): readonly KindRendering[] => {
          const render = (error: ErrorCase) =>
            tell(error, JSON.stringify({ [code]: write(error.code), [message]: error.message }))
          const name = `${code} ${message} ${form} ${place}`
          return [
            { name, render },
            { name: `${name} unlisted`, undocumented: true, render },
          ]
        }),
      ),
    ),
    ...leads.flatMap((lead): readonly KindRendering[] => {
      const render = (error: ErrorCase) =>
        `${lead.replace('{name}', nameOf(error))}${JSON.stringify({ errCode: Number(error.code), errMsg: error.message })}`
      return [
        { name: lead, render },
        { name: `${lead} unlisted`, undocumented: true, render },
      ]
    }),
    ...pairs.slice(1, 7).map(
      ([code, message]): KindRendering => ({
        name: `${code} ${message} of a stranger`,
        negative: true,
        fits: isShort,
        render: (error) => {
          const { random } = error
          const body = JSON.stringify({ [code]: Number(error.code), [message]: random.pick(words) })
          return `${random.pick(places).replace('{name}', '飞书')}${random.pick(strangers)}返回 ${body}`
        },
      }),
    ),
  ],
}
