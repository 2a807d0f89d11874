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
  ...family('minutes', [121_000, 124_999], [2_091_000, 2_094_999]),
  ...family('wiki', [131_000, 131_999]),
  ...family('calendar', [190_000, 199_999]),
  ...family('drive', [1_061_000, 1_064_999], [1_066_000, 1_066_999], [1_068_000, 1_069_999]),
  ...family('search', [3_340_000, 3_349_999], [1_200_000, 1_200_999], [1_270_000, 1_274_999]),
  ...family('attendance', [1_220_000, 1_229_999]),
  ...family('people', [1_160_000, 1_169_999], [1_241_000, 1_241_999], [2_290_000, 2_290_999]),
  ...family('contact', [44_000, 44_999], [2_220_000, 2_224_999]),
  { from: 40_000, to: 43_999, name: 'family.feishu.directory', named: true },
  { from: 90_000, to: 96_999, name: 'family.feishu.files', named: true },
  ...family('performance', [1_580_000, 1_580_999], [2_500_000, 2_500_999], [1_009_000, 1_009_999]),
  ...family('application', [210_000, 213_999], [1_620_000, 1_629_999]),
  ...family('helpdesk', [154_000, 155_999]),
  ...family('rooms', [125_000, 126_999]),
  ...family('aily', [2_320_000, 2_320_999], [2_700_000, 2_701_999]),
  ...family('ai', [2_110_000, 2_110_999], [1_140_000, 1_140_999], [1_040_000, 1_040_999], [1_291_000, 1_291_999]),
  ...family('lingo', [1_540_000, 1_540_999], [2_250_000, 2_250_999]),
  ...family('security', [1_490_000, 1_490_999], [1_780_000, 1_785_999], [1_970_000, 1_971_999]),
  ...family('bitable', [1_254_000, 1_255_999], [800_000_000, 800_099_999]),
  ...family('sheets', [1_310_000, 1_319_999]),
  ...family('approval', [1_390_000, 1_399_999]),
  ...family('tasks', [1_470_000, 1_479_999]),
  ...family('document', [1_770_000, 1_779_999], [2_889_000, 2_891_999]),
  ...family('admin', [1_080_000, 1_089_999], [1_050_000, 1_059_999]),
  ...family('mail', [1_230_000, 1_239_999]),
  ...family('connection', [1_000_040_000, 1_000_040_999]),
]
