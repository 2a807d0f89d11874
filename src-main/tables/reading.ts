/** One file being read in a thread of its own: its previews, its compiled files, and the end of it at any moment. */
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type {
  EnvelopeDescription,
  ReadingCount,
  ReadingStage,
  TableDraft,
  TablePreview,
  TableSums,
} from '../../src-preload/model/tables.ts'
import { openThread } from '../thread.ts'
import type { ReadingCall, ReadingMessage, ReadingTask } from './protocol.ts'

export interface SavedTable {
  readonly services: readonly string[]
  readonly entries: number
  readonly sums: TableSums
}

export interface TableReader {
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

export interface ReadingListener {
  /** What the thread is doing now. */
  stage(stage: ReadingStage, count: ReadingCount | null): void
  log(line: string): void
}

/** `file` is the built worker. */
export const startReading = (file: string, task: ReadingTask, { stage, log }: ReadingListener): TableReader => {
  const ended = failure('tables.reading-ended', { file: task.file })
  let waiting: ((message: ReadingMessage | null) => void) | null = null
  let over = false
  const answer = () =>
    new Promise<ReadingMessage | null>((resolve) => {
      waiting = resolve
    })
  /** Whoever waits, and whoever asks from now on, is told that there is no answer. */
  const end = () => {
    over = true
    waiting?.(null)
  }
  const thread = openThread<ReadingCall, ReadingMessage>(
    // Its pieces go over without being copied: main would stand still for as long.
    { file, data: task, memory: memoryLimit, moved: task.pieces.map(({ buffer }) => buffer) },
    {
      message: (message) => {
        if (message.type === 'stage') stage(message.stage, message.count)
        else waiting?.(message)
      },
      lost: (reason) => {
        log(`the table reader was lost: ${reason}`)
        end()
      },
    },
  )

  const toPreview = (message: ReadingMessage | null): Outcome<TablePreview> =>
    message?.type === 'preview' ? success(message.preview) : ended
  let shown = answer().then(toPreview)
  const call = (message: ReadingCall): Promise<ReadingMessage | null> => {
    if (over) return Promise.resolve(null)
    const answered = answer()
    thread.send(message)
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
      await thread.end()
      end()
    },
  }
}
