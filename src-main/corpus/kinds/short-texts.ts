/** A name, a number and a word of trouble: what people write when they are in a hurry. */
import type { ErrorCase } from '../error-case.ts'
import type { Kind, KindRendering } from './kind.ts'
import { nameOf, wireOf } from './wires.ts'

const chinese: readonly string[] = [
  '{name}接口报错啦，{code}',
  '{name}返回了个{code}',
  '{name}的错误：{code}',
  '{name}老是{code}，怎么破',
  '{name}又{code}了，报错',
  '{name}，报的是{code}',
  '{name}日志里全是{code}',
  '{name}监控到{code}飙升',
  '{name}偶现{code}',
  '{name}必现 {code}',
  '线上{name}炸了，{code}',
  '{code}是{name}的什么错误',
  '{code}（{name}）',
  '{name} - {code}',
  '麻烦看下 {code} 这个{name}的码',
  '{name}换 token 的时候抛 {code}',
  '{name}大面积 {code}，用户掉线',
  '{name}满屏 {code}',
  '{name}卡在 {code} 过不去',
  '{name}为什么会 {code}',
  '{name}跑 500 条就开始 {code}',
  '{name}登录不上，{code}',
  '昨天还好好的，今天一调 sync 就 {code} 了（{name}）',
  '{name}回调一直 {code}……重启也不行',
  '{name}那边换 token 也不行，现在这个是 {code}',
]
const english: readonly string[] = [
  '{name} error #{code}',
  '{name} response {code}',
  '{name} failed w/ {code}',
  '{code} from {name}',
  '{code} - {name}',
  'seeing lots of {code} on {name}',
  'our {name} integration is broken ({code})',
  '{name} | {code} | failed',
  '{name} returned an undocumented {code} for some users',
  '{name} refused our request, number {code}',
  '{name} said {code} again and our job is broken',
  '{name} API status_code: {code}',
]
const fill = (template: string, name: string, { code }: ErrorCase): string =>
  template.replace('{name}', name).replace('{code}', code)

const isLong = ({ code }: { readonly code: string }): boolean => code.length >= 4

/** The same names and numbers where nothing went wrong, or the number is of something else. */
const others: readonly string[] = [
  '{name}群人数上限 {code}，还能加吗',
  '{name}表格第 {code} 行报错',
  '{name}有 {code} 人报错说登不上',
  '{name}接口 QPS {code} 会报错吗',
  '{name}文档浏览量 {code}，什么时候涨的',
  '{name}文档浏览量卡在 {code} 了',
  '{name}群人数直接 {code}，满了',
  '{name}发红包 {code}，谢谢老板',
  '{name} returned {code} rows today',
  '{name}门票一堆 {code} 元的',
  '{name}那个是 {code} 块钱，不对吧',
  '调用量一直 {code} 左右（{name}）',
]

/** A number of a service's own series beside its name, and the same where it counts. */
const series: readonly (readonly [template: string, undocumented: boolean])[] = [
  ['{name}那里 {code} Failed to create content', true],
  ['{name}导入数据时 {code} 字段类型对不上', true],
  ['{name} {code}?', true],
  ['{name}本月调用量 {code}，比上月高', false],
  ['{name}用户 {code} 登录了三次', false],
  ['{name}订阅 {code} 元一年', false],
]

export const shortTexts: Kind = {
  name: 'few words: a name, a number, trouble',
  renderings: [
    ...chinese.map(
      (template): KindRendering => ({
        name: template,
        fits: isLong,
        render: (error) => fill(template, nameOf(error), error),
      }),
    ),
    ...english.map(
      (template): KindRendering => ({
        name: template,
        fits: isLong,
        render: (error) => fill(template, wireOf(error).latin, error),
      }),
    ),
    ...series.map(
      ([template, undocumented]): KindRendering => ({
        name: template,
        services: ['feishu', 'feishu-hire'],
        ...(undocumented ? { undocumented } : { negative: true }),
        fits: ({ code }) => code.length >= 6,
        render: (error) => fill(template, nameOf(error), error),
      }),
    ),
    {
      name: 'tried',
      fits: ({ code }) => code.length >= 5,
      render: (error) => `${nameOf(error)}发卡片 ${error.code}`,
    },
    ...others.map(
      (template): KindRendering => ({
        name: template,
        negative: true,
        fits: ({ code }) => code.length <= 5,
        render: (error) => fill(template, nameOf(error), error),
      }),
    ),
  ],
}
