/** Holds what the main window is doing while it is open, so that a window whose process is lost comes back where it was. */
import { memoryLimits, type Recollection } from '../../src-preload/model/memory.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'

export interface WindowMemory {
  /** Null forgets. A key beyond the bound is refused. */
  keep(key: string, value: string | null): Outcome<null>
  recall(): Recollection
  /** Call when the person closes the window: then nothing was lost. */
  forget(): void
}

export const createWindowMemory = (): WindowMemory => {
  const kept = new Map<string, string>()
  return {
    keep(key, value) {
      if (value === null) kept.delete(key)
      else if (kept.size >= memoryLimits.keys && !kept.has(key)) return failure('memory.full')
      else kept.set(key, value)
      return success(null)
    },
    recall: () => Object.fromEntries(kept),
    forget: () => kept.clear(),
  }
}
