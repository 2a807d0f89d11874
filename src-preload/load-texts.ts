/** The texts of one language, loaded when they are first needed: a window draws one, and a host says little itself. */
import { type Locale, type Texts, type Translate, translateBy } from './message.ts'

const files: Readonly<Record<Locale, () => Promise<{ readonly default: Texts }>>> = {
  'zh-CN': () => import('../resources/locales/zh-CN.json'),
  en: () => import('../resources/locales/en.json'),
}

export const loadTextsOf = async (locale: Locale): Promise<Texts> => (await files[locale]()).default

export const loadTranslate = async (locale: Locale): Promise<Translate> =>
  translateBy(await loadTextsOf(locale), locale)
