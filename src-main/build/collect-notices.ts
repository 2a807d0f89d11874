/** The licence of everything of others that ships: of each package by its own file, of what has none by our copy of its text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Notice } from '../../src-preload/model/about.ts'

interface LockedPackage {
  readonly dev?: boolean
  readonly optional?: boolean
}

/** A part of a package that has a licence of its own. */
interface Inside {
  readonly name: string
  readonly version: string
  readonly licenses: readonly string[]
  readonly copyright: string
}

const readJson = <T>(...path: readonly string[]): T => JSON.parse(readFileSync(join(...path), 'utf8'))

/** Folders of packages that the app is built of, below the project. */
const listShipped = (root: string): readonly string[] =>
  Object.entries(readJson<{ packages: Record<string, LockedPackage> }>(root, 'package-lock.json').packages)
    .filter(
      ([path, { dev, optional }]) => path !== '' && dev !== true && (optional !== true || existsSync(join(root, path))),
    )
    .map(([path]) => path)

const licenceFile = /^(licen[cs]e|copying|notice)/i

const readOwnText = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => licenceFile.test(name))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n')

/** Throws for a licence that nobody has written down here. */
const readText = (root: string, name: string, license: string): string => {
  const file = join(root, 'resources/notices/texts', `${license}.txt`)
  if (!existsSync(file))
    throw new Error(`${name}: there is no text of the licence ${license} in resources/notices/texts`)
  return readFileSync(file, 'utf8').trim()
}

/** Throws for a package without the text of its licence, naming what is to be done. */
export const collectNotices = (root: string): readonly Notice[] => {
  const copyrights = readJson<Record<string, string>>(root, 'resources/notices/packages.json')
  const packages = listShipped(root).map((path): Notice => {
    const { name, version, license } = readJson<Record<'name' | 'version' | 'license', string>>(
      root,
      path,
      'package.json',
    )
    const own = readOwnText(join(root, path))
    if (own !== '') return { name, version, license: license ?? '', text: own }
    const copyright = copyrights[name]
    if (copyright === undefined)
      throw new Error(`${name} ${version} has no licence file; put its copyright into resources/notices/packages.json`)
    return { name, version, license, text: `${copyright}\n\n${readText(root, name, license)}` }
  })
  const inside = readJson<readonly Inside[]>(root, 'resources/notices/inside.json').map(
    ({ name, version, licenses, copyright }): Notice => ({
      name,
      version,
      license: licenses.join(' AND '),
      text: [copyright, ...licenses.map((license) => readText(root, name, license))].join('\n\n'),
    }),
  )
  const all = new Map([...packages, ...inside].map((notice) => [`${notice.name} ${notice.version}`, notice]))
  return [...all].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, notice]) => notice)
}

/** As one file, for reading outside the app. */
export const writeNotices = (notices: readonly Notice[]): string =>
  [
    'Errdex is built of the following works of others. Electron and Chromium bring their own licences in files beside this one.',
    ...notices.map(
      ({ name, version, license, text }) => `${'='.repeat(80)}\n${name} ${version} (${license})\n\n${text}`,
    ),
    '',
  ].join('\n\n')
