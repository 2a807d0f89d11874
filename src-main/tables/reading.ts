/** One file being read in a thread of its own: its previews, its compiled files, and the end of it at any moment. */
import { Worker } from 'node:worker_threads'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type {
  EnvelopeDescription,
  ReadingStage,
  TableDraft,
  TablePreview,
  TableSums,
} from '../../src-preload/model/tables.ts'
import type { ReadingCall, ReadingMessage, ReadingTask } from './protocol.ts'

export interface SavedTable {
  readonly services: readonly string[]
  readonly entries: number
  readonly sums: TableSums
}

export interface Reading {
  readonly task: ReadingTask
  /** The latest preview. */
  preview(): Promise<Outcome<TablePreview>>
  remap(draft: TableDraft): Promise<Outcome<TablePreview>>
  /** How errors are written, as a sample response tells; the preview stays. */
  guess(sample: string): Promise<Outcome<EnvelopeDescription>>
  save(base: string): Promise<Outcome<SavedTable>>
  /** Ends the thread wherever it is. */
  cancel(): Promise<void>
}

/** A file that needs more than this is refused rather than taking the machine down; megabytes. */
const memoryLimit = 2_048

/** `file` is the built worker. `onStage` is told what the thread is doing. */
export const startReading = (file: string, task: ReadingTask, onStage: (stage: ReadingStage) => void): Reading => {
  const worker = new Worker(file, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: memoryLimit } })
  const ended = failure('tables.reading-ended', { file: task.file })
  let waiting: ((message: ReadingMessage | null) => void) | null = null
  const answer = () =>
    new Promise<ReadingMessage | null>((resolve) => {
      waiting = resolve
    })
  worker.on('message', (message: ReadingMessage) => {
    if (message.type === 'stage') onStage(message.stage)
    else waiting?.(message)
  })
  worker.on('error', () => waiting?.(null))
  worker.on('exit', () => waiting?.(null))

  const toPreview = (message: ReadingMessage | null): Outcome<TablePreview> =>
    message?.type === 'preview' ? success(message.preview) : ended
  let shown = answer().then(toPreview)
  const call = (message: ReadingCall) => {
    const answered = answer()
    worker.postMessage(message)
    return answered
  }
  return {
    task,
    preview: () => shown,
    remap(draft) {
      shown = shown.then(async (before) => (before.ok ? toPreview(await call({ type: 'remap', draft })) : before))
      return shown
    },
    guess(sample) {
      const before = shown
      const guessed = before.then(async (preview) => {
        if (!preview.ok) return preview
        const message = await call({ type: 'guess', sample })
        return message?.type === 'guessed' ? success(message.envelope) : ended
      })
      // One call at a time: the next one waits for this answer.
      shown = guessed.then(() => before)
      return guessed
    },
    async save(base) {
      const before = await shown
      if (!before.ok) return before
      const message = await call({ type: 'save', base })
      return message?.type === 'saved' ? success(message) : ended
    },
    cancel: async () => {
      await worker.terminate()
    },
  }
}
