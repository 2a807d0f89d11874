/** How sure a diagnosis may be of a code that was read in a picture. */
import { expect, test } from 'vitest'
import { toReadPart } from '../../../src-preload/model/picture.ts'
import { diagnose, shippedKnowledge } from '../../corpus/shipped-analyzer.ts'
import { weighReading } from './weigh-reading.ts'

/** The first answer to a text that was read, each of its characters without doubt. */
const topOf = (text: string) => {
  const part = toReadPart({ width: 100, height: 20, text, lines: [] }, 0)
  const { findings } = weighReading(diagnose(text), [part], shippedKnowledge.view)
  return findings[0]?.candidates[0]
}
const rulesOf = (text: string) =>
  topOf(text)?.evidence.flatMap(({ rule }) => (rule.startsWith('picture/') ? [rule] : []))

test('a code whose documented message stands beside it is as sure as in a text', () => {
  const top = topOf('{"code":99991665,"msg":"invalid tenant code"}')
  expect(top).toMatchObject({ code: '99991665' })
  expect(top?.confidence).toBeGreaterThanOrEqual(0.9)
  expect(rulesOf('{"code":99991665,"msg":"invalid tenant code"}')).toEqual([])
})

test('a code alone is less sure: one of its digits may have been overlooked', () => {
  const text = '飞书返回错误码 99991665'
  expect(topOf(text)?.confidence).toBeLessThanOrEqual(0.85)
})

/** One digit of 99991665 lost, another one, one too many. */
test.each(['9991665', '99991685', '999991665'])(
  '%s beside the message of 99991665 is no sure answer and names it, though the wording is the service’s own',
  (code) => {
    const text = `x-tt-logid: 202305280903530B5036BCC99149AA1D4E\n{"code":${code},"msg":"invalid tenant code"}`
    expect(topOf(text)).toMatchObject({ code })
    expect(topOf(text)?.confidence).toBeLessThanOrEqual(0.6)
    expect(rulesOf(text)).toContain('picture/near-code')
  },
)

/** What the first answer to a text that was read is said to say. */
const messageOf = (text: string, read = text.length) => {
  const part = { start: 0, end: read, doubts: [] }
  return weighReading(diagnose(text), [part], shippedKnowledge.view).findings[0]?.message
}

test('letters read as others are not quoted where the document tells what they are', () => {
  expect(messageOf('{"err_code":10301,"err_msg":"Chcck Token Perrn Failed","err":{}}')).toBe('Check Token Perm Failed')
  expect(messageOf('飞书 {"code":10500,"msg":"internal server enror"}')).toBe('internal server error')
})

test('another message, or one that was copied, stays as it is', () => {
  expect(messageOf('{"err_code":10301,"err_msg":"Check Space Perm Failed","err":{}}')).toBe('Check Space Perm Failed')
  expect(messageOf('飞书 {"code":10500,"msg":"internal server enror"}', 1)).toBe('internal server enror')
})
