/** Runs long work while others wait: every few milliseconds the calls that have come are answered. */
import type { Steps } from '../core/steps.ts'

/** Milliseconds of work between two pauses. */
export const pieceTime = 8

/** Lets calls that wait be answered. */
export const pause = () => new Promise<void>((resume) => setImmediate(resume))

/** Null when it is not wanted any more. */
export async function inPieces<T>(steps: Steps<T>, isWanted: () => boolean): Promise<T | null>
export async function inPieces<T>(steps: Steps<T>): Promise<T>
export async function inPieces<T>(steps: Steps<T>, isWanted = () => true): Promise<T | null> {
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() - since < pieceTime) continue
    await pause()
    if (!isWanted()) return null
    since = performance.now()
  }
}
