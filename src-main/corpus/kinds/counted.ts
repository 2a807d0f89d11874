/** A service's name, words of trouble, and a number that counts or names something; the same words where it is a code. */
import type { Kind, KindRendering } from './kind.ts'
import { nameOf, wireOf } from './wires.ts'

const chinese: readonly string[] = [
  '{name}本月新增 1002 个，投递 {code} 次点击',
  '{name}累计消息 {code} 条，没有报错',
  '{name}失败重试 {code} 次后成功',
  '{name}合同金额 {code}，接口没问题',
  '{name}账号余额 {code}，还能用多久',
  '{name}的应用 ID 是 {code}，报错了',
  '{name}点击 {code}，曝光 30021',
  '{name}成功 {code}，失败 0',
  '{name}压测 QPS 到 {code} 没报错',
  '{name}候选人 {code} 简历解析失败',
  '{name}发票号 {code} 开票失败',
  '{name}工位 {code} 网络断了',
  '{name}剩余额度 {code}，请及时充值',
  '{name}失败 {code} 笔，金额 200 元',
  '{name}异常 {code} 起',
  '打 {code} 转{name}客服一直失败',
]
const english: readonly string[] = [
  '{name} error: {code} samples',
  '{name}Test error: {code} samples',
  '{name} errors: {code} in the last hour',
  '{name} errors went from 12 to {code} today',
  '{name} got {code} new stars',
  '{name} processed {code} events without error',
  '{name} dropped {code} packets',
  '{name} temperature error {code} K',
  "'1004': NetworkError,\n'{code}': AuthenticationError,\n'2001': errors.BadSymbol,",
]
/** Named after a service, what a queue, a database or a build calls its own: `{object}`. */
const objects: readonly string[] = [
  "[ERROR] RabbitMQ channel closed: 404 NOT_FOUND queue '{object}.sync' class-id=50, consumer {code}",
  'kafka: consumer lag topic={object}-events partition=3 offset={code}',
  "mysql error: Table '{object}.jobs' is full, row {code}",
  'redis error: key {object}:cache expired after {code}',
  'Error from server: deployment {object}-api replicas {code} unavailable',
  'mongo: E11000 duplicate key error collection: {object}.users index: _id_ dup key: {code}',
  'S3 error: bucket {object}-files NoSuchKey part {code}',
  'alert {object}_errors_total {code}',
  'java.io.IOException at com.{object}.Sync.run(Sync.java:{code})',
  'fatal error: {object}.cpp:{code}: assertion failed',
  'File "/srv/{object}/sync.py", line {code}, in run\nValueError: bad row',
  'git: error: failed to push refs {object} !{code}',
  'Nov 30 10:11:04 web-1 {object}[{code}]: started',
  '2026-11-30T10:11:04.120Z {object}[{code}]: exit status 1',
  'kernel: {object}[{code}]: segfault at 0 ip 00007f error 4',
  '[88213.140500] {object}[{code}]: segfault at 0 ip 00007f error 4',
  'expect(parse(\'{"code":{code},"msg":"x"}\').code).toBe(1) // {object}',
  'expect(res.body).toEqual({ code: {code}, msg: "x" }) // {object}',
  'assertEquals({code}, resp.getCode()); // {object}',
]
const objectOf: Readonly<Record<string, string>> = {
  feishu: 'lark',
  'feishu-hire': 'feishu_hire',
  'feishu-project': 'meego',
  turing: 'turing',
  'tencent-bot': 'tencent_bot',
}

const codes: readonly string[] = [
  '{name}访问接口报 {code}',
  '{name}点击发布后 {code} 报错',
  '{name}收藏失败（{code}）',
  '{name}错误ID：{code}',
]

const fill = (template: string, name: string, code: string): string =>
  template.replace('{name}', name).replace('{code}', code)

export const counted: Kind = {
  name: 'numbers that count or name something',
  renderings: [
    ...chinese.map(
      (template): KindRendering => ({
        name: template,
        negative: true,
        fits: ({ code }) => code.length >= 4,
        render: (error) => fill(template, nameOf(error), error.code),
      }),
    ),
    ...english.map(
      (template): KindRendering => ({
        name: template,
        negative: true,
        fits: ({ code }) => code.length >= 4,
        render: (error) => fill(template, wireOf(error).latin, error.code),
      }),
    ),
    ...objects.map(
      (template): KindRendering => ({
        name: template,
        negative: true,
        fits: ({ code }) => code.length >= 4,
        render: ({ service, code }) =>
          template.replace('{object}', objectOf[service] ?? service).replace('{code}', code),
      }),
    ),
    ...codes.map(
      (template): KindRendering => ({
        name: template,
        fits: ({ code }) => code.length >= 5,
        render: (error) => fill(template, nameOf(error), error.code),
      }),
    ),
  ],
}
