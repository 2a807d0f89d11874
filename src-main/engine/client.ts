/**
 * The engine as main sees it: every method a promise, answered by a worker thread that is started again when it is lost. It ends
 * when for a minute nobody has asked anything or been at a window, and the next call starts another.
 */
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
import { createRestTimer } from './rest-timer.ts'

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
  const { promise: described, resolve: announce } = deferred<EngineDescription>()

  const rejectAll = (error: Error) => {
    for (const waiter of waiting.values()) waiter.reject(error)
    waiting.clear()
    timer.forget()
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
    void thread?.end()
    isResting = thread !== null
    thread = null
  }
  const timer = createRestTimer({ isNeeded: () => waiting.size > 0 || !mayRest(), rest })
  const wake = () => {
    if (isResting) {
      isResting = false
      held = []
      thread = open()
    }
    if (thread !== null) timer.stir()
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
      timer.begin(id)
      return id
    },
    finishDiagnosis(id, parts) {
      timer.finish(id)
      return methods.finishDiagnosis(id, parts)
    },
    cancelDiagnosis(id) {
      timer.finish(id)
      return methods.cancelDiagnosis(id)
    },
    described,
    wake,
    close: async () => {
      const ending = thread
      thread = null
      isResting = false
      timer.stop()
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
