/** Why standard output takes no more, as one sentence: a full disk behind `>` is no fault of ours. */
import type { MessageKey } from '../../src-preload/message.ts'

interface Unprinted {
  readonly key: MessageKey
  readonly values: { readonly reason: string }
}

const full: readonly string[] = ['ENOSPC', 'EDQUOT']

/** Null for an error of another kind. Files that a command writes are told of where they are written. */
export const unprintedProblem = (error: unknown): Unprinted | null => {
  if (!(error instanceof Error) || !('syscall' in error) || error.syscall !== 'write') return null
  const reason = 'code' in error ? String(error.code) : error.message
  return { key: full.includes(reason) ? 'cli.unprinted-full' : 'cli.unprinted', values: { reason } }
}
