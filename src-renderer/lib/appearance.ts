/** Puts language, theme and density on the document element; the tokens and the browser do the rest. */
import { useEffect } from 'react'
import { useApp } from './app-store.ts'
import { useLocale } from './locale.ts'

export const useAppearance = (title: string): void => {
  const locale = useLocale()
  const { theme, density } = useApp((state) => state.settings)
  useEffect(() => {
    const { dataset } = document.documentElement
    document.documentElement.lang = locale
    document.title = title
    dataset.theme = theme
    dataset.density = density
  }, [locale, title, theme, density])
}
