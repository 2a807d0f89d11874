/** Runs a query over parts of a text in its own thread: a pattern that takes too long is ended and holds up nothing. */
import type { FindQuery } from './find-query.ts'
import type { FindCall } from './find-worker.ts'
import workerUrl from './find-worker.ts?worker&url'

export interface Finder {
  /** Starts and ends in turn; null when it took too long. */
  find(part: string, most: number): Promise<readonly number[] | null>
  end(): void
}

/** Milliseconds that one part may take; it takes a few where the pattern is sound. */
const patience = 2_000

declare global {
  interface Window {
    /** The content policy lets scripts start only from addresses that a policy has passed. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): string }
    }
  }
}

const ownScripts = window.trustedTypes?.createPolicy('own-scripts', {
  createScriptURL(url) {
    if (url !== workerUrl) throw new Error('not a script of ours')
    return url
  },
})

export const startFinder = (query: FindQuery): Finder => {
  const worker = new Worker(ownScripts?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' })
  const send = (call: FindCall) => worker.postMessage(call)
  send({ query })
  return {
    find: (part, most) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => resolve(null), patience)
        worker.onmessage = ({ data }: MessageEvent<readonly number[]>) => {
          clearTimeout(timer)
          resolve(data)
        }
        worker.onerror = (event) => {
          clearTimeout(timer)
          reject(new Error(event.message))
        }
        send({ part, most })
      }),
    end: () => worker.terminate(),
  }
}
