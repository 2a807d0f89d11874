/** Texts loaded for one language are the same as those in the table of all. */
import { expect, test } from 'vitest'
import { loadTranslate } from './load-texts.ts'
import { locales } from './message.ts'
import { createTranslate } from './translate.ts'

test.each(locales)('what is loaded for %s says what is said by all texts', async (locale) => {
  const loaded = await loadTranslate(locale)
  expect(loaded('app.not-started')).toBe(createTranslate(locale)('app.not-started'))
})
