/** Ends the app once, and only after everything is on disk. */
import { app } from 'electron'

/** Covers every way to end: the menu, the tray, the system. Without windows the app goes on: it may live in its tray. */
export const quitAfter = (finish: () => Promise<void>): void => {
  let finished = false
  app.on('window-all-closed', () => undefined)
  app.on('will-quit', (event) => {
    if (finished) return
    event.preventDefault()
    void finish().finally(() => {
      finished = true
      app.quit()
    })
  })
}
