/** Every message that asks for a build has another wording for people who installed the app. */
import { expect, test } from 'vitest'
import en from '../resources/locales/en.json' with { type: 'json' }
import zhCN from '../resources/locales/zh-CN.json' with { type: 'json' }
import { keyForInstallation } from './installation.ts'

test('nobody who has installed the app is told to build it', () => {
  // Those of the build itself, and one that names both ways.
  const others = /^compile\.|^pictures\.no-models$/
  for (const [locale, texts] of Object.entries({ en, zhCN })) {
    const build = Object.entries(texts).filter(([key, text]) => text.includes('npm run') && !others.test(key))
    expect(build.length, locale).toBeGreaterThan(0)
    const words = new Map(Object.entries(texts))
    for (const [key] of build) {
      const installed = words.get(keyForInstallation(key, true))
      expect(installed, key).toBeDefined()
      expect(installed).not.toContain('npm')
    }
  }
})
