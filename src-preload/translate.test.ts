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
  expect(t('cli.pictures-unread', { count: 1 })).toBe('1 picture could not be read; the output says why.')
  expect(t('cli.pictures-unread', { count: 2 })).toBe('2 pictures could not be read; the output says why.')
  expect(t('cli.pictures-unread')).toContain('{count}')
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
