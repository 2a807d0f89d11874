/** A file that the system does not give, as one sentence. */
import { failure, type Outcome } from '../../src-preload/model/outcome.ts'

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error

/** What `read` answers; a failure of the system names the file, anything else is a fault of ours and rejects. */
export const orUnreadable = async <T>(file: string, read: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  try {
    return await read()
  } catch (error) {
    if (!isSystemError(error)) throw error
    return failure('cli.unreadable', { file, reason: error.code ?? '' })
  }
}
