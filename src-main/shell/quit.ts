/** Ends the app once, and only after everything is on disk. */
import { app } from 'electron'

/** Milliseconds that writing may take at the end: a disk or a thread that never answers does not keep the app alive. */
const patience = 15_000

/** Covers every way to end: the menu, the tray, the system. Without windows the app goes on: it may live in its tray. */
export const quitAfter = (finish: () => Promise<void>): void => {
  let finished = false
  app.on('window-all-closed', () => undefined)
  app.on('will-quit', (event) => {
    if (finished) return
    event.preventDefault()
    const late = new Promise<void>((done) => setTimeout(done, patience))
    void Promise.race([finish(), late]).finally(() => {
      finished = true
      app.quit()
    })
  })
}
