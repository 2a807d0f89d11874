/** Pictures read by a program beside the host: started when first needed, ended when nothing has been read for a while. */
import { failure, type Outcome } from '../../src-preload/model/outcome.ts'
import type { PictureProgress, PictureText } from '../../src-preload/model/picture.ts'
import type { OpenThread, Thread } from '../thread.ts'
import type { PictureCall, PictureMessage, PictureStart } from './protocol.ts'

/** Milliseconds without a picture after which the program ends and its memory is given back. */
export const pictureRest = 3 * 60_000

export interface PictureReader {
  /** Fails in one sentence on anything that is no picture we take. */
  read(bytes: Uint8Array, options?: ReadOptions): Promise<Outcome<PictureText>>
  /** Ends the program; what is being read fails. */
  close(): Promise<void>
}

export interface ReadOptions {
  onProgress?(progress: PictureProgress): void
  readonly signal?: AbortSignal
}

export interface PictureReaderParts {
  /** A process gives all its memory back when it ends; a thread, and what the runtime of the models allocated, only half. */
  readonly open: OpenThread
  /** The built worker. */
  readonly worker: string
  /** The folder with the model files. */
  readonly folder: string
  /** For tests: another time of rest. */
  readonly idle?: number
  log(line: string): void
}

interface Waiter {
  resolve(outcome: Outcome<PictureText>): void
  onProgress(progress: PictureProgress): void
}

/** Megabytes of objects; pixels and models are counted elsewhere and bounded by the size of pictures. */
const memoryLimit = 512

export const createPictureReader = ({
  open,
  worker: file,
  folder,
  idle = pictureRest,
  log,
}: PictureReaderParts): PictureReader => {
  const waiting = new Map<number, Waiter>()
  let last = 0
  let thread: Thread<PictureCall> | null = null
  let rest: NodeJS.Timeout | undefined

  /** Whoever still waits gets a sentence; the next picture starts another. */
  const letGo = () => {
    thread = null
    const lost = [...waiting.values()]
    waiting.clear()
    for (const { resolve } of lost) resolve(failure('pictures.reader-ended'))
  }

  const start = () =>
    open<PictureCall, PictureMessage>(
      { name: 'Errdex pictures', file, data: { folder } satisfies PictureStart, memory: memoryLimit },
      {
        message: (message) => {
          const waiter = waiting.get(message.id)
          if (message.type === 'progress') waiter?.onProgress(message.progress)
          else {
            waiting.delete(message.id)
            waiter?.resolve(message.outcome)
            if (waiting.size === 0) restLater()
          }
        },
        lost: (reason) => {
          log(`the picture worker was lost: ${reason}`)
          letGo()
        },
      },
    )

  const close = async () => {
    clearTimeout(rest)
    const ending = thread
    letGo()
    await ending?.end()
  }

  const restLater = () => {
    rest = setTimeout(() => void close(), idle)
    rest.unref()
  }

  return {
    read: (bytes, { onProgress = () => undefined, signal } = {}) =>
      new Promise((resolve) => {
        clearTimeout(rest)
        thread ??= start()
        const id = ++last
        waiting.set(id, { resolve, onProgress })
        thread.send({ type: 'read', id, bytes })
        signal?.addEventListener('abort', () => thread?.send({ type: 'cancel', id }), { once: true })
      }),
    close,
  }
}
