/** Files on their way from windows: they come in pieces, are put together once, and let go at any moment. */
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'

/** An upload and what its owner keeps with it. */
export interface Upload<Held> {
  /** Without its folder. */
  readonly file: string
  readonly kept: Held
  /** The whole file in its pieces; nothing more is taken after it, and it is handed out once. */
  collect(): readonly Uint8Array[]
}

export interface Uploads<Held> {
  /** Lets the oldest go where too many lie open. `limit` in bytes, where it is another than usual. */
  open(file: string, kept: Held, limit?: number): number
  push(id: number, base64: string): Outcome<null>
  find(id: number): Upload<Held> | undefined
  close(id: number): Promise<void>
}

export interface UploadsDependencies<Held> {
  /** Bytes of one file. */
  readonly limit: number
  /** Key of the sentence for a larger one, with `file` and `limit` in megabytes. */
  readonly tooLarge: string
  /** For an upload that is not there any more. */
  readonly lost: Outcome<never>
  /** Frees what its owner keeps. */
  release(kept: Held): Promise<void>
}

/** The file in one. */
export const joinPieces = (pieces: readonly Uint8Array[]): Uint8Array => {
  const [first] = pieces
  return pieces.length === 1 && first !== undefined ? first : new Uint8Array(Buffer.concat(pieces))
}

/** Uploads that may lie open; windows that closed in the middle leave theirs behind. */
const openUploads = 20

interface OpenUpload<Held> {
  readonly upload: Upload<Held>
  readonly limit: number
  pieces: Uint8Array[] | null
  size: number
}

export const createUploads = <Held>(deps: UploadsDependencies<Held>): Uploads<Held> => {
  const uploads = new Map<number, OpenUpload<Held>>()
  let last = 0
  const close = async (id: number) => {
    const known = uploads.get(id)
    uploads.delete(id)
    if (known !== undefined) await deps.release(known.upload.kept)
  }
  return {
    open(file, kept, limit = deps.limit) {
      const [oldest] = uploads.keys()
      if (uploads.size >= openUploads && oldest !== undefined) void close(oldest)
      const id = ++last
      const collect = () => {
        const known = uploads.get(id)
        const pieces = known?.pieces ?? []
        if (known !== undefined) known.pieces = null
        return pieces
      }
      uploads.set(id, { upload: { file: file.replace(/^.*[\\/]/, ''), kept, collect }, limit, pieces: [], size: 0 })
      return id
    },
    push(id, base64) {
      const known = uploads.get(id)
      if (known?.pieces == null) return deps.lost
      // Short buffers of Node's share one memory, which would go along to a thread.
      const piece = new Uint8Array(Buffer.from(base64, 'base64'))
      known.size += piece.length
      if (known.size > known.limit) {
        void close(id)
        return failure(deps.tooLarge, { file: known.upload.file, limit: known.limit / 1024 / 1024 })
      }
      known.pieces.push(piece)
      return success(null)
    },
    find: (id) => uploads.get(id)?.upload,
    close,
  }
}
