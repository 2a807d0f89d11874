/** Makes the two small windows: quick lookup, and the card of an offer. */
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import { pageUrl } from './navigation-policy.ts'
import { offerSize } from './offer-window.ts'
import { quickLookupSize } from './quick-lookup-window.ts'
import { windowBackground, windowPreferences } from './window-preferences.ts'

export interface SmallWindowDependencies {
  /** The built preload script. */
  readonly preload: string
  readonly platform: NodeJS.Platform
  /** Takes the id of the web contents whose page may send requests. */
  admit(id: number): void
}

const small: BrowserWindowConstructorOptions = {
  show: false,
  frame: false,
  resizable: false,
  maximizable: false,
  minimizable: false,
  fullscreenable: false,
  skipTaskbar: true,
  alwaysOnTop: true,
}

export const createQuickLookupPage = ({ preload, platform, admit }: SmallWindowDependencies): BrowserWindow => {
  const window = new BrowserWindow({
    ...small,
    ...quickLookupSize,
    // A panel takes the keys on macOS without bringing the app and its other windows to the front.
    ...(platform === 'darwin' ? { type: 'panel' } : {}),
    backgroundColor: windowBackground(),
    webPreferences: windowPreferences(preload),
  })
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true })
  admit(window.webContents.id)
  // Closed by the window system, it only hides: it is made once.
  window.on('close', (event) => {
    event.preventDefault()
    window.hide()
  })
  void window.loadURL(pageUrl('quick-lookup.html'))
  return window
}

export const createOfferPage = ({ preload, admit }: SmallWindowDependencies): BrowserWindow => {
  const window = new BrowserWindow({
    ...small,
    ...offerSize,
    focusable: false,
    backgroundColor: windowBackground(),
    webPreferences: windowPreferences(preload),
  })
  admit(window.webContents.id)
  void window.loadURL(pageUrl('offer.html'))
  return window
}
