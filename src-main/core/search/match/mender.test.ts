/** What is mended in a query before it is cut into words: one sound in a Chinese wording, one letter in an English phrase. */
import { describe, expect, test } from 'vitest'
import { idsOf, shippedCatalog, shippedIndex } from '../../../shipped.fixture.ts'
import { openIndex } from '../index/mini-index.ts'
import { createLexicon, wordTables } from '../query/lexicon.ts'
import { wordings } from '../text/wordings.ts'
import { createMender } from './mender.ts'
import { createPinyin } from './pinyin.ts'

const { entries, services } = shippedCatalog
const { terms, readings } = openIndex(shippedIndex)
const lexicon = createLexicon(services, wordTables)
const pairsOf = (text: string) => Array.from(text, (_, at) => text.slice(at, at + 2))
const pinyin = createPinyin(readings, terms.terms.concat(lexicon.hanTexts.flatMap(pairsOf)), lexicon.hanTexts)
const mender = createMender(terms, lexicon, { pinyin: () => pinyin })

describe('a Chinese text', () => {
  test.each([
    ['找不道文档', '找不到文档'],
    ['用户明为空', '用户名为空'],
    ['请求超是', '请求超时'],
    ['情求频率超出限制', '请求频率超出限制'],
    ['部支持该操作', '不支持该操作'],
  ])('%s is %s', (typed, meant) => expect(mender.han(typed)).toBe(meant))

  test.each(['发不出去', '工单客服无效', '没认证的企业', '部门和岗位部门不一致', '检索不了', '查无此任务', '写太长了'])(
    'of words that are known stays: %s',
    (text) => expect(mender.han(text)).toBe(text),
  )

  test('that documents have, or that is a wording, stays', () => {
    const runs = entries.flatMap(({ message, meaning, advice }) =>
      [message, meaning, advice].flatMap((text) => text?.match(/\p{Script=Han}+/gu) ?? []),
    )
    const wrong = [...runs, ...wordings.flat()].filter((text) => mender.han(text) !== text)
    expect(runs.length).toBeGreaterThan(1_000)
    expect(wrong).toEqual([])
  })
})

describe('an English word', () => {
  test('of a phrase is mended where a letter is missing, doubled or swapped', () => {
    const words = [...lexicon.phraseWords].filter((word) => /^[a-z]{6,}$/.test(word))
    expect(words.length).toBeGreaterThan(30)
    for (const word of words)
      for (const typed of [word.slice(0, 2) + word.slice(3), word.slice(0, 3) + word.slice(2)])
        if (!terms.has(typed) && !lexicon.phraseWords.has(typed))
          expect(lexicon.phraseWords.has(mender.latin(typed))).toBe(true)
  })

  test('that documents have stays', () => {
    expect(terms.terms.filter((word) => mender.latin(word) !== word)).toEqual([])
  })

  test('makes its phrase known: what is searched is what was meant', () => {
    expect(idsOf('work item dosnt exist', 1)).toEqual(['feishu-project/30005'])
    expect(idsOf('internl error', 3)).toEqual(idsOf('internal error', 3))
  })
})

test('a permission whose parts are one word twice is not said by texts with that word', () => {
  for (const scope of ['calendar:calendar', 'wiki:wiki']) expect(idsOf(scope, 1)).toEqual(['feishu/99991672'])
})
