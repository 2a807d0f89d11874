/** Answers under any names of fields, told to be a service's; the same told to be another system's, our service being where it was written. */
import type { ErrorCase } from '../error-case.ts'
import type { Kind, KindRendering } from './kind.ts'
import { nameOf, plainMessage, wireOf } from './wires.ts'

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

/** Ways in which people tell that a system of somebody's own answered. */
const ownSystems: readonly string[] = [
  '客户在{name}里说他们自己系统弹 {body}，跟我们没关系吧',
  '{body}\n这是我们自己后台的，{name} H5 里打开的',
  '报销系统错误 {body}（{name}工作台里的应用）',
  '我们自研的网关报 {body}，{name}正常',
  '第三方系统回的 {body}，{name}只是通知',
  '{body} ← 物流接口返回的，记在{name}文档里',
  '客户自己的小程序提示 {body}，发在{name}群里',
]

/** Another product's error first, then the service's. */
const afterOthers: readonly string[] = [
  '一种是钉钉的 errcode 40035 不合法的参数（另一个项目），一种是{name}的 {code} {message}',
  '企业微信接口返回 60011 没权限，{name}接口返回 {code} {message}',
  '先是微博失败 21322，后来{name}返回 {code}（{message}）',
]

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
    ...ownSystems.map(
      (template): KindRendering => ({
        name: template,
        negative: true,
        fits: isShort,
        render: (error) => {
          const body = `错误码 ${error.code}：${error.random.pick(words)}`
          return template.replace('{name}', nameOf(error)).replace('{body}', body)
        },
      }),
    ),
    ...afterOthers.flatMap((template): readonly KindRendering[] => {
      const render = (error: ErrorCase) =>
        template
          .replace('{name}', nameOf(error))
          .replace('{code}', error.code)
          .replace('{message}', plainMessage(error))
      const fits = ({ code }: { readonly code: string }) => code.length >= 5
      return [
        { name: template, fits, render },
        { name: `${template} unlisted`, fits, undocumented: true, render },
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
