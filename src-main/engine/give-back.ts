/**
 * Gives back what making an engine leaves behind. V8 keeps it until it needs the room, as much again as all that is held; it
 * takes up to a tenth of a second, so it waits until nobody asks anything.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Milliseconds without a call. */
const quiet = 2_000

/** V8 has no other door to its collector in a thread. Does nothing where this one is shut. */
export const collect = (): void => {
  setFlagsFromString('--expose-gc')
  const gc: unknown = runInNewContext('typeof gc === "function" ? gc : null')
  if (typeof gc === 'function') gc()
}

export interface GiveBack {
  /** There is something to give back. */
  want(): void
  /** A call has come. */
  busy(): void
}

export const createGiveBack = (work: () => void = collect): GiveBack => {
  let timer: NodeJS.Timeout | null = null
  const start = () => {
    timer = setTimeout(() => {
      timer = null
      work()
    }, quiet)
    timer.unref()
  }
  return {
    want: () => {
      if (timer === null) start()
      else timer.refresh()
    },
    busy: () => {
      timer?.refresh()
    },
  }
}
