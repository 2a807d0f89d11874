/** The window's one quick-lookup store, joined to main. */
import { useStore } from 'zustand'
import { bridge } from '../lib/bridge.ts'
import { useCompanion } from '../lib/companion-store.ts'
import { diagnosePaste } from './diagnose-paste.ts'
import { createQuickLookupStore, type QuickLookupState } from './quick-lookup-store.ts'

export const quickLookupStore = createQuickLookupStore(
  (query) => bridge.request('catalog:browse', query),
  diagnosePaste,
)

export const useQuickLookup = <T>(selector: (state: QuickLookupState) => T): T => useStore(quickLookupStore, selector)

/** Errors seen on the clipboard are offered as they come; one not looked at yet goes before the last query. */
export const followCompanion = (): void => {
  const offer = () => quickLookupStore.getState().offer(useCompanion.getState().state?.sightings ?? [])
  offer()
  useCompanion.subscribe(({ state }, before) => {
    if (state?.sightings !== before.state?.sightings) offer()
    const unseen = state?.unseen ?? null
    const isNew = unseen !== null && unseen.id !== before.state?.unseen?.id
    // What the person is typing at this moment stays.
    if (isNew && !document.hasFocus()) quickLookupStore.getState().setText('')
  })
}
