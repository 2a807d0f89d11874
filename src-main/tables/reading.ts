/** One file being read beside main: its previews, its compiled files, and the end of it at any moment. */
import { setImmediate } from 'node:timers/promises'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type {
  EnvelopeDescription,
  ReadingCount,
  ReadingStage,
  TableDraft,
  TablePreview,
  TableSums,
} from '../../src-preload/model/tables.ts'
import type { OpenThread } from '../thread.ts'
import type { ReadingCall, ReadingJob, ReadingMessage, ReadingTask } from './protocol.ts'

export interface SavedTable {
  readonly services: readonly string[]
  readonly entries: number
  readonly sums: TableSums
}

export interface TableReader {
  readonly task: ReadingJob
  /** The latest preview. */
  preview(): Promise<Outcome<TablePreview>>
  remap(draft: TableDraft): Promise<Outcome<TablePreview>>
  /** How errors are written, as a sample response tells; the preview stays. */
  guess(sample: string): Promise<Outcome<EnvelopeDescription>>
  /** `listed` is told the sum of the entries' file once it is written, which the index's may be long after. */
  save(base: string, listed?: (sum: string) => void): Promise<Outcome<SavedTable>>
  /** Ends the reading wherever it is. */
  cancel(): Promise<void>
}

/** A file that needs more than this is refused rather than taking the machine down; megabytes. */
const memoryLimit = 2_048

/** Megabytes; most of what is made of a table stays, and with less room each object is copied again and again. */
const youngObjects = 192

/** Megabytes that 100,000 rows come to: looking for lost objects before finds few, and takes a tenth of the time. */
const expectedObjects = 512

export interface ReadingListener {
  /** What is being done now. */
  stage(stage: ReadingStage, count: ReadingCount | null): void
  log(line: string): void
}

export interface ReadingProgram {
  /** A process gives all its memory back when it ends, a thread what its allocator does not keep. */
  readonly open: OpenThread
  /** The built worker. */
  readonly file: string
}

/** Bytes that are sent in one go: each is copied, and main must not stand still for a large file. */
const pieceLength = 1 << 20

const sendPieces = async (pieces: readonly Uint8Array[], send: (piece: Uint8Array) => void): Promise<void> => {
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += pieceLength) {
      // A view, which `slice` of Node's buffers gives too, would take all of its buffer along.
      send(new Uint8Array(piece.subarray(at, at + pieceLength)))
      await setImmediate()
    }
}

export const startReading = (
  { open, file }: ReadingProgram,
  { pieces, ...task }: ReadingTask,
  { stage, log }: ReadingListener,
): TableReader => {
  const ended = failure('tables.reading-ended', { file: task.file })
  let waiting: ((message: ReadingMessage | null) => void) | null = null
  let over = false
  let listed: (sum: string) => void = () => undefined
  const answer = () =>
    new Promise<ReadingMessage | null>((resolve) => {
      waiting = resolve
    })
  /** Whoever waits, and whoever asks from now on, is told that there is no answer. */
  const end = () => {
    over = true
    waiting?.(null)
  }
  const thread = open<ReadingCall, ReadingMessage>(
    { name: 'Errdex tables', file, data: null, memory: memoryLimit, young: youngObjects, expected: expectedObjects },
    {
      message: (message) => {
        if (message.type === 'stage') stage(message.stage, message.count)
        else if (message.type === 'listed') listed(message.sum)
        else waiting?.(message)
      },
      lost: (reason) => {
        log(`the table reader was lost: ${reason}`)
        end()
      },
    },
  )
  const send = (call: ReadingCall) => {
    if (!over) thread.send(call)
  }
  void sendPieces(pieces, (bytes) => send({ type: 'piece', bytes })).then(() => send({ type: 'read', job: task }))

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
    async save(base, hear = () => undefined) {
      const before = await shown
      if (!before.ok) return before
      listed = hear
      const message = await call({ type: 'save', base })
      if (message?.type === 'not-saved') return { ok: false, problem: message.problem }
      return message?.type === 'saved' ? success(message) : ended
    },
    cancel: async () => {
      await thread.end()
      end()
    },
  }
}
