/** Files that a start of the app names or the system opens with it: main knows where they lie, windows read them by number. */

import { statSync } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { type SentFile, type SentFileId, sentPieceLimit } from '../../src-preload/model/sent-files.ts'

export interface SentFiles {
  /** Keeps those that are files; false when there is none among them. */
  offer(paths: readonly string[]): boolean
  /** What was offered last, once. */
  take(): readonly SentFile[]
  read(file: SentFileId, from: number): Promise<Outcome<string>>
}

/** Files of one start, and known at once; the oldest go first. */
const mostFiles = 50

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
  return {
    offer(paths) {
      const files = [...new Set(paths)].filter(isFile).slice(0, mostFiles)
      if (files.length === 0) return false
      waiting = files.map((path) => {
        known.set(++last, path)
        return last
      })
      for (const id of known.keys()) if (known.size > mostFiles) known.delete(id)
      return true
    },
    take() {
      const files = waiting.flatMap((id) => {
        const path = known.get(id)
        return path === undefined
          ? []
          : [{ id, name: basename(path), size: statSync(path, { throwIfNoEntry: false })?.size ?? 0 }]
      })
      waiting = []
      return files
    },
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
