/** Each side of a comparison reads as it was, and only what differs is marked. */
import { assert, property, string, stringMatching } from 'fast-check'
import { expect, test } from 'vitest'
import { diffTexts, type TextPiece } from './diff-texts.ts'

const join = (pieces: readonly TextPiece[]) => pieces.map(({ text }) => text).join('')
const own = (pieces: readonly TextPiece[]) => pieces.filter(({ isOwn }) => isOwn).map(({ text }) => text)

test('words of either script are told apart, what both say is not marked', () => {
  const { mine, theirs } = diffTexts('先问平台组，retry 3 次', '先问支付组，retry 5 次')
  expect(own(mine).join(' ')).toContain('平台')
  expect(own(theirs).join(' ')).toContain('支付')
  expect(own(theirs).join(' ')).toContain('5')
  expect(own(theirs).join(' ')).not.toContain('retry')
})

test.each([
  ['needs im:message.send', 'needs im:message.read', 'im:message.send', 'im:message.read'],
  ['最多 5.2 秒', '最多 5.4 秒', '5.2', '5.4'],
  ['tenant_access_token 过期', 'user_access_token 过期', 'tenant_access_token', 'user_access_token'],
  ['见 /open-apis/im/v1', '见 /open-apis/im/v2', 'open-apis/im/v1', 'open-apis/im/v2'],
])('identifiers, numbers and paths are never cut: %s', (mine, theirs, gone, come) => {
  const diff = diffTexts(mine, theirs)
  expect([own(diff.mine), own(diff.theirs)]).toEqual([[gone], [come]])
})

test('each side reads as it was, and the unmarked parts are the same on both', () => {
  const texts = stringMatching(/^[一-三ab \n]{0,40}$/)
  assert(
    property(texts, texts, (mine, theirs) => {
      const diff = diffTexts(mine, theirs)
      expect(join(diff.mine)).toBe(mine)
      expect(join(diff.theirs)).toBe(theirs)
      const shared = (pieces: readonly TextPiece[]) => join(pieces.filter(({ isOwn }) => !isOwn))
      expect(shared(diff.mine)).toBe(shared(diff.theirs))
    }),
  )
})

test('any text at all, and texts too different to be worth comparing', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      expect(own(diffTexts(text, text).mine)).toEqual([])
    }),
  )
  const mine = Array.from({ length: 3_000 }, (_, at) => `m${at}`).join(' ')
  const theirs = Array.from({ length: 3_000 }, (_, at) => `t${at}`).join(' ')
  expect(diffTexts(mine, theirs)).toEqual({
    mine: [{ text: mine, isOwn: true }],
    theirs: [{ text: theirs, isOwn: true }],
  })
})
