/** The language is the one that this system formats dates in. */
import { expect, test } from 'vitest'
import { systemLocale } from './system-locale.ts'

test('rules of plurals name the language that formats of dates name', () => {
  expect(systemLocale()).toBe(new Intl.DateTimeFormat().resolvedOptions().locale)
})
