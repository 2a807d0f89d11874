/** The tokenizer: what words and parts it finds, and that every Han text can be found again by its pairs. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../../thoroughness.fixture.ts'
import { readTerms } from '../index/read-terms.ts'
import { fold } from './fold.ts'
import { hanTerms, type Token, tokenize, tokenizeLatin } from './tokenizer.ts'

const termsOf = (text: string) => tokenize(text).map(({ term }) => term)

test.each([
  ['参数token错误', ['参数', '数', 'token', '错误', '误']],
  ['权', ['权']],
  ['没有权限', ['没有', '有权', '权限', '限']],
  ['RATE_LIMIT_EXCEEDED', ['rate', 'limit', 'exceeded', 'ratelimitexceeded']],
  ['OpenApiErrorCode', ['open', 'api', 'error', 'code', 'openapierrorcode']],
  ['userId user_id user-id', ['user', 'id', 'userid', 'user', 'id', 'userid', 'user', 'id', 'userid']],
  ['SDKAppID', ['sdk', 'app', 'id', 'sdkappid']],
  ['API keys, IDs and URLs', ['api', 'keys', 'ids', 'and', 'urls']],
  ['RFC3339', ['rfc', '3339', 'rfc3339']],
  ['30KB 上限', ['30', 'kb', '30kb', '上限', '限']],
  ["doesn't can’t", ['doesnt', 'cant']],
  ['these ids not existed: %v', ['these', 'ids', 'not', 'existed', 'v']],
  ['t-/u-', ['t', 'u']],
  ['10.0.0.1', ['10', '0', '0', '1']],
  ['ＡＰＩ１２', ['api', '12', 'api12']],
  ['Привет мир', ['привет', 'мир']],
  ['\u202eאבג\u0000\ud800x', ['אבג', 'x']],
  ['𠮷野家', ['𠮷野', '野家', '家']],
])('%s', (text, terms) => {
  expect(termsOf(text)).toEqual(terms)
})

const mixedText = fc
  .array(fc.oneof(fc.constantFrom('权限', '重试', 'user', 'Id', '_', '-', '42', ' ', '，', "'", '𠮷'), fc.string()))
  .map((pieces) => pieces.join(''))

test('tokens lie in the text, none empty, Han as it stands there', () => {
  const isSound = (text: string) =>
    tokenize(text).every(({ term, start, end }) => {
      const isPlaced = term !== '' && start < end && end <= text.length
      return isPlaced && (!/^\p{Script=Han}/u.test(term) || fold(text).slice(start, end) === term)
    })
  fc.assert(fc.property(fc.oneof(mixedText, fc.string({ unit: 'binary' })), isSound))
})

test('every stretch of Han in a text is found by its pairs', () => {
  const han = fc.string({ unit: fc.constantFrom(...'权限不足参数错误重试频控'), minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(han, fc.nat(), fc.nat(), (text, from, length) => {
      const start = from % (text.length - 1)
      const piece = text.slice(start, start + 2 + (length % (text.length - start)))
      const terms = new Set(termsOf(`前${text}`))
      expect(
        hanTerms(piece)
          .slice(0, -1)
          .filter((term) => !terms.has(term)),
      ).toEqual([])
    }),
  )
})

test('terms without places are the same terms', () => {
  const piece = fc.constantFrom(
    ...[
      '权限',
      '令牌',
      '權限',
      '介面',
      'A',
      'userId',
      'HTTPServer',
      '404',
      '_',
      '.',
      "'",
      '-',
      ' ',
      '，',
      '。',
      '’',
      'é',
      'Ａ',
      '\n',
      '々',
      '𠀀',
      '「',
    ],
  )
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (any) => {
      expect(readTerms(any)).toEqual(termsOf(any))
      const isHan = ({ term }: Token) => /^\p{Script=Han}/u.test(term)
      expect(tokenizeLatin(any)).toEqual(tokenize(any).filter((token) => !isHan(token)))
    }),
    { numRuns: runs(2_000) },
  )
})
