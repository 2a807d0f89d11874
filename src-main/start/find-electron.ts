/** Where Electron's executable is: given by the person, or downloaded earlier by the `electron` package. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export const packageFolder = resolve(import.meta.dirname, '../../node_modules/electron')

/** The executable's place in Electron's folder, as the `electron` package names it. */
const executableNames: Readonly<Record<string, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/** Null where there is none; nothing is downloaded. `ELECTRON_OVERRIDE_DIST_PATH` goes before the package's download. */
export const findElectron = (
  env: Readonly<Record<string, string | undefined>>,
  folder = packageFolder,
): string | null => {
  const pathFile = resolve(folder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : (executableNames[process.platform] ?? 'electron')
  const path = resolve(env.ELECTRON_OVERRIDE_DIST_PATH ?? resolve(folder, 'dist'), name)
  return existsSync(path) ? path : null
}
