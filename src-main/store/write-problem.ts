/** Why the system did not take a file, as the person should know it. */
import type { Problem } from '../../src-preload/model/outcome.ts'
import { errorCode } from './file-system.ts'

/** What the system's refusals mean, where what was to be written is kept and tried again, and where it is given up. */
const meanings: Readonly<Record<string, { readonly kept: string; readonly given: string }>> = {
  ENOSPC: { kept: 'store.disk-full', given: 'store.disk-full-refused' },
  EDQUOT: { kept: 'store.disk-full', given: 'store.disk-full-refused' },
  EROFS: { kept: 'store.read-only', given: 'store.read-only' },
  EACCES: { kept: 'store.no-permission', given: 'store.no-permission-refused' },
  EPERM: { kept: 'store.no-permission', given: 'store.no-permission-refused' },
}
const unknown = { kept: 'store.not-written', given: 'store.not-written' } as const

/** `becomes`: whether it is tried again by itself, which the sentence says. */
export const writeProblem = (error: unknown, file: string, becomes: 'kept' | 'given'): Problem => ({
  key: (meanings[errorCode(error)] ?? unknown)[becomes],
  values: { file, reason: error instanceof Error ? error.message : String(error) },
})
