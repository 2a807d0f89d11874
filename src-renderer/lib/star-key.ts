/** Ctrl+D stars the entry that is looked at, wherever the focus is in its view. */
import { useEffect } from 'react'
import type { EntryId } from '../../src-preload/model/catalog.ts'
import { toggleFavorite } from './library-store.ts'
import { useTranslate } from './locale.ts'

export const isStarKey = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): boolean =>
  (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'd'

/** Null while nothing is looked at. A key that a part of the view has taken already is left alone. */
export const useStarKey = (entry: EntryId | null): void => {
  const t = useTranslate()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (entry === null || event.defaultPrevented || !isStarKey(event)) return
      if (document.querySelector('[role=dialog], [role=menu]') !== null) return
      event.preventDefault()
      void toggleFavorite(entry, t)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [entry, t])
}
