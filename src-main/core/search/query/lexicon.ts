/** The words a query may use beside the documents' own: wordings of one idea, names of services, and noise. */
import type { Service, ServiceId } from '../../../../src-preload/model/catalog.ts'
import { namesOf } from '../../catalog/service-names.ts'
import { finishSteps, type Steps } from '../../steps.ts'
import { matchWeights } from '../index/weights.ts'
import { stem } from '../text/english-stem.ts'
import { fold } from '../text/fold.ts'
import { wordings } from '../text/wordings.ts'
import { type Alternative, sayHan, sayLatin } from './alternatives.ts'

/**
 * Words around the matter: they may raise an entry that has them, but an entry without them is found all the same. In a
 * catalog of errors that goes for “error” and “failed” too.
 */
export const noiseWords: ReadonlySet<string> = new Set(
  (
    'a an the of to in on at by for from with is are was were be been has have had do does did it its this that these those ' +
    'and or as you your my we i please code error err fail failed failure exception msg message errcode errmsg returned return why how what when ' +
    '的 了 吗 呢 啊 请 请问 怎么 怎么办 怎么解决 如何 如何解决 为什么 什么 什么意思 是什么 是什么意思 意思 解决 处理 失败 错误 出错 异常 报错 提示 返回 返回码 ' +
    '错误码 错误代码 状态码 出现 遇到 一直 客户 我们 这个 哪个 是 在 有 和 或 与 被 把 时 中 后 前 上 下 里 该 个 ' +
    '这些 那个 那些 已经 还 还是 还有 都 就 也 又 吧 我 你 他 它 给 让 到底 一下 显示 收到 发现 老是 总是 经常 突然 现在 今天 刚刚 刚才 客户说 用户说 说 没有 没 最多 至多 只能 不了 不掉 不上 不出 不进 不去 不到 不成 不动 不开 断了 不在 拿来 用来 有些 ' +
    '怎么回事 咋办 咋回事 为啥 啥 啥意思 问题 有问题 出问题 不行 挂了 过了 完了 还没 还没有 那边 这边 一个 有些 有的 某个 全部 ' +
    'could would should must can got not any idea keep keeps still always there here me us our their so says said retry later again 重试 稍后 稍后重试 再试 稍后再试 过会儿 过一会儿 等会儿 一会儿 请稍后 请重试 请检查 联系客服 找客服'
  ).split(' '),
)

/** What the lexicon knows of a word or phrase. */
export interface LexiconEntry {
  /** Other wordings of the same idea. */
  readonly alternatives: readonly Alternative[]
  /** Services it names; a name that others begin with stands for them less surely. */
  readonly services: ReadonlyMap<ServiceId, number>
  readonly noise: boolean
}

export interface Lexicon {
  han(text: string): LexiconEntry | undefined
  /** Words of a phrase, in any inflection. */
  latin(words: readonly string[]): LexiconEntry | undefined
  /** Services one of whose names begins with the typed word. */
  servicesStartingWith(word: string): ReadonlyMap<ServiceId, number>
  readonly hanTexts: readonly string[]
  /** English words that stand in wordings of several. */
  readonly phraseWords: ReadonlySet<string>
  readonly longestHan: number
  readonly longestLatin: number
}

const isHan = (text: string) => /^\p{Script=Han}/u.test(text)
const wordsOf = (text: string) => text.split(/[\s-]+/)
const latinKey = (words: readonly string[]) => words.map(stem).join(' ')

/** A name that others begin with: 飞书 means 飞书开放平台 first, 飞书项目 less. */
const sharedName = 0.6

/** An entry that says 请求参数 says 参数 already; counting both would prefer it for nothing. */
const includesPhrase = (longer: string, phrase: string) =>
  isHan(phrase) ? longer.includes(phrase) : phrase.split(' ').every((word) => longer.split(' ').includes(word))

