/** A file that the system does not give, or does not take, as one sentence. */
import type { MessageKey } from '../../src-preload/message.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { writeProblem } from '../store/write-problem.ts'

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error

/** Somebody who types a number where a file or a command belongs wants to look it up. */
export const isCodeLike = (word: string): boolean => /^\d{3,12}$/.test(word)

/** Those that people meet, in words; others are named as the system names them. */
const reasons = new Map<string, MessageKey>([
  ['ENOENT', 'cli.unreadable-missing'],
  ['EACCES', 'cli.unreadable-denied'],
  ['EPERM', 'cli.unreadable-denied'],
  ['EISDIR', 'cli.unreadable-folder'],
])

const unwritten = new Map<string, MessageKey>([
  ['ENOENT', 'cli.unwritten-folder'],
  ['ENOTDIR', 'cli.unwritten-folder'],
  ['EISDIR', 'cli.unwritten-is-folder'],
])

/** What `read` answers; a failure of the system names the file, anything else is a fault of ours and rejects. */
export const orUnreadable = async <T>(file: string, read: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  try {
    return await read()
  } catch (error) {
    if (!isSystemError(error)) throw error
    const { code = '' } = error
    const known = code === 'ENOENT' && isCodeLike(file) ? 'cli.code-as-file' : reasons.get(code)
    return known === undefined ? failure('cli.unreadable', { file, reason: code }) : failure(known, { file })
  }
}

export const orNotWritten = async (file: string, write: () => Promise<void>): Promise<Outcome<null>> => {
  try {
    await write()
    return success(null)
  } catch (error) {
    if (!isSystemError(error)) throw error
    const { code = '' } = error
    const known = unwritten.get(code)
    return known === undefined ? { ok: false, problem: writeProblem(error, file, 'given') } : failure(known, { file })
  }
}
