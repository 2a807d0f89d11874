/** One app per person's data: a second start shows the first one's window and ends. */
import { app } from 'electron'

/** False for a second start, which has nothing left to do. What the other start was given is not looked at. */
export const claimSingleInstance = (show: () => void): boolean => {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', show)
  return true
}
