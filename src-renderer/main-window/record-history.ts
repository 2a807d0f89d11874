/** Reports to main what was looked up and diagnosed, once the person has stopped at it; main redacts and keeps it. */
import type { HistoryDraft } from '../../src-preload/model/library.ts'
import { bridge } from '../lib/bridge.ts'

/** Milliseconds one must stay at a result; typing on starts anew, leaving the window ends it. */
const rest = 1_500

const report = async (draft: HistoryDraft) => {
  const outcome = await bridge.request('history:record', draft)
  // A history that cannot be kept must not stand in the way; the problem bar tells of the disk anyway.
  if (!outcome.ok) console.warn(outcome.problem.key)
}

/**
 * Waits for a rest, from its start and after every change of a store, and reports what stands there then if it is new; who
 * leaves before that has stopped as well. Returns the end.
 */
export const recordHistory = (
  subscribe: (changed: () => void) => () => void,
  read: () => Promise<HistoryDraft | null>,
): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = ''
  const look = async () => {
    timer = undefined
    const draft = await read()
    const key = JSON.stringify(draft)
    if (draft === null || key === last) return
    last = key
    await report(draft)
  }
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(look, rest)
  }
  const leave = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    void look()
  }
  const hide = () => {
    if (document.visibilityState === 'hidden') leave()
  }
  addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', hide)
  const end = subscribe(wait)
  wait()
  return () => {
    clearTimeout(timer)
    removeEventListener('pagehide', leave)
    document.removeEventListener('visibilitychange', hide)
    end()
  }
}
