/** The table of settings: complete, valid by its own rules, closed to anything else. */
import { expect, test } from 'vitest'
import {
  initialSettings,
  isSettings,
  settingNames,
  settingsFormat,
  settingsMigrations,
  settingsTable,
} from './settings.ts'

test('the defaults are valid', () => {
  expect(isSettings(initialSettings)).toBe(true)
  expect(settingNames.length).toBeGreaterThan(10)
})

test.each(settingNames)('%s refuses what it is not', (name) => {
  for (const value of [undefined, null, 7, 'nonsense+nonsense', ['on']]) {
    expect(settingsTable[name].shape(value)).toBe(false)
    expect(isSettings({ ...initialSettings, [name]: value })).toBe(false)
  }
})

test('a missing and a foreign setting are noticed', () => {
  const { theme, ...others } = initialSettings
  expect(theme).toBe('system')
  expect(isSettings(others)).toBe(false)
  expect(isSettings({ ...initialSettings, other: true })).toBe(false)
})

test('every older file has a way to the present table; nonsense stays nonsense', () => {
  const { replyNotes, ...second } = { ...initialSettings, theme: 'dark' }
  expect(replyNotes).toBe('never')
  const old: Readonly<Record<number, unknown>> = {
    1: { language: 'en', theme: 'dark', density: 'compact' },
    2: second,
  }
  for (let from = 1; from < settingsFormat; from++) {
    const migrate = settingsMigrations[from]
    expect(isSettings(migrate?.(old[from]))).toBe(true)
    for (const value of [null, 7, [], { language: 'en', other: 1 }]) expect(isSettings(migrate?.(value))).toBe(false)
  }
  expect(settingsMigrations[1]?.(old[1])).toMatchObject({ theme: 'dark', watch: 'unasked' })
  expect(settingsMigrations[2]?.(second)).toEqual({ ...initialSettings, theme: 'dark' })
})
