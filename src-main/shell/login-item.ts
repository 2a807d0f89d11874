/** Starting at login, hidden in the tray: the system's own list on macOS and Windows, an autostart file on Linux. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { App } from 'electron'
import { writeDesktopEntry, writeExec } from './desktop-entry.ts'
import type { StartCommand } from './start-command.ts'

export interface LoginItem {
  readonly available: boolean
  set(start: boolean): void
}

export interface LoginItemDependencies {
  readonly app: Pick<App, 'setLoginItemSettings'>
  readonly platform: NodeJS.Platform
  /** Null where the system must not be told of this run. */
  readonly command: StartCommand | null
  /** The person's configuration folder: `$XDG_CONFIG_HOME` or `~/.config`. */
  readonly configFolder: string
  readonly name: string
}

/** Electron writes program and arguments side by side into Windows' registry; a path there cannot hold a quote. */
const quoteOnWindows = (part: string) => `"${part}"`

export const createLoginItem = ({ app, platform, command, configFolder, name }: LoginItemDependencies): LoginItem => {
  const file = join(configFolder, 'autostart', `${name.toLowerCase()}.desktop`)
  const setOnLinux = (own: StartCommand, start: boolean) => {
    if (!start) return rmSync(file, { force: true })
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(
      file,
      writeDesktopEntry({
        Type: 'Application',
        Name: name,
        Exec: writeExec(own, '--hidden'),
        'X-GNOME-Autostart-enabled': 'true',
      }),
    )
  }
  return {
    available: command !== null,
    set(start) {
      if (command === null) return
      if (platform === 'linux') return setOnLinux(command, start)
      const quote = platform === 'win32' ? quoteOnWindows : String
      const args = [...command.args.map((arg) => quote(arg)), '--hidden']
      app.setLoginItemSettings({ openAtLogin: start, name, path: quote(command.program), args })
    },
  }
}
