/** Another product is named as the channel, the host or the device. */
import type { Kind } from './kind.ts'
import { bodyOf, nameOf, plainMessage, wireOf } from './wires.ts'

const apps = [
  '微信',
  '钉钉',
  '企业微信',
  '企微',
  'QQ',
  '抖音',
  '支付宝',
  '小红书',
  'Telegram',
  'Discord',
  'WhatsApp',
  'Slack',
] as const
const hosts = [
  '阿里云',
  '腾讯云函数',
  '华为云',
  '百度智能云',
  '火山引擎',
  '阿里云 ECS',
  '京东云',
  'AWS',
  'Azure',
] as const
const devices = [
  '小米手机',
  '华为手机',
  'OPPO 手机',
  'vivo',
  '微信小程序',
  '支付宝小程序',
  '鸿蒙系统',
  'iPhone',
] as const
const latinHosts = [
  'AWS Lambda',
  'Alibaba Cloud',
  'a GitHub Actions runner',
  'Kubernetes',
  'Azure Functions',
  'Cloudflare Workers',
  'Huawei Cloud',
] as const
const components = [
  'DeepSeek',
  'MySQL',
  'PostgreSQL',
  'GitLab CI',
  'OpenRouter',
  'Twilio',
  '极光',
  '友盟',
  '声网',
  '金蝶',
  '用友',
] as const
const latinApps = ['WeChat', 'DingTalk', 'WeCom', 'Telegram', 'Discord', 'WhatsApp'] as const

export const channels: Kind = {
  name: 'another product as the channel or the host',
  renderings: [
    { name: 'app-json', render: (error) => `客户在${error.random.pick(apps)}里发来 ${bodyOf(error)}` },
    { name: 'app-group', render: (error) => `${error.random.pick(apps)}群有人反馈：\n${bodyOf(error)}` },
    {
      name: 'app-words',
      render: (error) =>
        `${error.random.pick(apps)}群里用户截图，${nameOf(error)}错误码 ${error.code}，提示 ${plainMessage(error)}`,
    },
    {
      name: 'host-json',
      render: (error) => `服务部署在${error.random.pick(hosts)}，调${nameOf(error)}返回 ${bodyOf(error)}`,
    },
    {
      name: 'host-words',
      render: (error) => `我们跑在${error.random.pick(hosts)}上，${nameOf(error)}一直报错误码 ${error.code}`,
    },
    { name: 'device', render: (error) => `${error.random.pick(devices)}上打开就报 ${bodyOf(error)}` },
    {
      name: 'component',
      render: (error) => `用 ${error.random.pick(components)} 写的机器人，日志里是 ${bodyOf(error)}`,
    },
    {
      name: 'latin-app',
      render: (error) => `A customer sent this on ${error.random.pick(latinApps)}: ${bodyOf(error)}`,
    },
    {
      name: 'latin-host',
      render: (error) => `We run on ${error.random.pick(latinHosts)}; ${wireOf(error).latin} answers ${bodyOf(error)}`,
    },
    {
      name: 'migrated',
      render: (error) => `从${error.random.pick(apps)}机器人迁到${nameOf(error)}之后，接口返回 ${bodyOf(error)}`,
    },
    {
      name: 'not-theirs',
      render: (error) => `${error.random.pick(apps)}那边正常，只有${nameOf(error)}报错 ${error.code}`,
    },
  ],
}
