/**
 * Number ranges Feishu gives to its APIs, most of them outside the documents (per-API pages list them). They carry no
 * answer, but tell that `code` 1254xxx in a `code` + `msg` body is Feishu's and which API it came from.
 */
import type { CodeFamily } from './envelope.ts'

const family = (name: string, ...ranges: readonly (readonly [number, number])[]): readonly CodeFamily[] =>
  ranges.map(([from, to]) => ({ from, to, name: `family.feishu.${name}` }))

export const feishuFamilies: readonly CodeFamily[] = [
  ...family('gateway', [99_991_000, 99_993_999]),
  ...family('webhook', [19_001, 19_036]),
  ...family('login', [20_020, 20_099]),
  ...family('card', [200_000, 200_999], [300_000, 300_999]),
  ...family('message', [230_000, 235_999]),
  ...family('minutes', [121_000, 124_999], [2_091_000, 2_091_999]),
  ...family('wiki', [131_000, 131_999]),
  ...family('calendar', [190_000, 195_999]),
  ...family('drive', [1_061_000, 1_064_999], [1_066_000, 1_066_999], [1_068_000, 1_069_999]),
  ...family('search', [3_340_000, 3_349_999], [1_200_000, 1_200_999]),
  ...family('attendance', [1_220_000, 1_229_999]),
  ...family('people', [1_160_000, 1_169_999]),
  ...family('bitable', [1_254_000, 1_255_999]),
  ...family('sheets', [1_310_000, 1_319_999]),
  ...family('approval', [1_390_000, 1_399_999]),
  ...family('tasks', [1_470_000, 1_479_999]),
  ...family('document', [1_770_000, 1_779_999]),
  ...family('admin', [1_080_000, 1_089_999], [1_050_000, 1_059_999]),
  ...family('mail', [1_230_000, 1_239_999]),
  ...family('connection', [1_000_040_000, 1_000_040_999]),
]
