/**
 * The engine as main sees it: every method a promise, answered by a worker thread that is started again when it is lost. It ends
 * when for a minute nobody has asked anything or been at a window, and the next call starts another.
 */
import type { DiagnosisId } from '../../src-preload/model/diagnosis.ts'
import type { Problem } from '../../src-preload/model/outcome.ts'
import type { Thread, ThreadListener } from '../thread.ts'
import {
  type EngineCall,
  type EngineCalls,
  type EngineDescription,
  type EngineMessage,
  type EngineMethod,
  engineMethods,
} from './protocol.ts'

export type OpenThread = (listener: ThreadListener<EngineMessage>) => Thread<EngineCall>

type EngineMethods = {
  readonly [M in EngineMethod]: (...args: Parameters<EngineCalls[M]>) => Promise<Awaited<ReturnType<EngineCalls[M]>>>
}

export interface EngineClient extends EngineMethods {
  /** Resolves once the engine has loaded; describes an empty engine where it never does. */
  readonly described: Promise<EngineDescription>
  /** Somebody is there who will soon ask: a thread that has ended starts again before they do. */
  wake(): void
  close(): Promise<void>
}

export interface EngineClientDependencies {
  readonly openThread: OpenThread
  /** Asked when a thread is lost: whether to start another. */
  mayRestart(): boolean
  /** Asked when nothing was asked for `engineRest`: whether another thread would soon know what this one does. */
  mayRest(): boolean
  /** A thread is ready, the first one or one started in place of a lost one. */
  loaded(): void
  /** What the person should know. */
  report(problem: Problem): void
  log(line: string): void
}

/**
 * Milliseconds without a call, and without anybody at a window, after which the thread ends. With it goes 31 % of the memory of a
 * host; no window asks later for what only it knows.
 */
export const engineRest = 60_000

/**
 * Times that a diagnosis which has not ended puts off that end: its next piece may be a picture that is read, or a file on a slow
 * share. A window that was closed in the middle never ends its own, so it is not waited for without end.
 */
export const restsPutOff = 10

/** Why a call has no answer: there is no engine, and the person has been told so. */
class EngineGone extends Error {}

/** For work that no window waits for: a missing engine is no news and gives nothing, anything else is thrown again. */
export const unlessEngineGone = (error: unknown): null => {
  if (!(error instanceof EngineGone)) throw error
  return null
}

interface Waiter {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** Calls in flight when a thread is lost reject: one of them may be what killed it, so none is sent again. */
export const startEngine = ({
  openThread,
  mayRestart,
  mayRest,
  loaded,
  report,
  log,
}: EngineClientDependencies): EngineClient => {
  const waiting = new Map<number, Waiter>()
  let last = 0
  let thread: Thread<EngineCall> | null = null
  let isResting = false
  /** Calls to a thread that has been started anew, which is first told what the one before it knew; null when it has been. */
  let held: EngineCall[] | null = null
  /** Diagnoses that have begun and not ended, which only this thread knows, and the rests they have put off. */
  const underWay = new Set<DiagnosisId>()
  let putOff = 0
  const { promise: described, resolve: announce } = deferred<EngineDescription>()

  const rejectAll = (error: Error) => {
    for (const waiter of waiting.values()) waiter.reject(error)
    waiting.clear()
    underWay.clear()
    held = null
  }
  const lost = (reason: string) => {
    log(`the engine was lost: ${reason}`)
    rejectAll(new EngineGone('The engine was lost.'))
    thread = mayRestart() ? open() : null
    report({ key: thread === null ? 'engine.stopped' : 'engine.restarted', values: {} })
    if (thread === null) announce({ services: [], entries: 0, problems: [] })
  }
  const open = (): Thread<EngineCall> =>
    openThread({
      lost,
      message: (message) => {
        if (message.kind === 'loaded') {
          const calls = held ?? []
          // What is damaged has been told when the first thread found it.
          if (held === null) for (const problem of message.description.problems) report(problem)
          held = null
          announce(message.description)
          loaded()
          for (const call of calls) thread?.send(call)
          return
        }
        const waiter = waiting.get(message.id)
        waiting.delete(message.id)
        if (message.kind === 'value') waiter?.resolve(message.value)
        else waiter?.reject(new Error(message.stack))
      },
    })
  const rest = () => {
    if (waiting.size > 0 || !mayRest()) return resting.refresh()
    if (underWay.size > 0 && putOff++ < restsPutOff) return resting.refresh()
    underWay.clear()
    void thread?.end()
    isResting = thread !== null
    thread = null
  }
  const resting = setTimeout(rest, engineRest).unref()
  const wake = () => {
    if (isResting) {
      isResting = false
      held = []
      thread = open()
    }
    putOff = 0
    if (thread !== null) resting.refresh()
  }
  const call = (method: EngineMethod, args: EngineCall['args']) =>
    new Promise<unknown>((resolve, reject) => {
      wake()
      if (thread === null) return reject(new EngineGone('The engine has stopped.'))
      const id = ++last
      waiting.set(id, { resolve, reject })
      const asked = { id, method, args } as EngineCall
      if (held === null) thread.send(asked)
      else held.push(asked)
    })

  thread = open()
  const methods = Object.fromEntries(
    engineMethods.map((method) => [method, (...args: EngineCall['args']) => call(method, args)]),
  ) as EngineMethods
  return {
    ...methods,
    async startDiagnosis() {
      const id = await methods.startDiagnosis()
      underWay.add(id)
      return id
    },
    finishDiagnosis(id, parts) {
      underWay.delete(id)
      return methods.finishDiagnosis(id, parts)
    },
    cancelDiagnosis(id) {
      underWay.delete(id)
      return methods.cancelDiagnosis(id)
    },
    described,
    wake,
    close: async () => {
      const ending = thread
      thread = null
      isResting = false
      clearTimeout(resting)
      // Whoever waits is ending too, and is told nothing.
      waiting.clear()
      await ending?.end()
    },
  }
}

const deferred = <T>() => {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
