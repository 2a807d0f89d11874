/** One app per person's data: a second start passes on what it was given and ends. */
import { resolve } from 'node:path'
import { app } from 'electron'

/** False for a second start, which has nothing left to do. `obey` gets the other's arguments, whatever they are. */
export const claimSingleInstance = (args: readonly string[], obey: (args: readonly unknown[]) => void): boolean => {
  // Chromium rewrites the arguments it passes on itself, so ours travel beside them.
  const folder = process.cwd()
  // What names a file is relative to where the other start was made.
  const placed = args.map((arg) => (arg.startsWith('-') || arg.includes('://') ? arg : resolve(folder, arg)))
  if (!app.requestSingleInstanceLock({ args: placed })) return false
  app.on('second-instance', (_event, _rewritten, _folder, data) => {
    const given = typeof data === 'object' && data !== null && 'args' in data ? data.args : []
    obey(Array.isArray(given) ? given : [])
  })
  // macOS names what is opened with the app this way.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    obey([path])
  })
  return true
}
