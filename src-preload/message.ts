/** What a message is, and how its `{slots}` are filled, for whoever brings the texts of a language. */
import type zhCN from '../resources/locales/zh-CN.json'
import type { TextLanguage } from './model/catalog.ts'

export type MessageKey = keyof typeof zhCN
/** The languages of the app's texts and of replies, in the order they are offered. */
export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]
export type Values = Readonly<Record<string, string | number>>
export type Translate = (key: MessageKey, values?: Values) => string

/** All texts of one language; a missing message does not compile. */
export type Texts = Readonly<Record<MessageKey, string>>

/** In which of their languages entries and services are read in this one. */
export const languageOf = (locale: Locale): TextLanguage => (locale === 'zh-CN' ? 'zh' : 'en')

/** The app's language of somebody who reads entries in this one. */
export const localeOf = (language: TextLanguage): Locale => (language === 'zh' ? 'zh-CN' : 'en')

/** Picks the app's language from the setting and, for `system`, from the system's BCP 47 tag. */
export const chooseLocale = (setting: 'system' | Locale, system: string): Locale =>
  setting === 'system' ? (/^zh\b/i.test(system) ? 'zh-CN' : 'en') : setting

/** `{name}`, or `{name:word|words}`: the first for one, the second for any other number. */
const slots = /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g

/** Slots whose numbers name something, as in a text editor: nothing parts their digits. */
const ordinals: ReadonlySet<string> = new Set(['code', 'column', 'line', 'pid', 'row'])

type CountText = (count: number) => string

const countTexts = new Map<Locale, CountText>()

/** Writes a count as the language does: `40,000`. One for each language: making it takes longer than all that is said with it. */
export const countTextOf = (locale: Locale): CountText => {
  const known = countTexts.get(locale) ?? new Intl.NumberFormat(locale).format
  countTexts.set(locale, known)
  return known
}

/** A slot without a value stays visible as `{name}`, so that it is noticed; numbers are counts, `40,000`, unless they name something. */
export const translateBy =
  (texts: Texts, locale: Locale): Translate =>
  (key, values = {}) =>
    texts[key].replace(slots, (slot, name: string, one?: string, many?: string) => {
      const value = values[name] ?? slot
      if (one !== undefined && many !== undefined) return String(value) === '1' ? one : many
      return typeof value === 'number' && !ordinals.has(name) ? countTextOf(locale)(value) : String(value)
    })
