/** Holds what each main window is doing while it is open, so that one that is lost or loaded anew comes back where it was. */
import { memoryLimits, type Recollection } from '../../src-preload/model/memory.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'

export interface WindowMemory {
  /** Null forgets. A key beyond the bound is refused; of too many windows the one written longest ago is forgotten. */
  keep(window: string, key: string, value: string | null): Outcome<null>
  recall(window: string): Recollection
  /** Call when the person closes the windows: then nothing was lost. */
  forget(): void
}

export const createWindowMemory = (): WindowMemory => {
  /** The one written last comes last. */
  const windows = new Map<string, Map<string, string>>()
  return {
    keep(window, key, value) {
      const kept = windows.get(window) ?? new Map<string, string>()
      if (value === null) kept.delete(key)
      else if (kept.size >= memoryLimits.keys && !kept.has(key)) return failure('memory.full')
      else kept.set(key, value)
      windows.delete(window)
      if (kept.size > 0) windows.set(window, kept)
      const [oldest] = windows.keys()
      if (oldest !== undefined && windows.size > memoryLimits.windows) windows.delete(oldest)
      return success(null)
    },
    recall: (window) => Object.fromEntries(windows.get(window) ?? []),
    forget: () => windows.clear(),
  }
}
