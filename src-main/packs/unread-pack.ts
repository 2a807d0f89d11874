/** Why a pack in a watched folder was not read, as the person should know it. */
import type { Problem } from '../../src-preload/model/outcome.ts'
import { errorCode } from '../store/file-system.ts'

/** Gone, or held by whoever is still writing it: the next look finds what became of it. */
const passing: readonly string[] = ['ENOENT', 'EBUSY']

/** Null for what passes by itself. */
export const unreadPack = (error: unknown, folder: string, file: string): Problem | null => {
  const code = errorCode(error)
  return passing.includes(code)
    ? null
    : { key: 'packs.unreadable', values: { folder, file, reason: code || String(error) } }
}
