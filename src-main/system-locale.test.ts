import { expect, test } from 'vitest'
import { systemLocale } from './system-locale.ts'

test('rules of plurals name the language that formats of dates name', () => {
  expect(systemLocale()).toBe(new Intl.DateTimeFormat().resolvedOptions().locale)
})
