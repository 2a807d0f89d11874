/** The texts of both languages, for Electron's main, tray and command line, which may say something in either at any time. */
import en from '../resources/locales/en.json'
import zhCN from '../resources/locales/zh-CN.json'
import { type Locale, type MessageKey, type Texts, type Translate, translateBy } from './message.ts'

const texts: Readonly<Record<Locale, Texts>> = { 'zh-CN': zhCN, en }

export const createTranslate = (locale: Locale): Translate => translateBy(texts[locale], locale)

/** For keys that come from outside the compiler's sight, such as `Problem.key`. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(zhCN, key)
