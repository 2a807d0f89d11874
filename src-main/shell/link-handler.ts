/** Makes this app the one that opens our links: the system's own registry on macOS and Windows, a desktop entry on Linux. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { App } from 'electron'
import type { AskProgram } from './ask-program.ts'
import { linkScheme } from './deep-link.ts'
import { writeDesktopEntry, writeExec } from './desktop-entry.ts'
import type { StartCommand } from './start-command.ts'

export interface LinkHandlerDependencies {
  readonly app: Pick<App, 'setAsDefaultProtocolClient'>
  readonly platform: NodeJS.Platform
  readonly command: StartCommand
  /** The person's data folder by the XDG specification: `$XDG_DATA_HOME` or `~/.local/share`. */
  readonly dataHome: string
  readonly name: string
  readonly ask: AskProgram
}

/** An empty or relative XDG path is ignored, as the XDG specification says. */
export const findDataHome = (env: Readonly<Record<string, string | undefined>>, home: string): string =>
  env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : join(home, '.local', 'share')

const readOrNull = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** Electron would look for an installed desktop entry, which an app from source or an AppImage has not. */
const registerOnLinux = async ({ command, dataHome, name, ask }: LinkHandlerDependencies): Promise<boolean> => {
  const id = `${name.toLowerCase()}-links.desktop`
  const file = join(dataHome, 'applications', id)
  const entry = writeDesktopEntry({
    Type: 'Application',
    Name: name,
    Exec: writeExec(command, '%u'),
    NoDisplay: 'true',
    MimeType: `x-scheme-handler/${linkScheme};`,
  })
  if (readOrNull(file) === entry) return true
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, entry)
  } catch {
    return false
  }
  if ((await ask('xdg-mime', ['default', id, `x-scheme-handler/${linkScheme}`])) !== null) return true
  // What is not there is tried again at the next start.
  rmSync(file)
  return false
}

/** False where the system refused; links then open nothing, and the app works without them. */
export const registerLinks = async (deps: LinkHandlerDependencies): Promise<boolean> => {
  const { app, platform, command } = deps
  if (platform === 'linux') return registerOnLinux(deps)
  return app.setAsDefaultProtocolClient(linkScheme, command.program, [...command.args])
}