/** The tables that a query's words are read by, in one value, so that a proof can leave out a row and see what changes. */
export interface WordTables {
  readonly wordings: readonly (readonly string[])[]
  readonly noiseWords: ReadonlySet<string>
}

export const wordTables: WordTables = { wordings, noiseWords }

const keyOf = (text: string) => (isHan(text) ? text : latinKey(wordsOf(text)))

interface ReadTables {
  /** Other wordings of every word that has some, by its key. */
  readonly worded: ReadonlyMap<string, readonly Alternative[]>
  readonly noise: ReadonlySet<string>
}

/** Lines of wordings read between two places to pause. */
const linesPerStep = 20

function* readTables({ wordings, noiseWords }: WordTables): Steps<ReadTables> {
  const said: { readonly key: string; readonly say: Alternative }[][] = []
  const rows = new Map<string, number[]>()
  for (const [row, texts] of wordings.entries()) {
    if (row % linesPerStep === 0) yield
    const line = texts.map((text) => ({
      key: keyOf(text),
      say: isHan(text) ? sayHan(text, matchWeights.wording) : sayLatin(wordsOf(text), matchWeights.wording),
    }))
    said.push(line)
    for (const key of new Set(line.map((one) => one.key))) {
      const known = rows.get(key)
      if (known === undefined) rows.set(key, [row])
      else known.push(row)
    }
  }
  const worded = new Map<string, readonly Alternative[]>()
  for (const [key, places] of rows) {
    if (worded.size % linesPerStep === 0) yield
    const alternatives = new Map<string, Alternative>()
    for (const row of places)
      for (const other of said[row] ?? []) if (!includesPhrase(other.key, key)) alternatives.set(other.key, other.say)
    worded.set(key, [...alternatives.values()])
  }
  return { worded, noise: new Set([...noiseWords].map(keyOf)) }
}

/** A catalog with a person's tables has other services and the same words. */
const tablesRead = new WeakMap<WordTables, ReadTables>()

const nothingNamed: ReadonlyMap<ServiceId, number> = new Map()

export function* lexiconSteps(services: readonly Service[], tables: WordTables): Steps<Lexicon> {
  const { worded, noise } = tablesRead.get(tables) ?? (yield* readTables(tables))
  tablesRead.set(tables, { worded, noise })
  yield

  const named = new Map<string, Map<ServiceId, number>>()
  const names = services.flatMap((service) =>
    namesOf(service).map((name) => ({ name: fold(name), service: service.id })),
  )
  for (const { name, service } of names)
    for (const other of names) {
      if (!other.name.startsWith(name)) continue
      const key = keyOf(name)
      const known = named.get(key) ?? new Map<ServiceId, number>()
      const surety = other.name === name || other.service === service ? 1 : sharedName
      known.set(other.service, Math.max(known.get(other.service) ?? 0, surety))
      named.set(key, known)
    }

  const entries = new Map<string, LexiconEntry>()
  for (const key of new Set([...worded.keys(), ...named.keys(), ...noise]))
    entries.set(key, {
      alternatives: worded.get(key) ?? [],
      services: named.get(key) ?? nothingNamed,
      noise: noise.has(key),
    })
  yield
  const keys = [...entries.keys()]
  const hanTexts = keys.filter(isHan)
  return {
    han: (text) => entries.get(text),
    latin: (words) => entries.get(latinKey(words)),
    servicesStartingWith: (word) =>
      new Map(names.filter(({ name }) => name.startsWith(word)).map(({ service }) => [service, 1])),
    hanTexts,
    phraseWords: new Set(
      wordings.flat().flatMap((text) => (isHan(text) || wordsOf(text).length < 2 ? [] : wordsOf(text))),
    ),
    longestHan: Math.max(...hanTexts.map((text) => text.length)),
    longestLatin: Math.max(...keys.map((key) => key.split(' ').length)),
  }
}

/** The same at once. */
export const createLexicon = (services: readonly Service[], tables: WordTables): Lexicon =>
  finishSteps(lexiconSteps(services, tables))
