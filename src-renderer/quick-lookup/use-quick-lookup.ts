/** The window's one quick-lookup store, joined to main. */
import { useStore } from 'zustand'
import { destinationLimit } from '../../src-preload/model/companion.ts'
import { type Diagnosis, pieceLimit } from '../../src-preload/model/diagnosis.ts'
import type { HistoryCode } from '../../src-preload/model/library.ts'
import { failure, type Outcome } from '../../src-preload/model/outcome.ts'
import type { ReadPart } from '../../src-preload/model/picture.ts'
import { bridge } from '../lib/bridge.ts'
import { useCompanion } from '../lib/companion-store.ts'
import { useLibrary } from '../lib/library-store.ts'
import { createQuickLookupStore, type QuickLookupState } from './quick-lookup-store.ts'
import { recalledChoices } from './recalled.ts'

/** Longer texts belong into the main window, which shows how reading goes and can stop it. */
const diagnosePaste = async (text: string, parts: readonly ReadPart[]): Promise<Outcome<Diagnosis>> => {
  if (text.length > destinationLimit) return failure('quick-lookup.too-long')
  const id = await bridge.request('diagnosis:start')
  for (let at = 0; at < text.length; at += pieceLimit) {
    const outcome = await bridge.request('diagnosis:push', id, text.slice(at, at + pieceLimit))
    if (!outcome.ok) return outcome
  }
  return bridge.request('diagnosis:finish', id, parts)
}

export const quickLookupStore = createQuickLookupStore(
  (query) => bridge.request('catalog:browse', query),
  diagnosePaste,
)

export const useQuickLookup = <T>(selector: (state: QuickLookupState) => T): T => useStore(quickLookupStore, selector)

/** What came up lately and what is starred is offered while nothing is typed, as it is at the moment. */
export const followLibrary = async (): Promise<void> => {
  let codes: readonly HistoryCode[] = []
  const offer = () => {
    const { favorites, gone } = useLibrary.getState()
    quickLookupStore.getState().recall(recalledChoices(codes, favorites, gone))
  }
  const read = async () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const overview = await bridge.request('history:overview', timeZone.slice(0, 60))
    codes = overview.codes
    offer()
  }
  useLibrary.subscribe(offer)
  bridge.subscribe('library:changed', (part) => {
    if (part === 'history') void read()
  })
  await read()
}

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
