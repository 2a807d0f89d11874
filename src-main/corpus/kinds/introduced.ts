/** The service is named on one line, with words of an error, and the number stands on the next one; the same where it counts. */
import type { Kind, KindRendering } from './kind.ts'
import { nameOf } from './wires.ts'

const above = [
  '{name}接口返回：',
  '{name}报错如下：',
  '{name}报错信息：\n',
  '{name} error:',
  '{name}发请求失败',
  '{name}这个错怎么解决？',
] as const
const below: readonly string[] = [
  '[{code}] something went wrong',
  'something went wrong ({code})',
  '处理出了点问题（{code}）',
  '处理出了点问题 [{code}]',
  '{code}',
  '**{code}**',
]
const counting: readonly string[] = [
  '{name}接口返回：\n共 {code} 条',
  '{name}同步失败\n工号 {code}',
  '{name}返回：\ntotal: {code}',
  '{name}训练失败\n{code} samples',
  '{name}提示：\n订单（{code}）已发货',
  '{name}怎么处理\n{code} 会议室被占',
]

export const introduced: Kind = {
  name: 'a number on the line below the service’s name',
  renderings: [
    ...below.map(
      (line): KindRendering => ({
        name: line,
        fits: ({ code }) => code.length >= 4,
        render: (error) =>
          `${error.random.pick(above).replace('{name}', nameOf(error))}\n${line.replace('{code}', error.code)}`,
      }),
    ),
    ...counting.map(
      (text): KindRendering => ({
        name: text,
        negative: true,
        fits: ({ code }) => code.length >= 4 && code.length <= 5,
        render: (error) => text.replace('{name}', nameOf(error)).replace('{code}', error.code),
      }),
    ),
  ],
}
