/** The window over one screen: exactly as large, above everything, gone with the choice. */
import { BrowserWindow, screen } from 'electron'
import type { Rectangle } from '../../src-preload/model/placement.ts'
import type { ShownScreen } from '../../src-preload/model/screen-region.ts'
import { pageUrl } from './navigation-policy.ts'
import type { RegionWindow } from './region-picker.ts'
import { windowPreferences } from './window-preferences.ts'

export interface RegionWindowDependencies {
  /** The built preload script. */
  readonly preload: string
  readonly platform: NodeJS.Platform
  /** Takes the id of the web contents whose page may send requests. */
  admit(id: number): void
}

const isPointerOn = ({ x, y, width, height }: Rectangle) => {
  const pointer = screen.getCursorScreenPoint()
  return pointer.x >= x && pointer.x < x + width && pointer.y >= y && pointer.y < y + height
}

export const openRegionWindow = (
  { preload, platform, admit }: RegionWindowDependencies,
  bounds: Rectangle,
  shown: ShownScreen,
  lost: () => void,
): RegionWindow => {
  const window = new BrowserWindow({
    ...bounds,
    show: false,
    frame: false,
    hasShadow: false,
    roundedCorners: false,
    resizable: false,
    movable: false,
    minimizable: false,
    maximizable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    // Over the menu bar of macOS and the panels of Linux desktops, which place other windows beside them.
    enableLargerThanScreen: true,
    ...(platform === 'linux' ? { fullscreen: true } : { fullscreenable: false }),
    backgroundColor: '#000000',
    webPreferences: windowPreferences(preload),
  })
  admit(window.webContents.id)
  window.setAlwaysOnTop(true, 'screen-saver')
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true })
  // A page that is gone or stuck must not lie over the whole screen.
  window.webContents.once('render-process-gone', lost)
  window.once('unresponsive', lost)
  window.once('closed', lost)
  window.webContents.once('did-finish-load', () => window.webContents.send('region:shown', shown))
  void window.loadURL(pageUrl('region.html')).catch(lost)
  return {
    show() {
      if (window.isDestroyed()) return
      if (isPointerOn(bounds)) window.show()
      else window.showInactive()
      window.setBounds(bounds)
    },
    close() {
      if (!window.isDestroyed()) window.destroy()
    },
  }
}
