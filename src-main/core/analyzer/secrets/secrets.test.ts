/** The corpus of secrets: every one masked, alone and beside what looks alike, which stays; none gets into a diagnosis. */
import { describe, expect, test } from 'vitest'
import { scoreSecrets } from '../../../corpus/measure-secrets.ts'
import { secretTexts } from '../../../corpus/secrets.ts'
import { diagnose } from '../../../corpus/shipped-analyzer.ts'
import { findSecrets } from './redact.ts'
import { isIdentityNumber } from './secret-rules.ts'

test('200 secrets of 40 kinds', () => {
  expect([secretTexts.length, new Set(secretTexts.map(({ name }) => name)).size]).toEqual([200, 40])
  const { misses } = scoreSecrets()
  expect(misses).toEqual([])
})

test('each is called by its kind', () => {
  const wrong = secretTexts.filter(({ kind, secret, text }) => {
    const found: { readonly start: number; readonly end: number; readonly kind: string }[] = []
    findSecrets(text, 0, found as Parameters<typeof findSecrets>[2])
    const at = text.indexOf(secret)
    return !found.some((span) => span.kind === kind && span.start <= at && span.end >= at + secret.length)
  })
  expect(wrong.map(({ name, text }) => `${name}: ${text}`)).toEqual([])
})

describe('what goes into windows, replies and files', () => {
  test.each([
    ['in the message', (text: string) => JSON.stringify({ code: 99991663, msg: `Invalid access token: ${text}` })],
    ['on the next line', (text: string) => `{"code":99991672,"msg":"Access denied"}\n${text}\n`],
  ])('%s', (_, write) => {
    const leaks = secretTexts.filter(({ secret, text }) => {
      const { findings } = diagnose(write(text))
      return findings.length === 0 || JSON.stringify(findings).includes(JSON.stringify(secret).slice(1, -1))
    })
    expect(leaks.map(({ name, text }) => `${name}: ${text}`)).toEqual([])
  })
})

test('the check character of an identity number decides', () => {
  expect([isIdentityNumber('11010519491231002X'), isIdentityNumber('110105194912310021')]).toEqual([true, false])
})
