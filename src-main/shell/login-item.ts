/** Starting at login, hidden in the tray: the system's own list on macOS and Windows, an autostart file on Linux. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { App } from 'electron'

export interface LoginItem {
  /** False for a run from source, which must not enter a development program into the person's login. */
  readonly available: boolean
  set(start: boolean): void
}

export interface LoginItemDependencies {
  readonly app: Pick<App, 'isPackaged' | 'setLoginItemSettings'>
  readonly platform: NodeJS.Platform
  /** The program to start. An AppImage's own file is in `APPIMAGE`. */
  readonly program: string
  /** The person's configuration folder: `$XDG_CONFIG_HOME` or `~/.config`. */
  readonly configFolder: string
  readonly name: string
}

/** Desktop Entry Specification 1.5: backslash, quote, backtick and dollar are escaped inside quotes, percent is doubled. */
const quote = (path: string) => `"${path.replace(/["\\`$]/g, '\\$&').replace(/%/g, '%%')}"`

const desktopEntry = (name: string, program: string) =>
  `[Desktop Entry]\nType=Application\nName=${name}\nExec=${quote(program)} --hidden\nX-GNOME-Autostart-enabled=true\n`

export const createLoginItem = ({ app, platform, program, configFolder, name }: LoginItemDependencies): LoginItem => {
  const file = join(configFolder, 'autostart', `${name.toLowerCase()}.desktop`)
  const setOnLinux = (start: boolean) => {
    if (!start) return rmSync(file, { force: true })
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, desktopEntry(name, program))
  }
  return {
    available: app.isPackaged,
    set(start) {
      if (!app.isPackaged) return
      if (platform === 'linux') setOnLinux(start)
      else app.setLoginItemSettings({ openAtLogin: start, args: ['--hidden'] })
    },
  }
}
