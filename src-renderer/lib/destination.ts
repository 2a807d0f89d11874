/** Where the main window is asked to go, by a link, the tray, quick lookup or an offer. */
import type { Destination } from '../../src-preload/model/companion.ts'
import { bridge } from './bridge.ts'

const followers = new Set<(destination: Destination) => void>()

/** Goes to a place of this window, from one of its own views. */
export const goTo = (destination: Destination): void => {
  for (const follow of followers) follow(destination)
}

/** Calls `follow` for each destination, the one asked for before the window could hear it included. Returns the end. */
export const subscribeToDestinations = (follow: (destination: Destination) => void): (() => void) => {
  const end = bridge.subscribe('window:go', follow)
  followers.add(follow)
  void bridge.request('window:arrive').then((waiting) => {
    if (waiting !== null) follow(waiting)
  })
  return () => {
    followers.delete(follow)
    end()
  }
}
