/** A file system in memory for tests: any step can fail or be the last one before a crash, and what is not synced may be lost. */
import type { FileSystem } from './file-system.ts'

export class FileError extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

export interface UnreliableFiles extends FileSystem {
  /** What the disk would hold after a power cut now; `keeps` decides whether a name that is not synced got there. */
  afterCrash(keeps: () => boolean): UnreliableFiles
  readonly content: ReadonlyMap<string, string>
  readonly steps: () => number
}

export interface Faults {
  /** Called before each step with its number from 1; throws to make it fail. */
  before(step: number, name: keyof FileSystem): void
}

const noFaults: Faults = { before: () => undefined }

/** Names change at once but are durable only after `syncFolder`; contents are durable when created synced. */
export const createUnreliableFiles = (
  initial: ReadonlyMap<string, string> = new Map(),
  faults: Faults = noFaults,
): UnreliableFiles => {
  const content = new Map(initial)
  let durable = new Map(initial)
  let steps = 0
  const step = (name: keyof FileSystem) => faults.before(++steps, name)
  const read = (path: string) => {
    const text = content.get(path)
    if (text === undefined) throw new FileError('ENOENT')
    return text
  }
  const move = (from: string, to: string) => {
    content.set(to, read(from))
    content.delete(from)
  }
  return {
    content,
    steps: () => steps,
    afterCrash(keeps) {
      const names = new Set([...durable.keys(), ...content.keys()])
      const left = new Map<string, string>()
      for (const name of names) {
        const text = keeps() ? content.get(name) : durable.get(name)
        if (text !== undefined) left.set(name, text)
      }
      return createUnreliableFiles(left)
    },
    readTextNow(path) {
      step('readTextNow')
      return content.get(path) ?? null
    },
    renameNow(from, to) {
      step('renameNow')
      move(from, to)
    },
    makeFolderNow: () => step('makeFolderNow'),
    createNow(path, text) {
      step('createNow')
      if (content.has(path)) throw new FileError('EEXIST')
      content.set(path, text)
    },
    removeNow(path) {
      step('removeNow')
      content.delete(path)
    },
    listNow: () => [...content.keys()],
    async readText(path) {
      step('readText')
      return read(path)
    },
    async makeFolder() {
      step('makeFolder')
    },
    async createSynced(path, text) {
      content.set(path, '')
      step('createSynced')
      content.set(path, String(text))
    },
    async rename(from, to) {
      step('rename')
      move(from, to)
    },
    async syncFolder() {
      step('syncFolder')
      durable = new Map(content)
    },
    async remove(path) {
      step('remove')
      content.delete(path)
    },
  }
}
