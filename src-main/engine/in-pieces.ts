/** Runs long work while others wait: every few milliseconds the calls that have come are answered. */
import type { Steps } from '../core/search/steps.ts'

/** Milliseconds of work between two pauses. */
const pieceTime = 8

/** Lets calls that wait be answered. */
export const pause = () => new Promise<void>((resume) => setImmediate(resume))

export const inPieces = async <T>(steps: Steps<T>): Promise<T> => {
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() - since < pieceTime) continue
    await pause()
    since = performance.now()
  }
}
