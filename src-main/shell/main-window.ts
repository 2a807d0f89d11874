/** The main window: where it stands, what it may do, and when it is first shown. */
import { BrowserWindow, screen } from 'electron'
import type { Placement } from '../../src-preload/model/placement.ts'
import { fitPlacement } from './fit-placement.ts'
import { pageUrl } from './navigation-policy.ts'
import { windowBackground, windowPreferences } from './window-preferences.ts'

const initialSize = { width: 1280, height: 820 } as const
const leastSize = { minWidth: 640, minHeight: 420 } as const
const saveAfter = 400

export interface MainWindowDependencies {
  /** The built preload script. */
  readonly preload: string
  readonly title: string
  /** Picture for the task bar, where the platform takes none from the program. */
  readonly icon: string
  readonly placement: Placement
  savePlacement(placement: Placement): void
  /** Takes the id of the web contents whose page may send requests. Ids are never used again. */
  admit(id: number): void
}

const restoreBounds = ({ bounds }: Placement) => {
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  return (bounds && fitPlacement(bounds, screens)) ?? initialSize
}

const readPlacement = (window: BrowserWindow): Placement => ({
  bounds: window.getNormalBounds(),
  maximized: window.isMaximized(),
})

/** Saves a while after the last movement, and at once when the window closes. */
const watchPlacement = (window: BrowserWindow, save: (placement: Placement) => void) => {
  let timer: NodeJS.Timeout | undefined
  const saveNow = () => {
    clearTimeout(timer)
    save(readPlacement(window))
  }
  const saveSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(saveNow, saveAfter)
  }
  for (const movement of ['resize', 'move', 'maximize', 'unmaximize'] as const)
    window.on(movement as 'resize', saveSoon)
  window.on('close', saveNow)
}

/** The window, hidden, its page on the way; `ready` is called once there is something to show. */
export const createMainWindow = (
  { preload, title, icon, placement, savePlacement, admit }: MainWindowDependencies,
  ready: () => void,
): BrowserWindow => {
  const window = new BrowserWindow({
    ...restoreBounds(placement),
    ...leastSize,
    title,
    icon,
    show: false,
    backgroundColor: windowBackground(),
    webPreferences: windowPreferences(preload),
  })
  admit(window.webContents.id)
  watchPlacement(window, savePlacement)
  window.once('ready-to-show', ready)
  // A page that cannot be drawn must not leave the app invisible.
  window.webContents.once('did-fail-load', ready)
  window.webContents.once('render-process-gone', ready)
  void window.loadURL(pageUrl('index.html'))
  return window
}

/** Brings the window to the front, as large as it was left. */
export const showMainWindow = (window: BrowserWindow, { maximized }: Placement): void => {
  if (!window.isVisible()) {
    // The theme may have changed while it was hidden.
    window.setBackgroundColor(windowBackground())
    if (maximized) window.maximize()
  }
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
