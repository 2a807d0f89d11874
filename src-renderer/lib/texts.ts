/** The texts of the languages a window has needed so far: its own, loaded before the first drawing, and one that is chosen later. */
import { create } from 'zustand'
import { loadTextsOf } from '../../src-preload/load-texts.ts'
import { type Locale, type MessageKey, type Texts, type Translate, translateBy } from '../../src-preload/message.ts'

interface Loaded {
  readonly texts: Texts
  readonly translate: Translate
}

export const useTexts = create<Readonly<Partial<Record<Locale, Loaded>>>>(() => ({}))

const loading = new Map<Locale, Promise<void>>()

/** Ends when the language can be drawn with. */
export const loadTexts = (locale: Locale): Promise<void> => {
  const known = loading.get(locale)
  if (known !== undefined) return known
  const loaded = loadTextsOf(locale).then((texts) =>
    useTexts.setState({ [locale]: { texts, translate: translateBy(texts, locale) } }),
  )
  loading.set(locale, loaded)
  return loaded
}

/** For keys that come from outside the compiler's sight, such as `Problem.key`. */
export const isMessageKey = (key: string): key is MessageKey =>
  Object.values(useTexts.getState()).some(({ texts }) => Object.hasOwn(texts, key))
