/** The unpacked app by electron-builder, and proof that it is what was asked for: its fuses, and nothing in it that does not run. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { listPackage } from '@electron/asar'
import { build, type Configuration, Platform } from 'electron-builder'
import type { LocalElectron } from './find-electron.ts'
import { compareFuses, type Fuses, readFuses } from './fuses.ts'
import { dateFiles } from './package-files.ts'
import type { ReleaseFacts } from './release-facts.ts'
import { findWhatRuns } from './what-runs.ts'

export interface UnpackedOptions {
  readonly root: string
  readonly facts: ReleaseFacts
  readonly fuses: Fuses
  readonly electron: LocalElectron | null
  /** Where the builder works; emptied first. */
  readonly output: string
}

/** What the configuration in electron-builder.ts leaves open. */
export const overrides = (
  { facts, fuses, electron, output }: UnpackedOptions,
  files: readonly string[],
): Configuration => ({
  directories: { output },
  files: ['!**/*', ...files],
  extraMetadata: { version: facts.version },
  electronFuses: fuses,
  ...(electron !== null && { electronDist: electron.folder, electronVersion: electron.version }),
})

/** Files of the archive that were not asked for, and files that are missing. */
const compareFiles = (archive: string, wanted: readonly string[]): readonly string[] => {
  const folders = new Set(wanted.flatMap((file) => file.split('/').map((_, at, parts) => parts.slice(0, at).join('/'))))
  const packed = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').replace(/^\//, ''))
  const files = packed.filter((path) => !folders.has(path))
  return [...files.filter((path) => !wanted.includes(path)), ...wanted.filter((path) => !files.includes(path))]
}

/** Resolves with the folder that holds `Errdex.exe`. */
export const makeUnpackedWindows = async (options: UnpackedOptions): Promise<string> => {
  const { root, facts, fuses, output } = options
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  const files = findWhatRuns(root)
  await build({
    projectDir: root,
    targets: Platform.WINDOWS.createTarget('dir'),
    config: overrides(options, files),
    publish: 'never',
  })
  const folder = join(output, 'win-unpacked')
  const strange = compareFiles(join(folder, 'resources/app.asar'), files)
  if (strange.length > 0) throw new Error(`the package does not hold exactly what runs: ${strange.join(', ')}`)
  const wrong = compareFuses(await readFuses(join(folder, 'Errdex.exe')), fuses)
  if (wrong.length > 0) throw new Error(`fuses of Errdex.exe are not as asked: ${wrong.join(', ')}`)
  dateFiles(folder, facts.date)
  return folder
}
