/** One app per person's data: a second start passes on what it was given and ends. */
import { app } from 'electron'

/** False for a second start, which has nothing left to do. `obey` gets the other's arguments, whatever they are. */
export const claimSingleInstance = (args: readonly string[], obey: (args: readonly unknown[]) => void): boolean => {
  // Chromium rewrites the arguments it passes on itself, so ours travel beside them.
  if (!app.requestSingleInstanceLock({ args })) return false
  app.on('second-instance', (_event, _rewritten, _folder, data) => {
    const given = typeof data === 'object' && data !== null && 'args' in data ? data.args : []
    obey(Array.isArray(given) ? given : [])
  })
  return true
}
