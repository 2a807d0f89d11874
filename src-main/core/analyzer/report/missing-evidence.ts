/** What a service's support asks for and a text lacks: `evidence` of `resources/services.json`, item by item. */
import type { EvidenceItem, LocalText, Service } from '../../../../src-preload/model/catalog.ts'
import type { Facts } from '../facts/fact-finder.ts'

/** Names are one name in any spelling: `project_key`, `projectKey`, `"project-key"`. */
const fold = (text: string): string => text.toLowerCase().replace(/[\s"'_-]+/g, '')

const known = new WeakMap<EvidenceItem, readonly string[]>()
const foldedWords = (item: EvidenceItem): readonly string[] => {
  const words = known.get(item) ?? item.words.map(fold)
  known.set(item, words)
  return words
}

/** What people tell who do not copy a log, by item: a day or a time of day, the method by its name, a path without its beginning. */
const told: ReadonlyMap<string, RegExp> = new Map([
  [
    'time',
    /\d{1,2}月\d{1,2}[日号]|(?<![\d:.])(?:[01]?\d|2[0-3])[:点][0-5]\d(?::[0-5]\d)?(?![\d:.])|(?:[01]?\d|2[0-3]|[一二三四五六七八九十]{1,2}) ?点(?!击|[\d评赞])/,
  ],
  ['method', /(?<![\w.])(?:GET|POST|PUT|PATCH|DELETE)(?!\w)/],
  ['path', /(?<![\w/])[a-z][a-z_]{1,20}\/v\d{1,2}\/[a-z][a-z_]{2,40}/],
])

const isGiven = (item: EvidenceItem, found: Facts, message: boolean, text: string, folded: string): boolean => {
  const facts: Readonly<Record<string, unknown>> = { ...found, code: true, message: message || null }
  const byFacts =
    item.lifted.length > 0 && item.lifted.every((name) => facts[name] !== null && facts[name] !== undefined)
  return byFacts || told.get(item.id)?.test(text) === true || foldedWords(item).some((word) => folded.includes(word))
}

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
  const folded = fold(text)
  const isCommon = ({ id }: EvidenceItem) => others.every(({ evidence }) => evidence.some((item) => item.id === id))
  return (service?.evidence ?? [])
    .filter(isCommon)
    .filter((item) => applies(item, code) && !isGiven(item, found, message, text, folded))
    .map(({ zh, en }) => ({ zh, en }))
}
