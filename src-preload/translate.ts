/** The texts of both languages, for main, tray and command line; a window loads those of its own language only. */
import en from '../resources/locales/en.json'
import zhCN from '../resources/locales/zh-CN.json'
import { type Locale, type MessageKey, type Texts, type Translate, translateBy } from './message.ts'

/** A new language is one file in `resources/locales`, one line here and one in the windows' `texts.ts`. */
const texts: Readonly<Record<Locale, Texts>> = { 'zh-CN': zhCN, en }

export const createTranslate = (locale: Locale): Translate => translateBy(texts[locale], locale)

/** For keys that come from outside the compiler's sight, such as `Problem.key`. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(zhCN, key)
