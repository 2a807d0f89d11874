/** Finds every text mark of every service and vendor in one pass over a text. */

import { plainHan } from '../../plain-han.ts'
import { finishSteps, type Steps } from '../../steps.ts'
import { once, oneOf, quoteForPattern } from '../rules/one-of.ts'
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

/** A Latin text must not begin inside a longer word: `lark` in `Skylark` is another name. */
const isLatin = (text: string) => /^[a-z]/.test(text)
const notInWord = '(?<![a-z])'
const source = (text: string) => `${isLatin(text) ? notInWord : ''}${quoteForPattern(text)}`
/** Lower case unit for unit: `İ` and the like would move what comes after them. */
const lowerCase = (text: string): string => {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

const toGlobal = ({ source, flags }: RegExp) => new RegExp(source, `${flags.replace('g', '')}g`)

/** Finds a service by name; null where it has none. */
export const nameOf = ({ marks }: Envelope): RegExp | null => {
  const names = marks
    .filter(({ rule, strength }) => serviceRule(rule, strength).decides === 'name')
    .flatMap(({ texts, pattern }) => [...(texts ?? []).map(source), ...(pattern ? [pattern.source] : [])])
  return names.length === 0 ? null : new RegExp(names.join('|'), 'i')
}

/** What a text names: per service, and of other products. */
export interface TextMarks {
  readonly of: ReadonlyMap<string, readonly FoundMark[]>
  readonly vendors: readonly FoundMark[]
  /** The text itself as rules write it. */
  readonly plain: string
}

/** One rule's marks in one passage; more add nothing. */
const mostPerRule = 40

/** What one pattern tells, of whichever services and products. */
interface PatternMark {
  readonly pattern: RegExp
  readonly meanings: Meaning[]
}

/** All marks of some recognisers and of other products, ready to be looked for. */
interface MarkTable {
  readonly literals: ReadonlyMap<string, readonly Meaning[]>
  readonly patterns: readonly PatternMark[]
  /** Names of other products as the subject of an error. */
  readonly subjects: readonly PatternMark[]
}

const tabulate = (envelopes: readonly Envelope[], vendors: readonly OtherVendor[]): MarkTable => {
  const literals = new Map<string, Meaning[]>()
  const patterns = new Map<string, PatternMark>()
  const subjects: PatternMark[] = []
  const enter = (texts: readonly string[] | undefined, found: readonly RegExp[], meaning: Meaning) => {
    for (const text of texts ?? []) {
      const known = literals.get(text.toLowerCase())
      if (known === undefined) literals.set(text.toLowerCase(), [meaning])
      else known.push(meaning)
    }
    // What two services have in common is looked for once.
    for (const pattern of found) {
      const known = patterns.get(String(pattern))
      if (known === undefined) patterns.set(String(pattern), { pattern: toGlobal(pattern), meanings: [meaning] })
      else known.meanings.push(meaning)
    }
  }
  for (const { service, marks } of envelopes)
    for (const { rule, texts, pattern, strength } of marks)
      enter(texts, pattern ? [pattern] : [], { rule: serviceRule(rule, strength), service, vendor: null, strength })
  for (const { name: vendor, texts, names, patterns: found, strength } of vendors) {
    enter(texts, found ?? [], { rule: rules.vendorText, service: null, vendor, strength: strength ?? 'contradiction' })
    if (names === undefined) continue
    enter(names, [], { rule: rules.vendorName, service: null, vendor, strength: rules.vendorName.strength })
    const meaning = { rule: rules.vendorText, service: null, vendor, strength: strength ?? 'excluded' } as const
    subjects.push({ pattern: toGlobal(subjectOf(names)), meanings: [meaning] })
  }
  return { literals, patterns: [...patterns.values()], subjects }
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

const namesIn = (names: readonly string[]) =>
  `(?:${names.map(quoteForPattern).join('|')})(?: ?(?:公众号|开放平台|服务端|官方|支付|推送|机器人|小程序|push|im\\b))?(?:的|[:：])? ?${once}`
const itsError = '(?:open ?api|api|sdk|接口|返回|报错|报了?|提示|错误码?|error|errcode|err\\b|returned)'

/** A name is the subject of the error where its interface, its answer or its report follows at once. */
const subjectOf = (names: readonly string[]): RegExp =>
  new RegExp(`${namesIn(names)}${itsError}|(?<!${actions.join('|')})${namesIn(names)}失败`, 'i')

/** Finds wherever one of the names may be a subject. */
const anySubjectOf = (names: readonly string[]): RegExp => new RegExp(`${namesIn(names)}(?:${itsError}|失败)`, 'i')

type MarkFinder = (text: string) => TextMarks

export function* markFinderSteps(envelopes: readonly Envelope[], vendors: readonly OtherVendor[]): Steps<MarkFinder> {
  const { literals, patterns, subjects } = tabulate(envelopes, vendors)
  yield
  const texts = [...literals.keys()]
  const latin = oneOf(texts.filter(isLatin))
  yield
  const others = oneOf(texts.filter((text) => !isLatin(text)))
  yield
  const ways = [
    { before: notInWord, source: latin },
    { before: '', source: others },
  ].flatMap(({ before, source }) => (source === '' ? [] : `${before}${source}`))
  /** Read against lower-cased text: a third of the cost of a pattern that ignores case. */
  const anyLiteral = new RegExp(ways.join('|'), 'g')
  /** Most texts hold no subject: one look tells. One expression of all patterns would take longer to compile than all of them. */
  const anySubject = anySubjectOf(vendors.flatMap(({ names }) => names ?? []))
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
    for (const { pattern, meanings } of anySubject.test(plain) ? [...patterns, ...subjects] : patterns) {
      if (plain.search(pattern) < 0) continue
      for (const hit of plain.matchAll(pattern)) for (const meaning of meanings) add(meaning, hit)
    }
    return { of: services, vendors, plain }
  }
}

/** The same at once. */
export const createMarkFinder = (...given: Parameters<typeof markFinderSteps>): MarkFinder =>
  finishSteps(markFinderSteps(...given))
