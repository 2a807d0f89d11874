/** Ends the app once, and only after everything is on disk. */
import { app } from 'electron'

/** Covers every way to end: the last window, the menu, the system. A quit that came by itself never sees its windows close. */
export const quitAfter = (finish: () => Promise<void>): void => {
  let finished = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (finished) return
    event.preventDefault()
    void finish().finally(() => {
      finished = true
      app.quit()
    })
  })
}
