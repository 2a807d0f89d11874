/** The order of hits over the whole catalog: codes before all else, whole texts next, and no hit that lacks what others have. */
import { describe, expect, test } from 'vitest'
import { emptyFilter } from '../../../../src-preload/model/search.ts'
import { shippedBrowser, shippedCatalog } from '../../../shipped.fixture.ts'
import { sampled } from '../../../thoroughness.fixture.ts'
import { fewHits } from '../index/weights.ts'
import { noiseWords } from '../query/lexicon.ts'
import { bare } from '../text/bare-text.ts'
import { stem } from '../text/english-stem.ts'

const { entries } = shippedCatalog
const rowsOf = (text: string) =>
  shippedBrowser.browse({ text, filter: emptyFilter, sort: null, offset: 0, limit: entries.length }).rows
const idsOf = (text: string) => rowsOf(text).map(({ id }) => id)

const noise = new Set([...noiseWords].map(stem))
/** Words that mean something, and that no service has in its name: an error of another one would be elsewhere. */
const wordsOf = (message: string) => [
  ...new Set(
    (message.match(/\b[a-z]{5,}\b/g) ?? []).filter(
      (word) => !noise.has(stem(word)) && !/feishu|lark|turing|project|hire|recruit/.test(word),
    ),
  ),
]

test('a code: entries that have it, then those whose code begins so, then all others', () => {
  const step = (code: string, typed: string) => (code === typed ? 0 : code.startsWith(typed) ? 1 : 2)
  for (const { code } of sampled(entries, 36))
    for (const typed of [code, code.slice(0, -1)]) {
      if (typed.length < 3) continue
      const steps = rowsOf(typed).map((row) => step(row.code, typed))
      expect([typed, steps]).toEqual([typed, steps.toSorted()])
      const wanted = entries.filter((entry) => entry.code.startsWith(typed)).length
      expect([typed, steps.filter((one) => one < 2).length]).toEqual([typed, wanted])
    }
})

test('a code beside words: its entries come first', () => {
  for (const entry of sampled(entries, 36)) {
    const [word] = wordsOf(entries[(entries.indexOf(entry) * 7 + 3) % entries.length]?.message ?? '')
    if (word === undefined || entry.code.length < 4) continue
    expect([entry.code, rowsOf(`${word} ${entry.code}`)[0]?.code]).toEqual([entry.code, entry.code])
  }
})

test('a whole message: entries that say just that come before those that say more', () => {
  let found = 0
  for (const { message } of sampled(entries, 20)) {
    if (!/^[A-Za-z ]{12,}$/.test(message)) continue
    found++
    const isSame = rowsOf(message).map((row) => [row.message, row.meaning].some((text) => bare(text) === bare(message)))
    expect([message, isSame[0]]).toEqual([message, true])
    expect([message, isSame]).toEqual([message, isSame.toSorted((a, b) => Number(b) - Number(a))])
  }
  expect(found).toBeGreaterThan(15)
})

test('a slip that some document has, too, finds what others write without it', () => {
  const slips = { exist: 'exsit', valid: 'vaild', invalid: 'invaild', account: 'acount' }
  for (const [word, slip] of Object.entries(slips)) {
    const messages = entries.flatMap(({ message }) => (message.split(' ').includes(word) ? [message] : []))
    expect([word, messages.length > 0]).toEqual([word, true])
    for (const message of sampled(messages, 12)) {
      const found = rowsOf(message.replace(new RegExp(`\\b${word}\\b`), slip)).map((row) => row.message)
      expect([message, found.slice(0, 8).includes(message)]).toEqual([message, true])
    }
  }
})

test('two words run together, as some documents write them, find those that write them apart', () => {
  expect(idsOf('appsecret')).toEqual(expect.arrayContaining(['feishu/99991543', 'feishu/10015']))
})

test('what a long advice alone has in full comes behind those that say most of it in a text, and is a hit all the same', () => {
  const [first, ...others] = idsOf('表格请求数据太大')
  expect(first).toBe('feishu/90227')
  expect(others).toContain('feishu/90235')
  expect(idsOf('先重试 检查请求参数')[0]).toBe('feishu/96001')
})

test('where no entry has all words, those of the service that is named come first', () => {
  const [first, ...others] = idsOf('图灵 登录态过期').map((id) => id.split('/')[0])
  expect(first).toBe('turing')
  expect(others).toContain('feishu')
})

describe('several words', () => {
  const messages = sampled(entries, 20).map(({ message }) => wordsOf(message))
  /** Together they would be one word, such as `rate limit`. */
  const areApart = (words: readonly string[]) =>
    shippedBrowser.browse({ text: words.join(' '), filter: emptyFilter, sort: null, offset: 0, limit: 1 }).understood
      .words.length === words.length

  test('two that some entry has: every hit has both', () => {
    const pairs = sampled(entries, 8)
      .map(({ message }) => wordsOf(message))
      .filter((words) => words.length >= 2)
      .map((words) => words.slice(0, 2))
      .filter(areApart)
    let rare = 0
    for (const pair of pairs) {
      const [one, other] = pair.map((word) => new Set(idsOf(word ?? '')))
      const both = idsOf(pair.join(' '))
      expect([pair, both.filter((id) => !one?.has(id) || !other?.has(id))]).toEqual([pair, []])
      expect([pair, both.length > 0]).toEqual([pair, true])
      if (both.length <= fewHits) rare++
    }
    expect(rare).toBeGreaterThan(20)
  })

  test('one of two that no entry has: what the other one finds', () => {
    for (const [word] of messages) {
      if (word === undefined) continue
      const found = idsOf(`${word} qqqqzzzz`)
      const alone = new Set(idsOf(word))
      expect([word, found.length > 0, found.filter((id) => !alone.has(id))]).toEqual([word, true, []])
    }
  })

  test('four that an entry has: it is found first, and those that lack one follow where few have all', () => {
    const fours = sampled(entries, 4)
      .map(({ message }) => wordsOf(message))
      .filter((words) => words.length >= 4)
      .map((words) => words.slice(0, 4))
      .filter(areApart)
    let few = 0
    for (const four of fours) {
      const alone = four.map((word) => new Set(idsOf(word)))
      const lacking = idsOf(four.join(' ')).map((id) => alone.filter((ids) => !ids.has(id)).length)
      expect([four, lacking[0], lacking.filter((count) => count > 1)]).toEqual([four, 0, []])
      // Those that lack a word come behind all that do not.
      expect([four, lacking]).toEqual([four, lacking.toSorted()])
      const nearly = entries.filter(({ id }) => alone.filter((ids) => ids.has(id)).length === 3).length
      const isFew = lacking.filter((count) => count === 0).length <= fewHits
      expect([four, lacking.filter((count) => count === 1).length]).toEqual([four, isFew ? nearly : 0])
      if (isFew && nearly > 0) few++
    }
    expect(few).toBeGreaterThan(5)
  })
})
