/** The user's settings: one typed table, with shape and default of each. */
import { locales } from '../message.ts'
import { isAccelerator } from './accelerator.ts'
import { fields, flag, oneOf, record, type Shape, text } from './shape.ts'

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
  /** The format of the settings file that had it first; files of earlier formats get its initial value. */
  readonly since: number
}

const choice = <const T extends string | number>(
  since: number,
  values: readonly T[],
  initial: NoInfer<T>,
): Setting<T> => ({ shape: oneOf(values), initial, permitted: values, since })
const onOff = (since: number, initial: boolean): Setting<boolean> => ({
  shape: flag,
  initial,
  permitted: [true, false],
  since,
})

/** Days that history items may be kept. */
export const keptDays = [14, 30, 90, 365] as const

/** Every setting: since which format, its permitted values, its default. A new one is one line here and its labels in `locales`. */
export const settingsTable = {
  language: choice(1, languages, 'system'),
  theme: choice(1, themes, 'system'),
  density: choice(1, densities, 'comfortable'),
  /** Electron accelerator of quick lookup; empty for none. */
  shortcut: { shape: isAccelerator, initial: 'CommandOrControl+Shift+E', permitted: null, since: 2 },
  /** Of reading a region of the screen; likewise. */
  regionShortcut: { shape: isAccelerator, initial: 'CommandOrControl+Alt+Shift+E', permitted: null, since: 5 },
  watch: choice(2, watchChoices, 'unasked'),
  watchSensitivity: choice(2, watchSensitivities, 'certain'),
  /** Read copied pictures as well, on this machine. */
  watchPictures: onOff(4, false),
  watchSound: onOff(2, false),
  enterAction: choice(2, enterActions, 'reply'),
  startAtLogin: onOff(2, false),
  closeToTray: onOff(2, true),
  replyAudience: choice(2, replyAudiences, 'customer'),
  replyLanguage: choice(2, replyLanguages, 'system'),
  replyNotes: choice(3, replyNotesChoices, 'never'),
  /** The person's own wording by `audience/language`; what is missing here is worded by the app. */
  replyTemplates: {
    shape: record(text(templateLimit), replyAudiences.length * replyLanguages.length),
    initial: {},
    permitted: null,
    since: 2,
  },
  history: onOff(2, true),
  historyDays: choice(2, keptDays, 30),
  /** Keep diagnosed texts as they were, not only their redacted excerpts. */
  historyWhole: onOff(2, false),
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

type SettingShapes = { readonly [K in SettingName]: Shape<Settings[K]> }

export const initialSettings = Object.fromEntries(
  settingNames.map((name) => [name, settingsTable[name].initial] as const),
) as Settings

export const isSettings: Shape<Settings> = fields<Settings>(
  Object.fromEntries(settingNames.map((name) => [name, settingsTable[name].shape] as const)) as SettingShapes,
)
