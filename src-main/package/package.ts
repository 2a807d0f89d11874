/**
 * `npm run package`: everything people install, into `out/packages`, with a list of contents (SBOM) and check sums.
 * `--unpacked` makes only the app's folder and its twin for `npm run e2e -- --packaged`; `npm run smoke` tries what was made.
 * What this machine cannot make is said in one sentence.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join, resolve } from 'node:path'
import { build, Platform } from 'electron-builder'
import { findElectronFor, type LocalElectron } from './find-electron.ts'
import { releaseFuses, testFuses } from './fuses.ts'
import { listFiles, sizeOf } from './package-files.ts'
import { readReleaseFacts } from './release-facts.ts'
import { hasTool, runTool } from './run-tool.ts'
import { settleSbom } from './settle-sbom.ts'
import { makeUnpackedWindows, overrides } from './unpacked.ts'
import { findWhatRuns } from './what-runs.ts'
import { makeInstaller, type WindowsPackage } from './windows-installer.ts'
import { makeMsi } from './windows-msi.ts'

const root = resolve(import.meta.dirname, '../..')
const packages = join(root, 'out/packages')
const work = join(root, 'out/package-work')
const unpackedOnly = process.argv.includes('--unpacked')

const { version: electronVersion } = createRequire(import.meta.url)('electron/package.json') as { version: string }
const facts = readReleaseFacts(root)
// Builders and archivers date what they write by it: two builds of one commit are the same bytes.
process.env.SOURCE_DATE_EPOCH = String(facts.date)
const say = (line: string) => console.log(line)
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`

const makeZip = async ({ source, output }: WindowsPackage) => {
  const list = join(work, 'files.txt')
  writeFileSync(list, `${listFiles(source).join('\n')}\n`)
  rmSync(output, { force: true })
  await runTool('7za', ['a', '-tzip', '-mx=9', '-mtc=off', '-bd', output, `@${list}`], source)
}

/** Each way to hand the app to Windows, the tool that makes it, and how Debian calls that. */
const windowsPackages = [
  { ending: 'zip', tool: '7za', from: 'p7zip-full', make: makeZip },
  { ending: 'exe', tool: 'makensis', from: 'nsis', make: makeInstaller },
  { ending: 'msi', tool: 'wixl', from: 'wixl', make: makeMsi },
] as const

const makeWindows = async (electron: LocalElectron | null) => {
  const options = { root, facts, electron }
  const source = await makeUnpackedWindows({ ...options, fuses: releaseFuses, output: join(work, 'release') })
  say(
    `unpacked for Windows: ${megabytes(sizeOf(source))}, ${megabytes(statSync(join(source, 'resources/app.asar')).size)} of it ours`,
  )
  if (unpackedOnly) {
    await makeUnpackedWindows({ ...options, fuses: testFuses, output: join(work, 'test') })
    return
  }
  for (const { ending, tool, from, make } of windowsPackages) {
    const output = join(packages, `errdex-${facts.version}-win-x64.${ending}`)
    if (hasTool(tool))
      await make({ root, source, work, version: facts.version, commit: facts.commit, date: facts.date, output })
    else say(`Not made: ${basename(output)}. It needs ${tool} (Debian: apt-get install ${from}).`)
  }
}

/** Systems whose packages electron-builder makes by itself. */
const makeOthers = async (system: 'linux' | 'darwin') => {
  const platform = system === 'linux' ? Platform.LINUX : Platform.MAC
  const output = join(work, system)
  await build({
    projectDir: root,
    targets: platform.createTarget(),
    config: overrides({ root, facts, fuses: releaseFuses, electron: null, output }, findWhatRuns(root)),
    publish: 'never',
  })
  for (const file of readdirSync(output).filter((name) => /\.(tar\.gz|deb|zip|dmg)$/.test(name)))
    copyFileSync(join(output, file), join(packages, file))
}

const makeFor = async (system: 'win32' | 'linux' | 'darwin') => {
  if (system === 'darwin' && process.platform !== 'darwin')
    return say('Not made: packages for macOS. They need a Mac (Apple signs and packs disk images only there).')
  const found = await findElectronFor(system, electronVersion, join(work, `electron-${system}`))
  if (found.from === 'nowhere')
    return say(
      `Not made: packages for ${system}. They need Electron ${electronVersion}, which is not at ${found.looked}.`,
    )
  if (found.from === 'folder')
    say(
      `For tests, not for release: ${system} gets Electron ${found.electron.version}; ${electronVersion} cannot be reached.`,
    )
  if (system === 'win32') await makeWindows(found.from === 'folder' ? found.electron : null)
  else if (!unpackedOnly) await makeOthers(system)
}

// Packages that stand there are not those of an unpacked build to lose.
for (const folder of unpackedOnly ? [work] : [packages, work]) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
}
// What an earlier build left in place must not be packed.
for (const part of ['main', 'preload', 'renderer', 'resources'])
  rmSync(join(root, 'out', part), { recursive: true, force: true })
await runTool('npm', ['run', '--silent', 'build'], root)
say(`Errdex ${facts.version} of ${facts.commit}`)
for (const system of ['win32', 'linux', 'darwin'] as const) await makeFor(system)

if (!unpackedOnly) {
  const sbom = await runTool('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], root)
  writeFileSync(join(packages, `errdex-${facts.version}.cdx.json`), settleSbom(sbom, facts))
  writeFileSync(join(packages, 'CHANGES.md'), `${facts.changes}\n`)
  const lines = listFiles(packages).map((file) => {
    const bytes = readFileSync(join(packages, file))
    say(`${megabytes(bytes.length).padStart(10)}  ${file}`)
    return `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`
  })
  writeFileSync(join(packages, 'SHA256SUMS'), lines.join(''))
}
