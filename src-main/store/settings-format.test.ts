/** Files of every earlier format become settings of this one, and a setting that comes in has a format of its own. */
import { expect, test } from 'vitest'
import { initialSettings, isSettings, settingNames, settingsTable } from '../../src-preload/model/settings.ts'
import { settingsMigrations } from './settings-format.ts'

/** What files of each format hold that people have on their disks: a setting that comes in is one of the next format. */
const brought: Readonly<Record<number, readonly string[]>> = {
  1: ['language', 'theme', 'density'],
  2: [
    ...['shortcut', 'watch', 'watchSensitivity', 'watchSound', 'enterAction', 'startAtLogin', 'closeToTray'],
    ...['replyAudience', 'replyLanguage', 'replyTemplates', 'history', 'historyDays', 'historyWhole'],
  ],
  3: ['replyNotes'],
  4: ['watchPictures'],
  5: ['regionShortcut'],
  6: [],
}

test('no format that people have on their disks changes', () => {
  for (const [format, names] of Object.entries(brought)) {
    const found = settingNames.filter((name) => settingsTable[name].since === Number(format))
    expect(found.toSorted()).toEqual(names.toSorted())
  }
})

const migrate = (value: unknown, from: number) =>
  settingsMigrations.slice(from - 1).reduce((older, step) => step(older), value)
const formats = settingsMigrations.map((_, at) => at + 1)

test.each(formats)('a file of format %i keeps what it has and gets the rest; nonsense stays nonsense', (format) => {
  const kept = settingNames.filter((name) => settingsTable[name].since <= format)
  const file = Object.fromEntries(kept.map((name) => [name, name === 'theme' ? 'dark' : initialSettings[name]]))
  expect(migrate(file, format)).toEqual({ ...initialSettings, theme: 'dark' })
  expect(isSettings(migrate(file, format))).toBe(true)
  for (const value of [null, 7, [], { language: 'en', other: 1 }])
    expect(isSettings(migrate(value, format))).toBe(false)
})

test('slots of a wording of before format 6 stay silent where they have no value', () => {
  const file = { ...initialSettings, replyTemplates: { 'customer/en': '{code}: {message}' } }
  expect(migrate(file, 5)).toMatchObject({ replyTemplates: { 'customer/en': '{code?}: {message?}' } })
})
