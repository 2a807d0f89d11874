/** Pure message lookup for windows and tray alike: fills `{slots}` of the texts in `resources/locales`. */
import en from '../resources/locales/en.json'
import zhCN from '../resources/locales/zh-CN.json'

export type MessageKey = keyof typeof zhCN
export type Locale = 'zh-CN' | 'en'
export type Values = Readonly<Record<string, string | number>>
export type Translate = (key: MessageKey, values?: Values) => string

/** A new language is one file in `resources/locales` and one line here; a missing message does not compile. */
const texts: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { 'zh-CN': zhCN, en }

/** Picks the app's language from the setting and, for `system`, from the system's BCP 47 tag. */
export const chooseLocale = (setting: 'system' | Locale, system: string): Locale =>
  setting === 'system' ? (/^zh\b/i.test(system) ? 'zh-CN' : 'en') : setting

/** `{name}`, or `{name:word|words}`: the first for one, the second for any other number. */
const slots = /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g

/** A slot without a value stays visible as `{name}`, so that it is noticed. */
export const createTranslate =
  (locale: Locale): Translate =>
  (key, values = {}) =>
    texts[locale][key].replace(slots, (slot, name: string, one?: string, many?: string) => {
      const value = String(values[name] ?? slot)
      return one === undefined || many === undefined ? value : value === '1' ? one : many
    })

/** For keys that come from outside the compiler's sight, such as `Problem.key`. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(zhCN, key)
