/** The window's language: texts, sentences and names as hooks that follow the setting. */
import type { Gloss, LocalText } from '../../src-preload/model/catalog.ts'
import type { Sentence } from '../../src-preload/model/outcome.ts'
import {
  chooseLocale,
  createTranslate,
  isMessageKey,
  type Locale,
  type Translate,
} from '../../src-preload/translate.ts'
import { useApp } from './app-store.ts'

const translates: Readonly<Record<Locale, Translate>> = { 'zh-CN': createTranslate('zh-CN'), en: createTranslate('en') }

/** In a browser its own language counts, for the host may run elsewhere. */
export const useLocale = (): Locale =>
  useApp(({ settings, description }) =>
    chooseLocale(settings.language, description?.host === 'electron' ? description.locale : navigator.language),
  )

export const useTranslate = (): Translate => translates[useLocale()]

/** Words a sentence of core; an unknown key shows itself, so that it is noticed. */
export const wordSentence = (t: Translate, sentence: Sentence): string =>
  isMessageKey(sentence.key) ? t(sentence.key, sentence.values) : sentence.key

/** The translation of an entry where it is in the window's language; null where the document's own words are. */
export const useGloss = <T extends Pick<Gloss, 'language'>>(gloss: T | null | undefined): T | null => {
  const own = useLocale() === 'en' ? 'en' : 'zh'
  return gloss?.language === own ? gloss : null
}

const pickZh = (text: LocalText) => text.zh
const pickEn = (text: LocalText) => text.en

/** Picks the window's language out of a text that comes in both. */
export const useLocalText = (): ((text: LocalText) => string) => (useLocale() === 'en' ? pickEn : pickZh)
