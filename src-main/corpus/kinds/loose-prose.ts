/** Codes told in passing, nothing beside them calls them codes, and the same words around numbers that count or name something. */
import type { Entry } from '../../../src-preload/model/catalog.ts'
import type { ErrorCase } from '../error-case.ts'
import type { Kind, KindRendering } from './kind.ts'
import { nameOf, wireOf } from './wires.ts'

const isLong = ({ code }: Entry): boolean => code.length >= 4

/** `NAME` and `LATIN` stand for the service, `CODE` for the number, `OTHER` for another of the same service. */
const fill = (sentence: string, error: ErrorCase, other = error): string =>
  sentence
    .replaceAll('NAME', nameOf(error))
    .replaceAll('LATIN', wireOf(error).latin)
    .replaceAll('CODE', error.code)
    .replaceAll('OTHER', other.code)

const told = [
  'NAME workflow 调用 CODE，workflow id 是 10013',
  'NAME：列表正常，对话就 CODE',
  'NAME跑批，凌晨两点开始全 CODE',
  'NAME那边发布不上去，页面弹的 CODE',
  '走NAME同步，每隔几分钟来一个 CODE，不影响别的',
  '网关(NAME) 429 了，业务码 CODE，客户端没配重试',
  'NAME的 key 换了新的还 CODE',
  'NAME今天又 CODE 了',
  'NAME流式输出到一半 CODE',
  'NAME上传文件就 CODE',
  '用NAME生成图片，总 CODE',
  '我这边 NAME 一直 CODE，header 里 key 明明带了',
  'NAME，全 CODE，救命',
  'NAME压测到 50 并发就 CODE',
  '刚切到NAME，登录就 CODE',
  'NAME这边 CODE 有人遇到吗',
  'NAME控制台红字 CODE',
  'NAME的任务建不出来：CODE',
  'NAME，响应里 CODE，别的没有',
  'NAME 换模型后变 CODE',
  'we moved to LATIN and now everything is CODE',
  'calling LATIN with images -> CODE',
  'LATIN went CODE again',
  'NAME API：CODE 是什么意思？',
  'LATIN: the import queue is stuck, CODE for two hours',
  '【NAME】告警 app=sync-batch code=CODE retry=3',
  '附件上传那个按钮点了出 CODE，NAME后台我看过了',
  'NAME那个文件上传，早上起 CODE，没人动过配置',
  '老师，NAME建群的时候弹 CODE~',
] as const

/** Two codes, of which nothing says that either is one. */
const pairs = [
  '我这边是 CODE，他那边是 OTHER，NAME同一个插件',
  'NAME，测试环境 CODE，线上 OTHER，谁见过',
  'NAME CODE OTHER 轮着来',
  'LATIN: CODE when I send fast, OTHER for the second',
  'NAME告警汇总 10:00-11:00：CODE ×212，OTHER ×37（总请求 50500）',
] as const

/** Of codes that no document has. */
const unheard = [
  'NAME今天新出来一个 CODE，文档没有',
  'NAME的 CODE 在你们文档里查不到',
  'LATIN says CODE, not in the docs',
  'NAME CODE New API error，新接的供应商？',
] as const

const counted = [
  'NAME今天调用 CODE 次',
  'NAME QPS 峰值 1200，平均 CODE，超时率 0.3%',
  'NAME总共 CODE，失败 0',
  'NAME测试通过 CODE，跳过 3',
  'NAME降到 CODE 了，真便宜',
  'NAME群昨天还是三千人，今天就 CODE 了',
  'NAME token 用量 CODE，没报错',
  'NAME上下文最多 CODE',
  'NAME的 batch size 设成 CODE',
  'NAME一共就 CODE 块',
  'NAME群已经 CODE 了',
  'LATIN served CODE requests today',
  'NAME的文档只到 CODE',
  'NAME那个合同，从昨天 CODE，财务在催',
  '明早NAME会，会议室 1305，别走错到 CODE',
  'NAME 上那个 CODE 谁在跟？下周要上',
  'NAME用例预期返回 CODE，实际返回 CODE，通过',
  '"POST /relay/LATIN HTTP/1.1" 200 CODE "-" "okhttp/4.12"',
  'NAME推送失败，见下\nGET /api/v1/orders/10013 HTTP/1.1 200 CODE',
  'NAME日程同步，剩 CODE',
] as const

export const looseProse: Kind = {
  name: 'a code in passing, the service named',
  renderings: [
    ...told.map(
      (sentence): KindRendering => ({ name: sentence, fits: isLong, render: (error) => fill(sentence, error) }),
    ),
    {
      name: 'LATIN service/view/list CODE',
      fits: ({ code }) => code.length >= 5,
      render: (error) => fill('LATIN service/view/list CODE — it works in the UI', error),
    },
    ...pairs.map(
      (sentence): KindRendering => ({
        name: sentence,
        other: 'same-service',
        fits: isLong,
        render: (error, other) => fill(sentence, error, other),
      }),
    ),
    ...unheard.map(
      (sentence): KindRendering => ({ name: sentence, undocumented: true, render: (error) => fill(sentence, error) }),
    ),
    ...counted.map(
      (sentence): KindRendering => ({
        name: sentence,
        negative: true,
        fits: ({ code }) => code.length === 4,
        render: (error) => fill(sentence, error),
      }),
    ),
  ],
}
