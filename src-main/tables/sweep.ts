/** Removes compiled tables that nothing uses any more: removed ones, and what an import that was cut off has left. */
import { join } from 'node:path'
import type { FileSystem } from '../store/file-system.ts'

/** Call once at start, before anything can be undone. */
export const sweepTables = (files: FileSystem, folder: string, inUse: readonly string[]): void => {
  const kept = new Set(inUse.flatMap((base) => ['entries', 'index', 'source'].map((part) => `${base}.${part}`)))
  for (const name of files.listNow(folder)) {
    if (kept.has(name)) continue
    try {
      files.removeNow(join(folder, name))
    } catch {
      // It harms nothing and is tried again at the next start.
    }
  }
}
