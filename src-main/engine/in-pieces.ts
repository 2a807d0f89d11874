/** Runs long work while others wait: every few milliseconds the calls that have come are answered. */
import type { Steps } from '../core/steps.ts'

/** Milliseconds of work between two pauses. */
export const pieceTime = 8

/** Who goes on after a pause. */
const paused: (() => void)[] = []

/** One at a time: calls that come wait for a piece of one work, however many are under way. */
const resumeNext = () => {
  paused.shift()?.()
  if (paused.length > 0) setImmediate(resumeNext)
}

/** Lets calls that wait be answered. */
export const pause = () =>
  new Promise<void>((resume) => {
    paused.push(resume)
    if (paused.length === 1) setImmediate(resumeNext)
  })

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
