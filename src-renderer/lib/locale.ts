/** The window's language: texts, sentences, counts and names as hooks that follow the setting. */
import { chooseLocale, countTextOf, type Locale, languageOf, type Translate } from '../../src-preload/message.ts'
import type { Gloss, LocalText } from '../../src-preload/model/catalog.ts'
import type { Sentence } from '../../src-preload/model/outcome.ts'
import { type AppState, startApp, useApp } from './app-store.ts'
import { isMessageKey, loadTexts, useTexts } from './texts.ts'

/** In a browser its own language counts, for the host may run elsewhere. */
const chosenLocale = ({ settings, description }: AppState): Locale =>
  chooseLocale(settings.language, description?.host === 'electron' ? description.locale : navigator.language)

export const useLocale = (): Locale => useApp(chosenLocale)

/** What replies are written in, as the settings say; without a say of theirs, the window's language. */
export const useReplyLocale = (): Locale =>
  chooseLocale(
    useApp(({ settings }) => settings.replyLanguage),
    useLocale(),
  )

/** What documents are written in, and most customers: for faces and punctuation, whatever the window speaks. */
export const writtenIn: Locale = 'zh-CN'

/** Writes a count as the language does: `40,000`. */
export const useCountText = (): ((count: number) => string) => countTextOf(useLocale())

/** Without any texts a key is better than nothing. */
const sayKey: Translate = (key) => key

/** Until a language that was just chosen is loaded, the one before it stays. */
export const useTranslate = (): Translate => {
  const locale = useLocale()
  return useTexts((loaded) => (loaded[locale] ?? Object.values(loaded)[0])?.translate ?? sayKey)
}

/** Loads what the window must know and the texts to say it in; call once, before the first drawing. */
export const startInLanguage = async (): Promise<void> => {
  // Before main has answered the system's language is the likely one.
  void loadTexts(chosenLocale(useApp.getState()))
  useApp.subscribe((state) => void loadTexts(chosenLocale(state)))
  try {
    await startApp()
  } finally {
    await loadTexts(chosenLocale(useApp.getState()))
  }
}

/** Words a sentence of core; an unknown key shows itself, so that it is noticed. */
export const wordSentence = (t: Translate, sentence: Sentence): string =>
  isMessageKey(sentence.key) ? t(sentence.key, sentence.values) : sentence.key

/** The translation of an entry where it is in the window's language; null where the document's own words are. */
export const useGloss = <T extends Pick<Gloss, 'language'>>(gloss: T | null | undefined): T | null => {
  const own = languageOf(useLocale())
  return gloss?.language === own ? gloss : null
}

const pickZh = (text: LocalText) => text.zh
const pickEn = (text: LocalText) => text.en

/** Picks the window's language out of a text that comes in both. */
export const useLocalText = (): ((text: LocalText) => string) => (languageOf(useLocale()) === 'en' ? pickEn : pickZh)
