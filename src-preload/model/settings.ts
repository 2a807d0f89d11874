/** The user's settings and the remembered layout: one typed table each, with shape and default of every field. */
import { locales } from '../message.ts'
import { isAccelerator } from './accelerator.ts'
import { fields, flag, integer, list, nullable, oneOf, record, type Shape, text } from './shape.ts'

export const languages = ['system', ...locales] as const
export const themes = ['system', 'light', 'dark'] as const
export const densities = ['comfortable', 'compact'] as const

/** Whether the clipboard may be looked at. `unasked` until the person has answered the one question of the first run. */
const watchChoices = ['unasked', 'on', 'off'] as const

/** What the clipboard watch offers: certain answers only, or also ambiguous ones and bare numbers. */
export const watchSensitivities = ['certain', 'possible'] as const

/** What Enter copies in quick lookup. */
export const enterActions = ['reply', 'code'] as const

/** UTF-16 units of one template; slots of older files became longer by a question mark. */
const templateLimit = 10_000

export const replyAudiences = ['customer', 'developer', 'internal'] as const
export const replyLanguages = ['system', ...locales] as const

/** In whose replies the person's own notes stand. */
export const replyNotesChoices = ['never', 'internal', 'always'] as const

interface Setting<T> {
  readonly shape: Shape<T>
  readonly initial: T
  /** Every value it may have; null where they cannot be listed. */
  readonly permitted: readonly (string | number | boolean)[] | null
}

const choice = <const T extends string | number>(values: readonly T[], initial: NoInfer<T>): Setting<T> => ({
  shape: oneOf(values),
  initial,
  permitted: values,
})
const onOff = (initial: boolean): Setting<boolean> => ({ shape: flag, initial, permitted: [true, false] })

/** Days that history items may be kept. */
export const keptDays = [14, 30, 90, 365] as const

/** Every setting: its permitted values and its default. A new setting is one line here and its labels in `locales`. */
export const settingsTable = {
  language: choice(languages, 'system'),
  theme: choice(themes, 'system'),
  density: choice(densities, 'comfortable'),
  /** Electron accelerator of quick lookup; empty for none. */
  shortcut: { shape: isAccelerator, initial: 'CommandOrControl+Shift+E', permitted: null },
  /** Of reading a region of the screen; likewise. */
  regionShortcut: { shape: isAccelerator, initial: 'CommandOrControl+Alt+Shift+E', permitted: null },
  watch: choice(watchChoices, 'unasked'),
  watchSensitivity: choice(watchSensitivities, 'certain'),
  /** Read copied pictures as well, on this machine. */
  watchPictures: onOff(false),
  watchSound: onOff(false),
  enterAction: choice(enterActions, 'reply'),
  startAtLogin: onOff(false),
  closeToTray: onOff(true),
  replyAudience: choice(replyAudiences, 'customer'),
  replyLanguage: choice(replyLanguages, 'system'),
  replyNotes: choice(replyNotesChoices, 'never'),
  /** The person's own wording by `audience/language`; what is missing here is worded by the app. */
  replyTemplates: {
    shape: record(text(templateLimit), replyAudiences.length * replyLanguages.length),
    initial: {},
    permitted: null,
  },
  history: onOff(true),
  historyDays: choice(keptDays, 30),
  /** Keep diagnosed texts as they were, not only their redacted excerpts. */
  historyWhole: onOff(false),
} as const satisfies Readonly<Record<string, Setting<never> | Setting<unknown>>>

export type SettingName = keyof typeof settingsTable
export type Settings = {
  readonly [K in SettingName]: (typeof settingsTable)[K] extends { readonly shape: Shape<infer T> } ? T : never
}

/** Settings that a policy gives: the person sees them and cannot change them. */
export interface ManagedSettings {
  /** Full path of the policy. */
  readonly file: string
  readonly names: readonly SettingName[]
}

export const settingNames = Object.keys(settingsTable) as readonly SettingName[]

const column = <C extends 'shape' | 'initial'>(name: C) =>
  Object.fromEntries(settingNames.map((setting) => [setting, settingsTable[setting][name]]))

export const initialSettings = column('initial') as unknown as Settings

export const isSettings: Shape<Settings> = fields<Settings>(
  column('shape') as unknown as { readonly [K in SettingName]: Shape<Settings[K]> },
)

/** Version of the settings file; raised when the table changes, with a line in `settingsMigrations`. */
export const settingsFormat = 6

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const silence = ([name, template]: readonly [string, unknown]) => [
  name,
  typeof template === 'string' ? template.replace(/\{(\w+)\}/g, '{$1?}') : template,
]

/** From each older version of the file to the next; what they cannot mend is refused by `isSettings`. */
export const settingsMigrations: Readonly<Record<number, (value: unknown) => unknown>> = {
  // Version 1 knew language, theme and density.
  1: (value) => (isObject(value) ? { ...initialSettings, ...value } : value),
  // Version 2 knew nothing of notes in replies.
  2: (value) => (isObject(value) ? { replyNotes: initialSettings.replyNotes, ...value } : value),
  // Version 3 knew nothing of copied pictures.
  3: (value) => (isObject(value) ? { watchPictures: initialSettings.watchPictures, ...value } : value),
  // Version 4 could not read a region of the screen.
  4: (value) => (isObject(value) ? { regionShortcut: initialSettings.regionShortcut, ...value } : value),
  // Up to version 5 every slot of a person's own wording was silent where it had no value.
  5: (value) =>
    isObject(value) && isObject(value.replyTemplates)
      ? { ...value, replyTemplates: Object.fromEntries(Object.entries(value.replyTemplates).map(silence)) }
      : value,
}

/** What a window remembers between starts: opaque to main but for its size, checked by the window that reads it. */
export interface Layout {
  /** Column widths in CSS pixels and hidden columns, by column id. */
  readonly columnWidths: Readonly<Record<string, number>>
  readonly hiddenColumns: readonly string[]
  /** Width of the detail pane in CSS pixels, null for the default. */
  readonly detailWidth: number | null
}

export const initialLayout: Layout = { columnWidths: {}, hiddenColumns: ['actor'], detailWidth: null }

export const isLayout: Shape<Layout> = fields<Layout>({
  columnWidths: record(integer(0, 10_000), 100),
  hiddenColumns: list(text(100), 100),
  detailWidth: nullable(integer(0, 10_000)),
})
