/** The user's settings and the remembered layout: one typed table each, with the default of every field. */
import { fields, integer, list, nullable, oneOf, record, type Shape, text } from './shape.ts'

export const languages = ['system', 'zh-CN', 'en'] as const
export const themes = ['system', 'light', 'dark'] as const
export const densities = ['comfortable', 'compact'] as const

/** Every setting: its permitted values and its default. A new setting is one line here and its labels in `locales`. */
export const settingsTable = {
  language: { values: languages, initial: 'system' },
  theme: { values: themes, initial: 'system' },
  density: { values: densities, initial: 'comfortable' },
} as const

export type SettingName = keyof typeof settingsTable
export type Settings = { readonly [K in SettingName]: (typeof settingsTable)[K]['values'][number] }

export const initialSettings: Settings = {
  language: settingsTable.language.initial,
  theme: settingsTable.theme.initial,
  density: settingsTable.density.initial,
}

export const isSettings: Shape<Settings> = fields<Settings>({
  language: oneOf(languages),
  theme: oneOf(themes),
  density: oneOf(densities),
})

/** What a window remembers between starts: opaque to main but for its size, checked by the window that reads it. */
export interface Layout {
  /** Column widths in CSS pixels and hidden columns, by column id. */
  readonly columnWidths: Readonly<Record<string, number>>
  readonly hiddenColumns: readonly string[]
  /** Width of the detail pane in CSS pixels, null for the default. */
  readonly detailWidth: number | null
}

export const initialLayout: Layout = { columnWidths: {}, hiddenColumns: [], detailWidth: null }

export const isLayout: Shape<Layout> = fields<Layout>({
  columnWidths: record(integer(0, 10_000), 100),
  hiddenColumns: list(text(100), 100),
  detailWidth: nullable(integer(0, 10_000)),
})
