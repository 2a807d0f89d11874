/** What a service's support asks for and a text lacks: `evidence` of `resources/services.json`, item by item. */
import type { EvidenceItem, LocalText, Service } from '../../../../src-preload/model/catalog.ts'
import type { Facts } from '../facts/fact-finder.ts'

/** Names are one name in any spelling: `project_key`, `projectKey`, `"project-key"`. */
const fold = (text: string): string => text.toLowerCase().replace(/[\s"'_-]+/g, '')

/** A text's errors are asked about one after the other. */
let last = { text: '', folded: '' }
const foldText = (text: string): string => {
  if (last.text !== text) last = { text, folded: fold(text) }
  return last.folded
}

const known = new WeakMap<EvidenceItem, readonly string[]>()
const foldedWords = (item: EvidenceItem): readonly string[] => {
  const words = known.get(item) ?? item.words.map(fold)
  known.set(item, words)
  return words
}

/** A call as SDKs write it, which tells method and path: `client.im.v1.message.create(`, `im().v1().message().create(`. */
const sdkCall =
  /(?<!\w)[A-Za-z_]{2,24}\.[vV]\d{1,2}\.[A-Za-z_]{2,40}\.[A-Za-z_]{2,40}\(|(?<!\w)[a-z][A-Za-z]{1,24}\(\)\.v\d{1,2}\(\)\.[A-Za-z]{2,40}\(\)\.[A-Za-z]{2,40}\(/

/**
 * What people tell who do not copy a log, by item: a day, a time of day or how long ago, the method by its name, a path without
 * its beginning, the call of an SDK.
 */
const told: ReadonlyMap<string, readonly RegExp[]> = new Map([
  [
    'time',
    [
      /\d{1,2}月\d{1,2}[日号]/,
      /(?<![\d:.])(?:[01]?\d|2[0-3])[:点][0-5]\d(?::[0-5]\d)?(?![\d:.])/,
      /(?:[01]?\d|2[0-3]|[一二两三四五六七八九十]{1,2}) ?点(?!击|[\d评赞])/,
      /(?<![\w.:])(?:1[0-2]|[1-9]) ?[ap]\.?m\b|\b(?:morning|afternoon|evening|night|today|yesterday)(?: at| around| about| since)? (?:1[0-2]|[1-9])(?![\w.:%])/i,
      /(?:\d{1,3}|[一二两三四五六七八九十半几]{1,3}) ?个?半?(?:分钟|小时|钟头|天)之?前|\b(?:\d{1,3}|a few|an?) (?:minute|min|hour|day)s? ago\b|刚[刚才](?=[^，。；\n]{0,12}(?:报|返回|出现|遇|碰|调|错|失败|发生)|[\s，。,；]|$)|\bjust now\b/,
    ],
  ],
  [
    'method',
    [
      /(?<![\w.])(?:GET|POST|PUT|PATCH|DELETE)(?!\w)/,
      /(?<![\w.])(?:post|put|patch|delete|get) ?(?:方式|方法|请求)/,
      sdkCall,
    ],
  ],
  ['path', [/(?<![\w/])[a-z][a-z_]{1,20}\/v\d{1,2}\/[a-z][a-z_]{2,40}/, sdkCall]],
])

const isGiven = (item: EvidenceItem, isLifted: (name: string) => boolean, text: string, folded: string): boolean =>
  (item.lifted.length > 0 && item.lifted.every(isLifted)) ||
  foldedWords(item).some((word) => folded.includes(word)) ||
  told.get(item.id)?.some((way) => way.test(text)) === true

/** Whether errors of this code have such a thing at all. */
const applies = ({ unless = [] }: EvidenceItem, code: string): boolean =>
  !unless.some(([from, to]) => Number(code) >= from && Number(code) <= to)

/** Of several services that may be meant, what all of them ask for, in the words of the first. */
export const missingEvidence = (
  [service, ...others]: readonly Service[],
  code: string,
  found: Facts,
  message: boolean,
  text: string,
): readonly LocalText[] => {
  const folded = foldText(text)
  const facts: Readonly<Record<string, unknown>> = found
  const isLifted = (name: string) =>
    name === 'message' ? message : name === 'code' || (facts[name] !== null && facts[name] !== undefined)
  const isCommon = ({ id }: EvidenceItem) => others.every(({ evidence }) => evidence.some((item) => item.id === id))
  return (service?.evidence ?? [])
    .filter(isCommon)
    .filter((item) => applies(item, code) && !isGiven(item, isLifted, text, folded))
    .map(({ zh, en }) => ({ zh, en }))
}
