/** Keeps in main what this window would not lose with its process; asked again once, when the window starts. */
import { memoryLimits, memoryRest, type Recollection } from '../../src-preload/model/memory.ts'
import type { Shape } from '../../src-preload/model/shape.ts'
import { bridge } from './bridge.ts'

let recalled: Recollection = {}

/** Call once, before the first drawing. */
export const startMemory = async (): Promise<void> => {
  // A browser keeps its tabs itself.
  if (window.bridge !== undefined) recalled = await bridge.request('memory:recall')
}

/** Null where nothing of that shape was kept. */
export const recall = <T>(key: string, shape: Shape<T>): T | null => {
  const text = recalled[key]
  if (text === undefined) return null
  const value: unknown = JSON.parse(text)
  return shape(value) ? value : null
}

const waiting = new Map<string, ReturnType<typeof setTimeout>>()

/** Keeps the latest value after a rest; null forgets. What is too large is forgotten rather than kept in part. */
export const keep = (key: string, value: unknown): void => {
  if (window.bridge === undefined) return
  clearTimeout(waiting.get(key))
  const send = () => {
    waiting.delete(key)
    const text = value === null ? null : JSON.stringify(value)
    void bridge.request('memory:keep', key, text !== null && text.length <= memoryLimits.value ? text : null)
  }
  waiting.set(key, setTimeout(send, memoryRest))
}
