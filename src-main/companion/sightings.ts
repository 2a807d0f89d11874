/** The errors seen on the clipboard in this run, with their texts: the last few, in memory only, gone when the watch is off. */
import { type Sighting, sightingLimit } from '../../src-preload/model/companion.ts'

export interface Sightings {
  add(sighting: Sighting, text: string): void
  /** The copied text, for its diagnosis; null when it is not kept any more. */
  textOf(id: number): string | null
  /** The person has looked at it; without an id, at whatever there is. */
  markSeen(id?: number): void
  forget(): void
  all(): readonly Sighting[]
  unseen(): Sighting | null
}

export const createSightings = (): Sightings => {
  let kept: readonly { readonly sighting: Sighting; readonly text: string }[] = []
  let unseen: Sighting | null = null
  return {
    add(sighting, text) {
      kept = [{ sighting, text }, ...kept].slice(0, sightingLimit)
      unseen = sighting
    },
    textOf: (id) => kept.find(({ sighting }) => sighting.id === id)?.text ?? null,
    markSeen(id) {
      if (id === undefined || id === unseen?.id) unseen = null
    },
    forget() {
      kept = []
      unseen = null
    },
    all: () => kept.map(({ sighting }) => sighting),
    unseen: () => unseen,
  }
}
