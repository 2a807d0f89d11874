/** One concern of the person's data: a versioned JSON file and its copy, read once at start, written durably. */
import { join } from 'node:path'
import { type Outcome, type Problem, success } from '../../src-preload/model/outcome.ts'
import { writeDurably } from './durable-file.ts'
import { type FileSystem, nodeFiles } from './file-system.ts'
import { type CopyOptions, type CopyPaths, type ReadCopies, readCopies } from './read-copies.ts'
import { formatOf, seal } from './sealed-value.ts'
import { writeProblem } from './write-problem.ts'
import { createWriteQueue } from './write-queue.ts'

export interface DocumentOptions<T> extends CopyOptions<T> {
  /** File name, such as `settings.json`; its copy is `settings.copy.json`. */
  readonly file: string
  readonly initial: T
  /**
   * What a write that fails leaves behind: `revert` the value before it; `keep` the new value, tried again every
   * `retryAfter` milliseconds, for what the person would not want to type again.
   */
  readonly onFailure: 'revert' | 'keep'
}

export interface StoredDocument<T> {
  /** The latest value that is, or is about to be, on disk. */
  read(): T
  /** Resolves once both copies are on disk, or with the problem that keeps them from there. */
  write(value: T): Promise<Outcome<T>>
  /** Resolves once nothing is being written. */
  settled(): Promise<void>
}

export interface Opened<T> {
  readonly document: StoredDocument<T>
  readonly problem: Problem | null
}

/** What the folder's documents share. */
export interface DocumentFolder {
  readonly folder: string
  readonly files: FileSystem
  /** Why nothing may be written, null when it may. */
  readonly locked: Problem | null
  readonly now: Date
  /** Milliseconds. */
  readonly retryAfter: number
  /** What could not be written before is on the disk by now; full path. */
  saved(file: string): void
}

export const openFolder = (
  folder: string,
  locked: Problem | null = null,
  saved: DocumentFolder['saved'] = () => undefined,
): DocumentFolder => ({
  folder,
  files: nodeFiles,
  locked,
  now: new Date(),
  retryAfter: 5_000,
  saved,
})

const pathsOf = (folder: string, file: string): CopyPaths => ({
  main: join(folder, file),
  copy: join(folder, file.replace(/\.json$/, '.copy.json')),
})

/** What reading told, as the person should know it, and whether writing is safe. */
const judge = <T>(read: ReadCopies<T>, file: string, folder: string) => {
  const tell = (key: string, aside: readonly string[] = []): Problem => ({
    key,
    values: { file, folder, aside: aside.join(', ') },
  })
  switch (read.state) {
    case 'absent':
      return { problem: null, closed: null }
    case 'sound':
      return { problem: read.aside.length === 0 ? null : tell('store.restored', read.aside), closed: null }
    case 'newer':
      return { problem: tell('store.newer'), closed: tell('store.newer') }
    case 'damaged':
      if (read.aside.length > 0) return { problem: tell('store.set-aside', read.aside), closed: null }
      return { problem: tell('store.unreadable'), closed: tell('store.unreadable') }
  }
}

/** Opens a document; what cannot be read is set aside under a name the problem tells, and what is left counts. */
export const openDocument = <T>(place: DocumentFolder, options: DocumentOptions<T>): Opened<T> => {
  const { folder, files } = place
  const paths = pathsOf(folder, options.file)
  const read = readCopies(files, paths, options, place.now)
  const { problem, closed } = judge(read, options.file, folder)
  const refusal = place.locked ?? closed

  let value =
    read.state === 'sound'
      ? read.sealed.value
      : read.state === 'newer'
        ? (read.value ?? options.initial)
        : options.initial
  const format = formatOf(options)
  let safe = value
  let serial = read.state === 'sound' ? read.sealed.serial : 0
  let backup = read.state === 'sound' ? read.migratedFrom : null
  let retry: ReturnType<typeof setTimeout> | undefined
  /** The person has been told that something is not saved. */
  let isBehind = false

  const queue = createWriteQueue<T>(async (next) => {
    if (backup !== null) await writeDurably(files, `${backup}.before-${format}`, await files.readText(backup))
    backup = null
    const content = seal(format, { serial: ++serial, value: next })
    await writeDurably(files, paths.main, content)
    await writeDurably(files, paths.copy, content)
    safe = next
  })
  const tryAgain = () => {
    clearTimeout(retry)
    retry = setTimeout(() => void save(value), place.retryAfter)
    retry.unref()
  }
  const save = async (next: T): Promise<Outcome<T>> => {
    try {
      await queue.push(next)
      if (isBehind) place.saved(paths.main)
      isBehind = false
      return success(next)
    } catch (error) {
      if (options.onFailure === 'keep') {
        isBehind = true
        tryAgain()
      } else if (value === next) value = safe
      const problem = writeProblem(error, paths.main, options.onFailure === 'keep' ? 'kept' : 'given')
      return { ok: false, problem }
    }
  }
  return {
    problem,
    document: {
      read: () => value,
      write: (next) => {
        if (refusal !== null) return Promise.resolve({ ok: false, problem: refusal })
        value = next
        return save(next)
      },
      settled: () => queue.settled(),
    },
  }
}
