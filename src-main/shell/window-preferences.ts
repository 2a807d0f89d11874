/** What every page of ours may do: the bridge, in a sandbox, and nothing else. */
import { nativeTheme, type WebPreferences } from 'electron'

/** `preload` is the built preload script. */
export const windowPreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  webSecurity: true,
  spellcheck: false,
  v8CacheOptions: 'bypassHeatCheck',
})

/** The pages' own background in each theme (`--surface` of the styles), so that nothing flashes before they are drawn. */
const backgrounds = { light: '#ffffff', dark: '#16181d' } as const

export const windowBackground = (): string => backgrounds[nativeTheme.shouldUseDarkColors ? 'dark' : 'light']
