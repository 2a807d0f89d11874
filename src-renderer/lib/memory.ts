/** Keeps in main what this window would not lose with its process or by a reload; asked again once, when the window starts. */
import { memoryLimits, memoryRest, type Recollection } from '../../src-preload/model/memory.ts'
import type { Shape } from '../../src-preload/model/shape.ts'
import { bridge } from './bridge.ts'

/** Where a tab has its name, which a reload leaves to it. */
const nameKey = 'window'

/** A desktop has one main window; each tab of a browser is one. */
const readName = (): { readonly name: string; readonly isNew: boolean } => {
  if (window.bridge !== undefined) return { name: 'main', isNew: false }
  const known = sessionStorage.getItem(nameKey)
  const name = known ?? crypto.randomUUID()
  sessionStorage.setItem(nameKey, name)
  return { name, isNew: known === null }
}

let name = ''
let recalled: Recollection = {}
const waiting = new Map<string, { readonly timer: ReturnType<typeof setTimeout>; readonly send: () => void }>()

/** What is written when it is left is written now, and what rests is kept. */
const leave = () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  for (const { timer, send } of [...waiting.values()]) {
    clearTimeout(timer)
    send()
  }
}

/** Call once, before the first drawing. */
export const startMemory = async (): Promise<void> => {
  const { name: known, isNew } = readName()
  name = known
  addEventListener('pagehide', leave)
  if (!isNew) recalled = await bridge.request('memory:recall', name)
}

/** Null where nothing of that shape was kept. */
export const recall = <T>(key: string, shape: Shape<T>): T | null => {
  const text = recalled[key]
  if (text === undefined) return null
  const value: unknown = JSON.parse(text)
  return shape(value) ? value : null
}

/** Keeps the latest value after a rest; null forgets. What is too large is forgotten rather than kept in part. */
export const keep = (key: string, value: unknown): void => {
  clearTimeout(waiting.get(key)?.timer)
  const send = () => {
    waiting.delete(key)
    const text = value === null ? null : JSON.stringify(value)
    void bridge.request('memory:keep', name, key, text !== null && text.length <= memoryLimits.value ? text : null)
  }
  waiting.set(key, { timer: setTimeout(send, memoryRest), send })
}
