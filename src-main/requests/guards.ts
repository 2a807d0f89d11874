/** The one gate in front of the handlers, for every host: a known channel, and arguments of the right shape and size. */
import { isRequestChannel, type RequestChannel, type Requests, requests } from '../../src-preload/contract.ts'
import type { Shape } from '../../src-preload/model/shape.ts'
import type { Handlers } from './handlers.ts'

/** The contract's table, seen as one type over all channels. */
const shapes: { readonly [C in RequestChannel]: { readonly takes: Shape<Parameters<Requests[C]>> } } = requests

/** The caller learns no more than this; what happened stands in the log. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: 'refused' | 'failed' }

/** Runs one request; never rejects. `log` gets one line per refusal and the stack of every exception. */
export type Gate = (channel: string, args: readonly unknown[]) => Promise<Answer>

export const createGate = (handlers: Handlers, log: (line: string) => void): Gate => {
  const run = async <C extends RequestChannel>(channel: C, args: readonly unknown[]): Promise<Answer> => {
    const { takes } = shapes[channel]
    if (!takes(args)) {
      log(`refused ${channel}: wrong arguments`)
      return { ok: false, error: 'refused' }
    }
    try {
      return { ok: true, value: await handlers[channel](...args) }
    } catch (error) {
      log(`failed ${channel}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      return { ok: false, error: 'failed' }
    }
  }
  return async (channel, args) => {
    if (isRequestChannel(channel)) return run(channel, args)
    log(`refused ${JSON.stringify(channel.slice(0, 80))}: unknown request`)
    return { ok: false, error: 'refused' }
  }
}
