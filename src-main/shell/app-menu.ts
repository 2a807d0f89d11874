/** The application menu: none where windows carry their own, the usual one on macOS, where copy and paste live in it. */
import { Menu, type MenuItemConstructorOptions } from 'electron'

const macMenu: readonly MenuItemConstructorOptions[] = [
  { role: 'appMenu' },
  { role: 'editMenu' },
  { role: 'windowMenu' },
]

/** Before the app is ready, so that Electron does not build its default menu. */
export const setAppMenu = (platform: NodeJS.Platform): void => {
  Menu.setApplicationMenu(platform === 'darwin' ? Menu.buildFromTemplate([...macMenu]) : null)
}
