/** Slots are filled, and words follow their number. */
import { expect, test } from 'vitest'
import en from '../resources/locales/en.json'
import zhCN from '../resources/locales/zh-CN.json'
import { createTranslate, isMessageKey } from './translate.ts'

const keys = Object.keys(zhCN).filter(isMessageKey)
const namesIn = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)(?:\}|:)/g)].map((slot) => slot[1] ?? ''))].toSorted()

test('one picture, two pictures; a missing value is noticed', () => {
  const t = createTranslate('en')
  expect(t('cli.lines-unanswered', { count: 1 })).toBe('1 line could not be answered; the output says why.')
  expect(t('cli.lines-unanswered', { count: 2 })).toBe('2 lines could not be answered; the output says why.')
  expect(t('cli.lines-unanswered')).toContain('{count}')
})

test('counts are written as the language does, numbers that name something as they are', () => {
  for (const locale of ['en', 'zh-CN'] as const) {
    const t = createTranslate(locale)
    expect(t('browse.count', { shown: 1_024, total: 40_000 })).toMatch(/1,024.*40,000/)
    expect(t('cli.line-service', { line: 40_000, service: '40000' })).toMatch(/40000.*40000/)
    expect(t('errors-only.count', { count: 1 })).toMatch(/^1\D/)
  }
})

test('filled, no text keeps a slot or the words to choose from, whatever the number', () => {
  for (const locale of ['en', 'zh-CN'] as const)
    for (const key of keys)
      for (const value of [0, 1, 2]) {
        const text = { en, 'zh-CN': zhCN }[locale][key]
        const filled = createTranslate(locale)(key, Object.fromEntries(namesIn(text).map((name) => [name, value])))
        if (/\{\w+:/.test(text)) expect(filled, key).not.toMatch(/[{}|]/)
      }
})
