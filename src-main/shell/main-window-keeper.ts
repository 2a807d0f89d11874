/** Opens the main window when it is needed and lets it go when it is closed: its memory is free while nobody looks at it. */
import type { BrowserWindow } from 'electron'
import type { Destination } from '../../src-preload/model/companion.ts'

type Window = Pick<BrowserWindow, 'once' | 'isDestroyed' | 'isMinimized' | 'restore' | 'show' | 'focus'>

export interface MainWindowKeeper {
  /** Brings the window to the front, at a place when one is given. */
  open(destination?: Destination): void
  /** The window's page asks where to go once it can be told; from then on it is told. */
  arrive(): Destination | null
}

export interface MainWindowKeeperDependencies<W extends Window> {
  create(): W
  /** Tells the window's page where to go. */
  tell(window: W, destination: Destination): void
  closed(): void
}

export const createMainWindowKeeper = <W extends Window>(deps: MainWindowKeeperDependencies<W>): MainWindowKeeper => {
  let window: W | null = null
  let listening = false
  let waiting: Destination | null = null

  const create = () => {
    const created = deps.create()
    created.once('closed', () => {
      window = null
      listening = false
      waiting = null
      deps.closed()
    })
    return created
  }
  return {
    open(destination) {
      if (window === null || window.isDestroyed()) window = create()
      else {
        if (window.isMinimized()) window.restore()
        window.show()
        window.focus()
      }
      if (destination === undefined) return
      if (listening) deps.tell(window, destination)
      else waiting = destination
    },
    arrive() {
      const destination = waiting
      waiting = null
      listening = true
      return destination
    },
  }
}
