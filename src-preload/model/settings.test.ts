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
  const { regionShortcut, ...fourth } = { ...initialSettings, theme: 'dark' }
  const { watchPictures, ...third } = fourth
  const { replyNotes, ...second } = third
  expect([regionShortcut, watchPictures, replyNotes]).toEqual([initialSettings.regionShortcut, false, 'never'])
  const old: Readonly<Record<number, unknown>> = {
    1: { language: 'en', theme: 'dark', density: 'compact' },
    2: second,
    3: third,
    4: fourth,
    5: { ...initialSettings, replyTemplates: { 'customer/en': '{code}: {message}' } },
  }
  const migrate = (value: unknown, from: number) => {
    let migrated = value
    for (let at = from; at < settingsFormat; at++) migrated = settingsMigrations[at]?.(migrated)
    return migrated
  }
  for (let from = 1; from < settingsFormat; from++) {
    expect(isSettings(migrate(old[from], from))).toBe(true)
    for (const value of [null, 7, [], { language: 'en', other: 1 }])
      expect(isSettings(migrate(value, from))).toBe(false)
  }
  expect(migrate(old[1], 1)).toMatchObject({ theme: 'dark', watch: 'unasked' })
  expect(migrate(old[5], 5)).toMatchObject({ replyTemplates: { 'customer/en': '{code?}: {message?}' } })
  expect(migrate(second, 2)).toEqual({ ...initialSettings, theme: 'dark' })
})
