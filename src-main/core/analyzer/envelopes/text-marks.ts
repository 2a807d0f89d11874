/** Finds every text mark of every service and vendor in one pass over a text. */

import { plainHan } from '../passages/plain-han.ts'
import { type Rule, rules, serviceRule } from '../rules/rules.ts'
import type { Strength } from '../rules/scoring.ts'
import type { Envelope } from './envelope.ts'
import type { OtherVendor } from './other-vendors.ts'

/** What a mark speaks for: a service by its place in the registry, or a vendor by its place in its table. */
export interface Meaning {
  readonly rule: Rule
  readonly service: string | null
  readonly vendor: string | null
  readonly strength: Strength
}

export interface FoundMark {
  readonly meaning: Meaning
  readonly start: number
  readonly end: number
}

const quoteForPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
/** A Latin text must not begin inside a longer word: `lark` in `Skylark` is another name. */
const source = (text: string) => (/^[a-z]/.test(text) ? `(?<![a-z])${quoteForPattern(text)}` : quoteForPattern(text))
/** Lower case unit for unit: `İ` and the like would move what comes after them. */
const lowerCase = (text: string): string => {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/** What a text names: per service, and of other products. */
export interface TextMarks {
  readonly of: ReadonlyMap<string, readonly FoundMark[]>
  readonly vendors: readonly FoundMark[]
}

/** One rule's marks in one passage; more add nothing. */
const mostPerRule = 40

/** All marks of some recognisers and of other products, ready to be looked for. */
interface MarkTable {
  readonly literals: ReadonlyMap<string, readonly Meaning[]>
  readonly patterns: readonly { readonly pattern: RegExp; readonly meaning: Meaning }[]
}

const tabulate = (envelopes: readonly Envelope[], vendors: readonly OtherVendor[]): MarkTable => {
  const literals = new Map<string, Meaning[]>()
  const patterns: { readonly pattern: RegExp; readonly meaning: Meaning }[] = []
  const enter = (texts: readonly string[] | undefined, found: readonly RegExp[], meaning: Meaning) => {
    for (const text of texts ?? []) {
      const known = literals.get(text.toLowerCase())
      if (known === undefined) literals.set(text.toLowerCase(), [meaning])
      else known.push(meaning)
    }
    for (const pattern of found)
      patterns.push({ pattern: new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`), meaning })
  }
  for (const { service, marks } of envelopes)
    for (const { rule, texts, pattern, strength } of marks)
      enter(texts, pattern ? [pattern] : [], { rule: serviceRule(rule, strength), service, vendor: null, strength })
  for (const { name: vendor, texts, names, patterns: found, strength } of vendors) {
    enter(texts, found ?? [], { rule: rules.vendorText, service: null, vendor, strength: strength ?? 'contradiction' })
    enter(names, [], { rule: rules.vendorName, service: null, vendor, strength: rules.vendorName.strength })
    const subject = subjectOf(names ?? [])
    if (subject !== null)
      enter([], [subject], { rule: rules.vendorText, service: null, vendor, strength: strength ?? 'excluded' })
  }
  return { literals, patterns }
}

/** Verbs whose object a name is: `绑定微信失败` is the failure of whoever binds. */
const actions = [
  '绑定?',
  '解绑',
  '解除',
  '接入',
  '对接',
  '关联',
  '授权',
  '关注',
  '转发',
  '同步到?',
  '推送到',
  '转发到',
  '发到',
]

/** A name is the subject of the error where its interface, its answer or its report follows at once. */
const subjectOf = (names: readonly string[]): RegExp | null => {
  if (names.length === 0) return null
  const name = `(?:${names.map(quoteForPattern).join('|')})(?: ?(?:公众号|开放平台|服务端|官方|支付|推送|机器人|小程序|push|im\\b))?(?:的)? ?`
  return new RegExp(
    `${name}(?:open ?api|api|sdk|接口|返回|报错|报了?|提示|错误码?|error|errcode|err\\b|returned)|(?<!${actions.join('|')})${name}失败`,
    'i',
  )
}

export const createMarkFinder = (
  envelopes: readonly Envelope[],
  vendors: readonly OtherVendor[],
): ((text: string) => TextMarks) => {
  const { literals, patterns } = tabulate(envelopes, vendors)
  /** Read against lower-cased text: a third of the cost of a pattern that ignores case. */
  const anyLiteral = new RegExp(
    [...literals.keys()]
      .sort((a, b) => b.length - a.length)
      .map(source)
      .join('|'),
    'g',
  )
  /** Most texts hold none of the patterns: one look tells. */
  const anyPattern = [false, true].map((ignoresCase) => {
    const some = patterns.filter(({ pattern }) => pattern.ignoreCase === ignoresCase)
    return {
      some,
      test: new RegExp(some.map(({ pattern }) => `(?:${pattern.source})`).join('|'), ignoresCase ? 'i' : ''),
    }
  })
  return (text) => {
    const services = new Map<string, FoundMark[]>()
    const vendors: FoundMark[] = []
    const counts = new Map<Meaning, number>()
    const add = (meaning: Meaning, hit: RegExpExecArray) => {
      const count = counts.get(meaning) ?? 0
      counts.set(meaning, count + 1)
      if (count >= mostPerRule) return
      const mark = { meaning, start: hit.index, end: hit.index + hit[0].length }
      if (meaning.service === null) vendors.push(mark)
      else services.set(meaning.service, [...(services.get(meaning.service) ?? []), mark])
    }
    const lower = lowerCase(text)
    anyLiteral.lastIndex = 0
    for (let hit = anyLiteral.exec(lower); hit !== null; hit = anyLiteral.exec(lower))
      for (const meaning of literals.get(hit[0]) ?? []) add(meaning, hit)
    const plain = plainHan(text)
    for (const { some, test } of anyPattern) {
      if (!test.test(plain)) continue
      for (const { pattern, meaning } of some) for (const hit of plain.matchAll(pattern)) add(meaning, hit)
    }
    return { of: services, vendors }
  }
}
