/**
 * Opens the main window when it is needed and lets it go when it is closed: what it held is free then. A fresh one can
 * stand by, hidden, so that reopening need not wait for a page.
 */
import type { BrowserWindow } from 'electron'
import type { Destination } from '../../src-preload/model/companion.ts'

export interface MainWindowKeeper {
  /** Brings the window to the front, at a place when one is given. */
  open(destination?: Destination): void
  /** The window's page is drawn and asks where to go; from then on it is told. */
  arrive(): Destination | null
  /** Takes the window that the person has open out of the way; false when there is none. */
  stepBack(): boolean
  /** Where there is no window, makes a hidden one. */
  warm(): void
}

export interface MainWindowKeeperDependencies<W> {
  /** A hidden window whose page is on the way; `ready` is called once it can be shown. */
  create(ready: () => void): W
  /** Shows the window, in front of the others. */
  show(window: W): void
  /** Takes the window away from the front, so that the one before it has the keys again. */
  leave(window: W): void
  /** Tells the window's page where to go. */
  tell(window: W, destination: Destination): void
  /** A window that the person had open is gone. */
  closed(): void
}

export const createMainWindowKeeper = <W extends Pick<BrowserWindow, 'once'>>(
  deps: MainWindowKeeperDependencies<W>,
): MainWindowKeeper => {
  let window: W | null = null
  let wanted = false
  let ready = false
  let listening = false
  let waiting: Destination | null = null

  const show = () => {
    if (window !== null && wanted && ready) deps.show(window)
  }
  const becomeReady = () => {
    if (ready) return
    ready = true
    show()
  }
  const create = () => {
    const created = deps.create(becomeReady)
    created.once('closed', () => {
      const wasOpen = wanted
      window = null
      wanted = ready = listening = false
      waiting = null
      if (wasOpen) deps.closed()
    })
    return created
  }
  return {
    open(destination) {
      wanted = true
      window ??= create()
      show()
      if (destination === undefined) return
      if (listening) deps.tell(window, destination)
      else waiting = destination
    },
    arrive() {
      const destination = waiting
      waiting = null
      listening = true
      becomeReady()
      return destination
    },
    stepBack() {
      if (window === null || !wanted) return false
      deps.leave(window)
      return true
    },
    warm() {
      window ??= create()
    },
  }
}
