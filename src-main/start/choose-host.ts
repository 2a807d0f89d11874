/** Decides where the windows open: in Electron where it can run, else in the browser, and says why. */
import type { Sentence } from '../../src-preload/model/outcome.ts'

export type HostChoice =
  | { readonly host: 'electron'; readonly executable: string }
  | { readonly host: 'browser'; readonly because: Sentence | null }

/** What is known of the machine. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** True for root on Linux and macOS. */
  readonly isRoot: boolean
}

const inBrowser = (key: string, values: Sentence['values'] = {}): HostChoice => ({
  host: 'browser',
  because: { key, values },
})

/** `executable` null where Electron could neither be found nor downloaded. The person's own Electron is not second-guessed. */
export const chooseHost = ({ platform, env, isRoot }: Machine, executable: string | null): HostChoice => {
  const own = env.ELECTRON_OVERRIDE_DIST_PATH
  if (executable === null && own !== undefined) return inBrowser('start.no-electron-there', { path: own })
  if (executable === null) return inBrowser('start.no-electron')
  if (platform === 'linux' && own === undefined) {
    // Chromium's sandbox cannot run as root, and we do not switch it off.
    if (isRoot) return inBrowser('start.root')
    if ((env.DISPLAY ?? '') === '' && (env.WAYLAND_DISPLAY ?? '') === '') return inBrowser('start.no-display')
  }
  return { host: 'electron', executable }
}
