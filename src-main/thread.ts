/** One worker thread, seen as a port: what it says, and that it ended. No other file starts one; a process seen so is one too. */
import { Worker } from 'node:worker_threads'

export interface Thread<Call> {
  send(call: Call): void
  /** Ends it; resolves once it has. */
  end(): Promise<void>
}

export interface ThreadListener<Message> {
  message(message: Message): void
  /** The thread ended by itself, with what it died of; nothing comes after this. */
  lost(reason: string): void
}

export interface ThreadStart {
  /** What the system calls it where it is a process of Electron's. */
  readonly name?: string
  /** The built worker file. */
  readonly file: string
  /** What it finds in `workerData`. */
  readonly data: unknown
  /** Megabytes of objects it may hold: a thread that needs more ends instead of taking the machine down. */
  readonly memory?: number
  /** Megabytes for objects lately made; V8 takes up to 48 where nobody says how many, and keeps them. */
  readonly young?: number
  /** Megabytes of objects that it is sure to hold: a process looks for lost ones only when it has more. */
  readonly expected?: number
}

/** The same for a process, which is told one of the three parts that V8 has for young objects. */
export const limitFlags = ({ memory, young, expected }: Omit<ThreadStart, 'file' | 'data'>): string[] => [
  ...(memory === undefined ? [] : [`--max-old-space-size=${memory}`]),
  ...(expected === undefined ? [] : [`--initial-heap-size=${expected}`]),
  ...(young === undefined ? [] : [`--max-semi-space-size=${Math.ceil(young / 3)}`]),
]

/** What starts one: `openThread`, or what starts a process that is used in the same way. */
export type OpenThread = <Call, Message>(start: ThreadStart, listener: ThreadListener<Message>) => Thread<Call>

export const openThread: OpenThread = ({ file, data, memory, young }, listener) => {
  const resourceLimits = {
    ...(memory !== undefined && { maxOldGenerationSizeMb: memory }),
    ...(young !== undefined && { maxYoungGenerationSizeMb: young }),
  }
  const worker = new Worker(file, {
    workerData: data,
    resourceLimits,
  })
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
