/** Queries as words: every wording that the lexicon knows is one word wherever it stands, and noise asks for nothing. */
import { expect, test } from 'vitest'
import { shippedCatalog } from '../../../shipped.fixture.ts'
import { bareWords, wordings } from '../text/wordings.ts'
import { createLexicon, noiseWords, wordTables } from './lexicon.ts'
import { createFilterParser } from './parse-filters.ts'
import { parseQuery } from './parse-query.ts'

const { services } = shippedCatalog
const lexicon = createLexicon(services, wordTables)
const parseFilters = createFilterParser(services)
const read = (text: string) => parseQuery(text, lexicon, parseFilters)
const wordsOf = (text: string) => read(text).words.map((word) => word.text)

const isHan = (text: string) => /^\p{Script=Han}/u.test(text)
const known = [...new Set(wordings.flat())]

test('every English wording of several words is one word between two others', () => {
  const phrases = known.filter((text) => /^[a-z]+(?: [a-z]+)+$/.test(text))
  for (const phrase of phrases) expect(wordsOf(`xyzzy ${phrase} plugh`)).toEqual(['xyzzy', phrase, 'plugh'])
  expect(phrases.length).toBeGreaterThan(90)
})

test('every Chinese wording is one word between two others, or part of a longer wording', () => {
  for (const text of known.filter(isHan)) {
    const words = wordsOf(`xyzzy ${text} plugh`)
    expect([text, words[0], words.at(-1), words.slice(1, -1).join('')]).toEqual([text, 'xyzzy', 'plugh', text])
    expect([text, words.length]).toEqual([text, 3])
  }
})

test('noise may be lacking beside a word, and is asked for where it is all there is', () => {
  for (const noise of noiseWords) {
    if (read(`${noise} xyzzy`).words.length !== 2) continue
    expect([noise, read(`${noise} xyzzy`).words.map((word) => word.optional)]).toEqual([noise, [true, false]])
    expect([noise, read(noise).words.every((word) => word.optional)]).toEqual([noise, false])
  }
})

test('a character between words that stands for a word is read as it and may be lacking, alone it is itself', () => {
  for (const [character, word] of bareWords) {
    const [first, ...others] = read(`${character}部门`).words
    expect([character, first?.text, first?.optional, others.length]).toEqual([character, word, true, 1])
    expect([character, wordsOf(character)]).toEqual([character, [character]])
  }
})

test('what introduces an HTTP status is said by the number', () => {
  const optional = (text: string) => read(text).words.map((word) => word.optional)
  expect(optional('http 429')).toEqual([true, false])
  expect(optional('429 http')).toEqual([false, false])
  expect(optional('http 42')).toEqual([false, false])
  expect(optional('http timeout')).toEqual([false, false])
})

test.each([
  ['10万', '100000'],
  ['2千', '2000'],
  ['3万个', '30000'],
  ['5百', '500'],
])('%s is the word %s and no code', (typed, word) => {
  const [first] = read(`${typed} 部门`).words
  expect([first?.typed, first?.text]).toEqual([typed, word])
})

test('a number with what is counted is an amount, which no code begins with', () => {
  for (const { code } of shippedCatalog.entries.filter(({ code }) => /^\d+$/.test(code))) {
    expect(read(`部门${code}个`).words.map(({ typed }) => typed)).toEqual(['部门', `${code}个`])
    expect(read(`部门 ${code} 个`).words.map(({ typed }) => typed)).toContain(code)
    expect(read(`报${code}次数太多`).words.map(({ typed }) => typed)).toContain(code)
  }
})

test('a long paste is read for its first 24 words', () => {
  const words = Array.from({ length: 60 }, (_, at) => `w${String.fromCharCode(97 + (at % 26))}${'xyz'[at % 3]}q`)
  expect(wordsOf(words.join(' '))).toHaveLength(24)
})

test('a name of a constant is one where it stands alone, a permission is one word', () => {
  expect(read('USER_NOT_FOUND').name).toBe('USER_NOT_FOUND')
  expect(read('USER_NOT_FOUND here').name).toBeNull()
  expect(wordsOf('im:message:send_as_bot')).toEqual(['immessagesendasbot'])
  expect(wordsOf('lacks im:chat now')).toContain('imchat')
})
