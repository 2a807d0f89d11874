/** The Windows installer, by NSIS: resources/package/installer.nsi and the lists of files it puts down and takes away. */
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listFiles, sizeOf } from './package-files.ts'
import { runTool } from './run-tool.ts'

export interface WindowsPackage {
  /** The project. */
  readonly root: string
  /** The unpacked app. */
  readonly source: string
  /** Where lists and scripts may be written. */
  readonly work: string
  readonly version: string
  readonly commit: string
  /** Seconds since 1970. */
  readonly date: number
  /** The package to write. */
  readonly output: string
}

const windows = (path: string) => path.replaceAll('/', '\\')
const folderOf = (file: string) => (dirname(file) === '.' ? '' : dirname(file))

/** Folders deepest first: an uninstaller removes what is empty and nothing else. */
const foldersOf = (files: readonly string[]): readonly string[] =>
  [...new Set(files.map(folderOf))].filter((folder) => folder !== '').toSorted((a, b) => b.length - a.length)

export const makeInstaller = async ({ root, source, work, version, output }: WindowsPackage): Promise<void> => {
  const files = listFiles(source)
  const list = join(work, 'installed.nsh')
  const put = files.map((file) => {
    const folder = folderOf(file)
    return `SetOutPath "$INSTDIR${folder === '' ? '' : `\\${windows(folder)}`}"\nFile "${join(source, file)}"`
  })
  const remove = [
    ...files.map((file) => `Delete "$INSTDIR\\${windows(file)}"`),
    ...foldersOf(files).map((folder) => `RMDir "$INSTDIR\\${windows(folder)}"`),
  ]
  writeFileSync(list, `${put.join('\n')}\n`)
  writeFileSync(`${list}.remove`, `${remove.join('\n')}\n`)
  const defines = {
    VERSION: version,
    OUTPUT: output,
    FILES: list,
    ICON: join(root, 'out/resources/icons/app.ico'),
    KILOBYTES: String(Math.ceil(sizeOf(source) / 1024)),
  }
  const args = Object.entries(defines).map(([name, value]) => `-D${name}=${value}`)
  await runTool(
    'makensis',
    ['-V2', '-INPUTCHARSET', 'UTF8', ...args, join(root, 'resources/package/installer.nsi')],
    work,
  )
}
