/** Where the Electron of a package comes from: the official release, or on closed machines the one specs run on. */
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export interface LocalElectron {
  readonly folder: string
  readonly version: string
}

export type FoundElectron =
  | { readonly from: 'release' }
  | { readonly from: 'folder'; readonly electron: LocalElectron }
  | { readonly from: 'nowhere'; readonly looked: string }

/** Time a server has to answer whether it has a file, in milliseconds. */
const patience = 8_000

const releaseUrl = (version: string, system: string): string => {
  const { ELECTRON_MIRROR: mirror = 'https://github.com/electron/electron/releases/download/' } = process.env
  return `${mirror}v${version}/electron-v${version}-${system}-x64.zip`
}

const isThere = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(patience) })).ok
  } catch {
    return false
  }
}

/** What lies beside Electron in that folder and is no part of it. */
const strangers = ['.vscode', 'package.json', 'runtime.cjs', 'default_app.asar']

/** The Windows Electron of e2e/electron-runtime, copied to `folder` without what does not belong to it. */
const takeTestRuntime = (folder: string): LocalElectron | null => {
  const root = process.env.ELECTRON_RUNTIME_ROOT ?? '/opt/electron-runtime'
  const source = join(root, 'debian/opt/electron')
  if (!existsSync(join(source, 'electron.exe'))) return null
  cpSync(source, folder, { recursive: true, filter: (path) => !strangers.includes(basename(path)) })
  return { folder, version: readFileSync(join(source, 'version'), 'utf8').trim().replace(/^v/, '') }
}

/** `folder` is where a local Electron may be put. */
export const findElectronFor = async (
  system: 'win32' | 'linux' | 'darwin',
  version: string,
  folder: string,
): Promise<FoundElectron> => {
  const url = releaseUrl(version, system)
  if (await isThere(url)) return { from: 'release' }
  const electron = system === 'win32' ? takeTestRuntime(folder) : null
  return electron === null ? { from: 'nowhere', looked: url } : { from: 'folder', electron }
}
