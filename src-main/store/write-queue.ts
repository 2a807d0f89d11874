/** Writes the latest of many values, one write at a time; whoever waits is answered when his value, or a later one, is safe. */

export interface WriteQueue<T> {
  /** Rejects when this value's write fails. */
  push(value: T): Promise<void>
  /** Resolves once nothing is being written. */
  settled(): Promise<void>
}

export const createWriteQueue = <T>(write: (value: T) => Promise<void>): WriteQueue<T> => {
  let next: { value: T; readonly done: Promise<void> } | null = null
  let running: Promise<unknown> = Promise.resolve()
  return {
    push(value) {
      if (next !== null) {
        next.value = value
        return next.done
      }
      const before = running
      const waiting = {
        value,
        done: before.then(async () => {
          next = null
          await write(waiting.value)
        }),
      }
      next = waiting
      running = waiting.done.catch(() => undefined)
      return waiting.done
    },
    settled: async () => {
      await running
    },
  }
}
