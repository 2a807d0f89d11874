/** What depends on colours is looked at in both themes where a test stands, without another start or another way there. */
import type { Page } from '@playwright/test'
import { ask } from './ask.ts'
import { type FaintText, findFaintTexts } from './contrast.ts'
import { expect } from './fixture.ts'

/** What `look` finds in the light theme, then in the dark one. */
export const inBothThemes = async <T>(
  page: Page,
  look: (page: Page) => Promise<readonly T[]>,
): Promise<readonly T[]> => {
  const found: T[] = []
  for (const theme of ['light', 'dark'] as const) {
    const { settings } = await ask(page, 'app:describe')
    await ask(page, 'settings:change', { ...settings, theme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    // Colours on their way from one theme to the other belong to neither.
    await page.evaluate(async () => {
      const changes = document.getAnimations().filter((change) => change instanceof CSSTransition)
      await Promise.allSettled(changes.map(({ finished }) => finished))
    })
    found.push(...(await look(page)))
  }
  return found
}

export const findFaintInThemes = (page: Page): Promise<readonly FaintText[]> => inBothThemes(page, findFaintTexts)
