/** What the desktop companion is doing, kept true by notices; null in a browser, which has none. */
import { create } from 'zustand'
import type { CompanionState } from '../../src-preload/model/companion.ts'
import { bridge } from './bridge.ts'

export const useCompanion = create<{ readonly state: CompanionState | null }>(() => ({ state: null }))

/** Call once, before the first drawing. */
export const startCompanion = async (): Promise<void> => {
  bridge.subscribe('companion:changed', (state) => useCompanion.setState({ state }))
  useCompanion.setState({ state: await bridge.request('companion:describe') })
}

/** True where ⌘ stands for what Ctrl is elsewhere. */
export const isOnMac = (): boolean => (useCompanion.getState().state?.platform ?? '') === 'mac'
