/** The format of the settings file, and how a file of an earlier one becomes one of this. */
import { initialSettings, settingNames, settingsTable } from '../../src-preload/model/settings.ts'
import type { Migration } from './sealed-value.ts'

/** The first format in which no slot of a person's own wording is silent by itself. */
const slotsSpeak = 6

/** Format of the settings file: that of its newest setting, or of the last other change. */
const settingsFormat = Math.max(slotsSpeak, ...settingNames.map((name) => settingsTable[name].since))

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const silence = ([name, template]: readonly [string, unknown]) => [
  name,
  typeof template === 'string' ? template.replace(/\{(\w+)\}/g, '{$1?}') : template,
]
const silenceSlots = (value: Readonly<Record<string, unknown>>) =>
  isObject(value.replyTemplates)
    ? { ...value, replyTemplates: Object.fromEntries(Object.entries(value.replyTemplates).map(silence)) }
    : value

/** Brings the settings that the next format has. */
const migrateFrom = (format: number) => (value: unknown) => {
  if (!isObject(value)) return value
  const brought = settingNames.filter((name) => settingsTable[name].since === format + 1)
  const added = Object.fromEntries(brought.map((name) => [name, initialSettings[name]]))
  return { ...added, ...(format + 1 === slotsSpeak ? silenceSlots(value) : value) }
}

/** From each format of the file to the next; what they cannot mend is refused by `isSettings`. */
export const settingsMigrations: readonly Migration[] = Array.from({ length: settingsFormat - 1 }, (_, at) =>
  migrateFrom(at + 1),
)
