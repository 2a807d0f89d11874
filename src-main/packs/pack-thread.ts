/** Packs made and opened in a thread of their own; one that dies of what it is given gives a sentence. */
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { PackContent } from '../core/packs/pack-content.ts'
import { openThread } from '../thread.ts'
import type { OpenedPack, PackMessage, PackSummary, PackTask, WrittenPack } from './protocol.ts'
import type { PrivateKey } from './signing.ts'

export interface PackThread {
  /** Signed if there is a key. */
  write(content: PackContent, key: PrivateKey | null): Promise<Outcome<WrittenPack>>
  /** `file` is what sentences call it. */
  open(file: string, bytes: Uint8Array): Promise<Outcome<OpenedPack>>
  summarize(file: string, bytes: Uint8Array): Promise<Outcome<PackSummary>>
}

/** Megabytes of objects; a pack that needs more is refused rather than taking the machine down. */
const memoryLimit = 1_024

/** `worker` is the built file, `memory` in megabytes. */
export const createPackThread = (worker: string, log: (line: string) => void, memory = memoryLimit): PackThread => {
  const run = (task: PackTask) =>
    new Promise<PackMessage | null>((resolve) => {
      const thread = openThread<never, PackMessage>(
        { file: worker, data: task, memory },
        {
          message: (message) => {
            resolve(message)
            void thread.end()
          },
          lost: (reason) => {
            log(`the pack worker was lost: ${reason}`)
            resolve(null)
          },
        },
      )
    })
  return {
    async write(content, key) {
      const message = await run({ type: 'write', content, key })
      return message?.type === 'written' ? success(message.pack) : failure('packs.not-made', { name: content.name })
    },
    async open(file, bytes) {
      const message = await run({ type: 'open', file, bytes })
      return message?.type === 'opened' ? message.pack : failure('packs.no-pack', { file })
    },
    async summarize(file, bytes) {
      const message = await run({ type: 'summarize', file, bytes })
      return message?.type === 'summarized' ? message.pack : failure('packs.no-pack', { file })
    },
  }
}
