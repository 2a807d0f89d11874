/** Where the runtimes of the two test projects are on this machine, or why they are not. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumNames, findChromium } from '../src-main/corpus/screens/find-chromium.ts'
import { findElectron } from '../src-main/start/find-electron.ts'
import { packaged } from './launch.ts'

export type Project = 'browser' | 'electron'

export type Runtime =
  | { readonly found: true; readonly path: string }
  | { readonly found: false; readonly reason: string }

const findBrowser = (): Runtime => {
  const path = findChromium()
  if (path !== null) return { found: true, path }
  return { found: false, reason: `no ${chromiumNames.join(', ')} on PATH and no CHROMIUM_PATH` }
}

export const findRuntime = (project: Project): Runtime => {
  if (project === 'browser') return findBrowser()
  const path = packaged ?? findElectron(process.env)
  if (path !== null) return { found: true, path }
  return { found: false, reason: 'no Electron in node_modules/electron/dist and no ELECTRON_OVERRIDE_DIST_PATH' }
}

const givenRuntime = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? ''

/** Whether apps can run beside each other: `electron-runtime` has a screen with clipboard and shortcuts for each; a machine has one. */
export const hasScreens =
  givenRuntime !== '' && existsSync(join(givenRuntime, 'display')) && process.env.ELECTRON_RUNTIME_DISPLAY === undefined

/** From now on this process and what it starts use the screen of this number, counted from 0. */
export const takeScreen = (place: number): void => {
  process.env.ELECTRON_RUNTIME_DISPLAY = `:${77 + place}`
}
