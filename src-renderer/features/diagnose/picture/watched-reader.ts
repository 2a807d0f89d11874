/** Reads pictures and tells which one is being read. */
import type { Outcome } from '../../../../src-preload/model/outcome.ts'
import type { PictureText } from '../../../../src-preload/model/picture.ts'

export type ReadPicture = (file: File, signal: AbortSignal) => Promise<Outcome<PictureText>>

export interface WatchedReader {
  readonly read: ReadPicture
  /** The picture that is being read just now. */
  beingRead(): File | null
  /** Tells when that is another one, until what is returned is called. */
  watch(onChange: () => void): () => void
}

export const createWatchedReader = (readPicture: ReadPicture): WatchedReader => {
  let beingRead: File | null = null
  const watchers = new Set<() => void>()
  const tell = (file: File | null) => {
    beingRead = file
    for (const onChange of watchers) onChange()
  }
  return {
    async read(file, signal) {
      tell(file)
      try {
        return await readPicture(file, signal)
      } finally {
        tell(null)
      }
    },
    beingRead: () => beingRead,
    watch(onChange) {
      watchers.add(onChange)
      return () => watchers.delete(onChange)
    },
  }
}
