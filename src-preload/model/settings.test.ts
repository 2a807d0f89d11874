/** The table of settings: complete, valid by its own rules, closed to anything else. */
import { expect, test } from 'vitest'
import { initialSettings, isSettings, settingNames, settingsTable } from './settings.ts'

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
