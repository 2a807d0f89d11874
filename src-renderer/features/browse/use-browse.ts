/** The window's one Browse store, joined to main. */
import { useStore } from 'zustand'
import { bridge } from '../../lib/bridge.ts'
import { type BrowseState, createBrowseStore } from './browse-store.ts'

export const browseStore = createBrowseStore((query) => bridge.request('catalog:browse', query))

/** Subscribes to a slice; prefer a selector that returns one field. */
export const useBrowse = <T>(selector: (state: BrowseState) => T): T => useStore(browseStore, selector)

bridge.subscribe('catalog:changed', () => browseStore.getState().refresh())
