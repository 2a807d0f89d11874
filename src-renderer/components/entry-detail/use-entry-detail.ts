/** Loads what the detail shows. While the next entry loads the last one stays, so that nothing jumps. */
import { startTransition, useEffect, useRef, useState } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { EntryDetail } from '../../../src-preload/model/search.ts'
import { bridge } from '../../lib/bridge.ts'

export interface LoadedDetail {
  readonly id: EntryId
  /** Null: the catalog has no such entry. */
  readonly detail: EntryDetail | null
  readonly failed: boolean
}

/** Who types or holds an arrow key down passes by entries faster than they can be read, in milliseconds. */
const passing = 150

/** Null until the first entry has arrived; nothing is loaded for no id. */
export const useEntryDetail = (id: EntryId | null): LoadedDetail | null => {
  const [loaded, setLoaded] = useState<LoadedDetail | null>(null)
  const changed = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const now = performance.now()
    const isPassing = now - changed.current < passing
    changed.current = now
    if (id === null) return
    let isWanted = true
    const load = () =>
      bridge
        .request('catalog:open', id)
        .then((detail) => startTransition(() => (isWanted ? setLoaded({ id, detail, failed: false }) : undefined)))
        .catch((error: unknown) => {
          console.error(error)
          if (isWanted) setLoaded({ id, detail: null, failed: true })
        })
    const timer = setTimeout(load, isPassing ? passing : 0)
    // What the person writes and imports changes entries under the same id.
    const end = bridge.subscribe('catalog:changed', () => void load())
    return () => {
      isWanted = false
      clearTimeout(timer)
      end()
    }
  }, [id])
  return loaded
}
