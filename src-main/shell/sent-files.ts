/** Files that a start of the app names, the system opens with it, or a page has opened: main knows where they lie, windows read them by number. */

import { statSync } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { basename, isAbsolute } from 'node:path'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { keptFilesLimit, type SentFile, type SentFileId, sentPieceLimit } from '../../src-preload/model/sent-files.ts'

export interface SentFiles {
  /** Keeps those that are files; false when there is none among them. */
  offer(paths: readonly string[]): boolean
  /** What was offered last, once. */
  take(): readonly SentFile[]
  /** Lets these be read, the same ones under the same number; null for what is no file of the disk. */
  keep(paths: readonly string[]): readonly (SentFile | null)[]
  read(file: SentFileId, from: number): Promise<Outcome<string>>
}

const isFile = (path: string): boolean => {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const readPiece = async (file: FileHandle, from: number): Promise<string> => {
  const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(sentPieceLimit), 0, sentPieceLimit, from)
  return buffer.subarray(0, bytesRead).toString('base64')
}

export const createSentFiles = (): SentFiles => {
  const known = new Map<SentFileId, string>()
  let last = 0
  let waiting: readonly SentFileId[] = []

  /** The one asked for last is the last to be forgotten. */
  const remember = (path: string): SentFileId => {
    const id = [...known].find(([, one]) => one === path)?.[0] ?? ++last
    known.delete(id)
    known.set(id, path)
    for (const oldest of known.keys()) if (known.size > keptFilesLimit) known.delete(oldest)
    return id
  }
  const toSent = (id: SentFileId, path: string): SentFile => ({
    id,
    name: basename(path),
    size: statSync(path, { throwIfNoEntry: false })?.size ?? 0,
  })

  return {
    offer(paths) {
      const files = [...new Set(paths)].filter(isFile).slice(0, keptFilesLimit)
      if (files.length === 0) return false
      waiting = files.map(remember)
      return true
    },
    take() {
      const files = waiting.flatMap((id) => {
        const path = known.get(id)
        return path === undefined ? [] : [toSent(id, path)]
      })
      waiting = []
      return files
    },
    keep: (paths) => paths.map((path) => (isAbsolute(path) && isFile(path) ? toSent(remember(path), path) : null)),
    async read(id, from) {
      const path = known.get(id)
      if (path === undefined) return failure('files.lost')
      try {
        const { size } = await stat(path)
        if (size < from) return failure('files.replaced', { file: basename(path) })
        if (size === from) return success('')
        const file = await open(path)
        try {
          return success(await readPiece(file, from))
        } finally {
          await file.close()
        }
      } catch {
        return failure('files.unreadable', { file: basename(path) })
      }
    },
  }
}
