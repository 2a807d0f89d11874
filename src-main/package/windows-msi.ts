/** The MSI for rollout, by wixl: for all people of a machine, silent with `msiexec /qn`; newer versions replace older ones. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { listFiles } from './package-files.ts'
import { runTool } from './run-tool.ts'
import { settleMsi } from './settle-msi.ts'
import type { WindowsPackage } from './windows-installer.ts'

/** Ever the same: how Windows knows two versions as one product. */
const upgradeCode = '6E0B0F5A-6C57-4E0B-9A53-7D1B7E9C4A11'

/** A name-based id (RFC 9562, version 8): the same file has the same id in every build. */
const idOf = (name: string): string => {
  const digits = createHash('sha256').update(`errdex/${name}`).digest('hex').toUpperCase()
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-A${digits.slice(17, 20)}-${digits.slice(20, 32)}`
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

interface Folder {
  readonly path: string
  readonly folders: Map<string, Folder>
  readonly files: string[]
}

const makeTree = (files: readonly string[]): Folder => {
  const root: Folder = { path: '', folders: new Map(), files: [] }
  for (const file of files) {
    let folder = root
    for (const name of file.split('/').slice(0, -1)) {
      const path = folder.path === '' ? name : `${folder.path}/${name}`
      const next = folder.folders.get(name) ?? { path, folders: new Map(), files: [] }
      folder.folders.set(name, next)
      folder = next
    }
    folder.files.push(file)
  }
  return root
}

const component = (name: string, content: string) =>
  `<Component Id="c${idOf(name).replaceAll('-', '')}" Guid="${idOf(name)}" Win64="yes">${content}</Component>`

const writeFolder = ({ files, folders }: Folder): string =>
  [
    ...files.map((file) =>
      component(
        file,
        `<File Id="f${idOf(file).replaceAll('-', '')}" Name="${escapeXml(basename(file))}" Source="${escapeXml(file)}" KeyPath="yes"/>`,
      ),
    ),
    ...[...folders].map(
      ([name, folder]) =>
        `<Directory Id="d${idOf(folder.path).replaceAll('-', '')}" Name="${escapeXml(name)}">${writeFolder(folder)}</Directory>`,
    ),
  ].join('\n')

const componentIds = (xml: string) => [...xml.matchAll(/<Component Id="(\w+)"/g)].map(([, id]) => id)

/** Links are opened by the copy for all people unless a person has their own. */
const links = component(
  'links',
  `<RegistryKey Root="HKLM" Key="Software\\Classes\\errdex">
<RegistryValue Type="string" Value="URL:Errdex" KeyPath="yes"/>
<RegistryValue Name="URL Protocol" Type="string" Value=""/>
</RegistryKey>
<RegistryKey Root="HKLM" Key="Software\\Classes\\errdex\\shell\\open\\command">
<RegistryValue Type="string" Value="&quot;[INSTALLDIR]Errdex.exe&quot; &quot;%1&quot;"/>
</RegistryKey>`,
)

/** "Open with" offers the app for logs and texts; what opens them by itself stays as it is. */
const openWith = component(
  'open-with',
  `<RegistryKey Root="HKLM" Key="Software\\Classes\\Applications\\Errdex.exe">
<RegistryValue Name="FriendlyAppName" Type="string" Value="Errdex" KeyPath="yes"/>
</RegistryKey>
<RegistryKey Root="HKLM" Key="Software\\Classes\\Applications\\Errdex.exe\\shell\\open\\command">
<RegistryValue Type="string" Value="&quot;[INSTALLDIR]Errdex.exe&quot; &quot;%1&quot;"/>
</RegistryKey>
<RegistryKey Root="HKLM" Key="Software\\Classes\\Applications\\Errdex.exe\\SupportedTypes">
<RegistryValue Name=".log" Type="string" Value=""/>
<RegistryValue Name=".txt" Type="string" Value=""/>
</RegistryKey>`,
)

const shortcut = component(
  'shortcut',
  `<Shortcut Id="StartMenu" Name="Errdex" Directory="ProgramMenuFolder" Target="[INSTALLDIR]Errdex.exe" WorkingDirectory="INSTALLDIR"/>
<RegistryValue Root="HKLM" Key="Software\\Errdex" Name="Folder" Type="string" Value="[INSTALLDIR]" KeyPath="yes"/>`,
)

export const makeMsi = async ({ source, work, version, commit, date, output }: WindowsPackage): Promise<void> => {
  const tree = writeFolder(makeTree(listFiles(source)))
  const parts = `${tree}${links}${openWith}${shortcut}`
  const script = `<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="${idOf(`product ${version} ${commit}`)}" Name="Errdex" Language="1033" Codepage="65001" Version="${version}" Manufacturer="Errdex" UpgradeCode="${upgradeCode}">
<Package Id="${idOf(`package ${version} ${commit}`)}" InstallerVersion="500" Compressed="yes" InstallScope="perMachine" Description="Errdex" Manufacturer="Errdex"/>
<MajorUpgrade DowngradeErrorMessage="A newer version of Errdex is installed; uninstall it first. Your data stays."/>
<Media Id="1" Cabinet="errdex.cab" EmbedCab="yes"/>
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramMenuFolder" Name="Programs"/>
<Directory Id="ProgramFiles64Folder"><Directory Id="INSTALLDIR" Name="Errdex">
${parts}
</Directory></Directory>
</Directory>
<Feature Id="Everything" Level="1">
${componentIds(parts)
  .map((id) => `<ComponentRef Id="${id}"/>`)
  .join('\n')}
</Feature>
</Product>
</Wix>
`
  const file = join(work, 'errdex.wxs')
  writeFileSync(file, script)
  // wixl finds files by paths below the folder it runs in.
  await runTool('wixl', ['--arch', 'x64', '--output', output, file], source)
  settleMsi(output, idOf(`package ${version} ${commit}`), date)
}
