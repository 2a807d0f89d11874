/** What a message is, and how its `{slots}` are filled, for whoever brings the texts of a language. */
import type zhCN from '../resources/locales/zh-CN.json'

export type MessageKey = keyof typeof zhCN
export type Locale = 'zh-CN' | 'en'
export type Values = Readonly<Record<string, string | number>>
export type Translate = (key: MessageKey, values?: Values) => string

/** All texts of one language; a missing message does not compile. */
export type Texts = Readonly<Record<MessageKey, string>>

/** Picks the app's language from the setting and, for `system`, from the system's BCP 47 tag. */
export const chooseLocale = (setting: 'system' | Locale, system: string): Locale =>
  setting === 'system' ? (/^zh\b/i.test(system) ? 'zh-CN' : 'en') : setting

/** `{name}`, or `{name:word|words}`: the first for one, the second for any other number. */
const slots = /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g

/** Slots whose numbers name something, as in a text editor: nothing parts their digits. */
const ordinals: ReadonlySet<string> = new Set(['code', 'column', 'line', 'pid', 'row'])

/** A slot without a value stays visible as `{name}`, so that it is noticed; numbers are counts, `40,000`, unless they name something. */
export const translateBy = (texts: Texts, locale: Locale): Translate => {
  // Made when a count is first said: that takes longer than all else here, and a window waits for its title.
  let count: Intl.NumberFormat | null = null
  const format = (number: number) => {
    count ??= new Intl.NumberFormat(locale)
    return count.format(number)
  }
  return (key, values = {}) =>
    texts[key].replace(slots, (slot, name: string, one?: string, many?: string) => {
      const value = values[name] ?? slot
      if (one !== undefined && many !== undefined) return String(value) === '1' ? one : many
      return typeof value === 'number' && !ordinals.has(name) ? format(value) : String(value)
    })
}
