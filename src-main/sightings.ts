/** The errors seen on the clipboard in this run: the last few, and which one the person has not looked at. In memory only. */
import { type Sighting, sightingLimit } from '../src-preload/model/companion.ts'

export interface Sightings {
  add(sighting: Sighting): void
  find(id: number): Sighting | null
  /** The person has looked at it; without an id, at whatever there is. */
  markSeen(id?: number): void
  all(): readonly Sighting[]
  unseen(): Sighting | null
}

export const createSightings = (): Sightings => {
  let all: readonly Sighting[] = []
  let unseen: Sighting | null = null
  return {
    add(sighting) {
      all = [sighting, ...all].slice(0, sightingLimit)
      unseen = sighting
    },
    find: (id) => all.find((sighting) => sighting.id === id) ?? null,
    markSeen(id) {
      if (id === undefined || id === unseen?.id) unseen = null
    },
    all: () => all,
    unseen: () => unseen,
  }
}
