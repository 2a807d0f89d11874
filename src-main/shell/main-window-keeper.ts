/** Opens the main window when it is needed and lets it go when it is closed: its memory is free while nobody looks at it. */
import type { BrowserWindow } from 'electron'
import type { Destination } from '../../src-preload/model/companion.ts'

type Window = Pick<BrowserWindow, 'once' | 'isDestroyed' | 'isMinimized' | 'restore' | 'show' | 'focus'>

export interface MainWindowKeeper {
  /** Brings the window to the front, at a place when one is given. */
  open(destination?: Destination): void
  /** The window's page is drawn and asks where to go; from then on it is told. */
  arrive(): Destination | null
  /** Where there is no window, makes an empty one ready to be opened. */
  warm(): void
}

export interface MainWindowKeeperDependencies<W extends Window> {
  create(): W
  /** Starts an empty window's process. */
  warm(window: W): void
  /** Loads the page; `drawn` is called once it is drawn. */
  load(window: W): { drawn(): void }
  /** Tells the window's page where to go. */
  tell(window: W, destination: Destination): void
  closed(): void
}

export const createMainWindowKeeper = <W extends Window>(deps: MainWindowKeeperDependencies<W>): MainWindowKeeper => {
  let window: W | null = null
  let loaded: { drawn(): void } | null = null
  let listening = false
  let waiting: Destination | null = null

  const create = () => {
    const created = deps.create()
    created.once('closed', () => {
      const wasOpen = loaded !== null
      window = null
      loaded = null
      listening = false
      waiting = null
      if (wasOpen) deps.closed()
    })
    return created
  }
  const bringUp = (opened: W) => {
    if (opened.isMinimized()) opened.restore()
    opened.show()
    opened.focus()
  }
  return {
    open(destination) {
      window ??= create()
      if (loaded === null) loaded = deps.load(window)
      else bringUp(window)
      if (destination === undefined) return
      if (listening) deps.tell(window, destination)
      else waiting = destination
    },
    arrive() {
      const destination = waiting
      waiting = null
      listening = true
      loaded?.drawn()
      return destination
    },
    warm() {
      if (window !== null) return
      window = create()
      deps.warm(window)
    },
  }
}
