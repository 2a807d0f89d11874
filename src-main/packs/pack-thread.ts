/** Packs made and opened in a thread of their own; one that dies of what it is given gives a sentence. */
import { Worker } from 'node:worker_threads'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { PackContent } from '../core/packs/pack-content.ts'
import type { OpenedPack, PackMessage, PackSummary, PackTask, WrittenPack } from './protocol.ts'

export interface PackThread {
  write(content: PackContent): Promise<Outcome<WrittenPack>>
  /** `file` is what sentences call it. */
  open(file: string, bytes: Uint8Array): Promise<Outcome<OpenedPack>>
  summarize(file: string, bytes: Uint8Array): Promise<Outcome<PackSummary>>
}

/** Megabytes of objects; a pack that needs more is refused rather than taking the machine down. */
const memoryLimit = 1_024

const run = (worker: string, memory: number, task: PackTask) =>
  new Promise<PackMessage | null>((resolve) => {
    const thread = new Worker(worker, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    thread.once('message', (message: PackMessage) => {
      resolve(message)
      void thread.terminate()
    })
    thread.once('error', () => resolve(null))
    thread.once('exit', () => resolve(null))
  })

/** `worker` is the built file, `memory` in megabytes. */
export const createPackThread = (worker: string, memory = memoryLimit): PackThread => ({
  async write(content) {
    const message = await run(worker, memory, { type: 'write', content })
    return message?.type === 'written' ? success(message.pack) : failure('packs.not-made', { name: content.name })
  },
  async open(file, bytes) {
    const message = await run(worker, memory, { type: 'open', file, bytes })
    return message?.type === 'opened' ? message.pack : failure('packs.no-pack', { file })
  },
  async summarize(file, bytes) {
    const message = await run(worker, memory, { type: 'summarize', file, bytes })
    return message?.type === 'summarized' ? message.pack : failure('packs.no-pack', { file })
  },
})
