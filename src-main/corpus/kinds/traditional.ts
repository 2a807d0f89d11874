/** Sentences in traditional characters, as customers in Taiwan and Hong Kong write them. */
import type { Kind, KindRendering } from './kind.ts'
import { traditionalName } from './wires.ts'

/** `NAME` stands for the service, `CODE` for the number. */
const sentences = [
  '同事說NAME升級後一直報錯，錯誤碼 CODE，文件裡查不到',
  'NAME報錯，錯誤碼：CODE',
  '呼叫NAME介面時回傳 CODE，請協助確認',
  'NAME介面返回 CODE，請協助',
  'NAME又出現 CODE 了，怎麼處理？',
] as const

const counted = ['NAME昨天呼叫 CODE 次', 'NAME總共 CODE，失敗 0'] as const

const isLong: KindRendering['fits'] = ({ code }) => code.length >= 4

export const traditional: Kind = {
  name: 'told in traditional characters',
  renderings: [
    ...sentences.flatMap((sentence): readonly KindRendering[] => {
      const render: KindRendering['render'] = (error) =>
        sentence.replace('NAME', traditionalName(error)).replace('CODE', error.code)
      return [
        { name: sentence, fits: isLong, render },
        { name: `${sentence} unlisted`, undocumented: true, render },
      ]
    }),
    ...counted.map(
      (sentence): KindRendering => ({
        name: sentence,
        negative: true,
        fits: ({ code }) => code.length === 4,
        render: (error) => sentence.replace('NAME', traditionalName(error)).replace('CODE', error.code),
      }),
    ),
  ],
}
