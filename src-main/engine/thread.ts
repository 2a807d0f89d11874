/** One worker thread, seen as a port: what it says, and that it ended. */
import { Worker } from 'node:worker_threads'
import type { EngineCall, EngineMessage } from './protocol.ts'

export interface EngineThread {
  send(call: EngineCall): void
  /** Resolves once the thread has ended. */
  end(): Promise<void>
}

export interface ThreadListener {
  message(message: EngineMessage): void
  /** The thread ended by itself, with what it died of; nothing comes after this. */
  lost(reason: string): void
}

export type OpenThread = (listener: ThreadListener) => EngineThread

/** `file` is the built worker file; `resources` the folder that holds catalog and index. */
export const threadOpener =
  (file: string, resources: string): OpenThread =>
  (listener) => {
    const worker = new Worker(file, { workerData: { resources } })
    let reason = 'no error was given'
    let ending = false
    worker.on('message', listener.message)
    worker.on('error', (error) => {
      reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
    })
    worker.on('exit', (code) => {
      if (!ending) listener.lost(`exit ${code}: ${reason}`)
    })
    return {
      send: (call) => worker.postMessage(call),
      end: async () => {
        ending = true
        await worker.terminate()
      },
    }
  }
