/** One concern of the person's data: a versioned JSON file, read once at start, written durably in the order of changes. */
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { failure, type Outcome, type Problem, success } from '../../src-preload/model/outcome.ts'
import type { Shape } from '../../src-preload/model/shape.ts'
import { writeDurably } from './durable-file.ts'

export interface DocumentOptions<T> {
  /** File name, such as `settings.json`. */
  readonly file: string
  /** Version of the shape; a file of a later one is not touched. */
  readonly format: number
  readonly shape: Shape<T>
  readonly initial: T
}

export interface StoredDocument<T> {
  /** The latest value that is, or is about to be, on disk. */
  read(): T
  /** Resolves once it is on disk; with a problem, and the value before it back, when it cannot be written. */
  write(value: T): Promise<Outcome<T>>
  /** Resolves once nothing is being written. */
  settled(): Promise<void>
}

interface Opened<T> {
  readonly document: StoredDocument<T>
  readonly problem: Problem | null
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** The content of a file, `initial` where there is none, and a problem where it cannot be used. */
const readValue = <T>(path: string, { format, shape, initial }: DocumentOptions<T>): { value: T; damaged: boolean } => {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof parsed === 'object' && parsed !== null && 'format' in parsed && 'value' in parsed) {
      if (parsed.format === format && shape(parsed.value)) return { value: parsed.value, damaged: false }
    }
    return { value: initial, damaged: true }
  } catch (error) {
    return { value: initial, damaged: !isMissing(error) }
  }
}

/** Moves a file that cannot be used out of the way, never over another one. Returns its new name, null when it cannot. */
const setAside = (path: string, now: Date): string | null => {
  const name = `${path}.${now.toISOString().replaceAll(':', '-')}.unreadable`
  if (existsSync(name)) return null
  try {
    renameSync(path, name)
    return basename(name)
  } catch {
    return null
  }
}

/** Opens a document; what cannot be read is set aside under a name the problem tells, and the defaults count. */
export const openDocument = <T>(folder: string, options: DocumentOptions<T>, now = new Date()): Opened<T> => {
  const path = join(folder, options.file)
  const { value: first, damaged } = readValue(path, options)
  const aside = damaged ? setAside(path, now) : null
  const key = aside === null ? 'store.unreadable' : 'store.set-aside'
  const problem = damaged ? { key, values: { file: options.file, aside: aside ?? '', folder } } : null
  const writable = !damaged || aside !== null

  let value = first
  let written = first
  let writing: Promise<unknown> = Promise.resolve()
  const save = async (next: T): Promise<Outcome<T>> => {
    try {
      await writeDurably(path, `${JSON.stringify({ format: options.format, value: next }, null, 2)}\n`)
      written = next
      return success(next)
    } catch (error) {
      if (value === next) value = written
      return failure('store.not-written', {
        file: path,
        reason: error instanceof Error ? error.message : String(error),
      })
    }
  }
  return {
    problem,
    document: {
      read: () => value,
      write: (next) => {
        if (!writable) return Promise.resolve(failure('store.unreadable', { file: options.file, folder }))
        value = next
        const saved = writing.then(() => save(next))
        writing = saved
        return saved
      },
      settled: async () => {
        await writing
      },
    },
  }
}
