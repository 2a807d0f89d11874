/**
 * Gives back what making an engine leaves behind. V8 keeps it until it needs the room, as much again as all that is held; it
 * takes up to a tenth of a second, so it waits until nobody asks anything.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Milliseconds without a call before each collection. The first one finds what is lost. The pages that it empties, and the room for
 * young objects, go back to the system with one that comes when hardly any were made for five seconds.
 */
const rests = [2_000, 6_000] as const

/**
 * V8 has no other door to its collector in a thread. It is shut again: under other flags than it was started with, a process
 * compiles what it loads of Node anew. Does nothing where this one is shut for good.
 */
export const collect = (): void => {
  if (globalThis.gc !== undefined) {
    globalThis.gc()
    return
  }
  setFlagsFromString('--expose-gc')
  const gc: unknown = runInNewContext('typeof gc === "function" ? gc : null')
  setFlagsFromString('--no-expose-gc')
  if (typeof gc === 'function') gc()
}

export interface GiveBack {
  /** There is something to give back. */
  want(): void
  /** A call has come. */
  busy(): void
}

export const createGiveBack = (work: () => void = collect): GiveBack => {
  let done = 0
  let timer: NodeJS.Timeout | null = null
  const wait = () => {
    const rest = rests[done]
    if (rest === undefined) return
    timer = setTimeout(() => {
      timer = null
      work()
      done++
      wait()
    }, rest)
    timer.unref()
  }
  return {
    want: () => {
      if (timer !== null) clearTimeout(timer)
      done = 0
      wait()
    },
    busy: () => {
      timer?.refresh()
    },
  }
}
