/** Where the runtimes of the two test projects are on this machine, or why they are not. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findElectron } from '../src-main/start/find-electron.ts'

export type Project = 'browser' | 'electron'

export type Runtime =
  | { readonly found: true; readonly path: string }
  | { readonly found: false; readonly reason: string }

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The first Chromium on PATH, or the one `CHROMIUM_PATH` names. */
const findChromium = (): Runtime => {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = chromiumNames.flatMap((name) => folders.map((folder) => join(folder, name)))
  const path = [process.env.CHROMIUM_PATH ?? '', ...candidates].find((file) => file !== '' && existsSync(file))
  if (path !== undefined) return { found: true, path }
  return { found: false, reason: `no ${chromiumNames.join(', ')} on PATH and no CHROMIUM_PATH` }
}

export const findRuntime = (project: Project): Runtime => {
  if (project === 'browser') return findChromium()
  const path = findElectron(process.env)
  if (path !== null) return { found: true, path }
  return { found: false, reason: 'no Electron in node_modules/electron/dist and no ELECTRON_OVERRIDE_DIST_PATH' }
}
