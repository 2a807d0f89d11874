/** The engine as main sees it: every method a promise, answered by the worker thread. */
import { Worker } from 'node:worker_threads'
import type { EntryId, Service } from '../../src-preload/model/catalog.ts'
import type { Problem } from '../../src-preload/model/outcome.ts'
import type { BrowsePage, BrowseQuery, EntryDetail } from '../../src-preload/model/search.ts'

/** What the engine says of itself once it has loaded. */
export interface EngineDescription {
  readonly services: readonly Service[]
  readonly entries: number
  readonly problems: readonly Problem[]
}

export interface EngineClient {
  readonly described: Promise<EngineDescription>
  browse(query: BrowseQuery): Promise<BrowsePage>
  open(id: EntryId): Promise<EntryDetail | null>
  close(): Promise<void>
}

/** `file` is the built worker file: a chunk of ours may lie elsewhere. `resources` holds catalog and index. */
export const startEngine = (file: string, resources: string): EngineClient => {
  const worker = new Worker(file, { workerData: { resources } })
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>()
  let last = 0
  const wait = <T>(id: number) => new Promise<T>((resolve, reject) => waiting.set(id, { resolve, reject }))
  const call = <T>(method: string, ...args: readonly unknown[]) => {
    const id = ++last
    const answer = wait<T>(id)
    worker.postMessage({ id, method, args })
    return answer
  }
  worker.on('message', (answer: { id: number; value?: never; error?: string }) => {
    const waiter = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.error === undefined) waiter?.resolve(answer.value as never)
    else waiter?.reject(new Error(answer.error))
  })
  worker.on('error', (error) => {
    for (const waiter of waiting.values()) waiter.reject(error)
    waiting.clear()
  })
  return {
    described: wait<EngineDescription>(0),
    browse: (query) => call('browse', query),
    open: (id) => call('open', id),
    close: async () => {
      await worker.terminate()
    },
  }
}
