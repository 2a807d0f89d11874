/** Known packs, watched folders and what lies in them, as main has them. */
import { create } from 'zustand'
import type { PacksView } from '../../../../src-preload/model/packs.ts'
import { bridge } from '../../../lib/bridge.ts'

export const usePacks = create<PacksView>(() => ({
  packs: [],
  folders: [],
  given: [],
  unreachable: [],
  offers: [],
  refused: [],
  ownKey: null,
  keyProblem: null,
}))

const readPacks = async () => usePacks.setState(await bridge.request('packs:read'))

/** Call once: the window shows waiting offers before Sources is ever opened. */
export const startPacks = async (): Promise<void> => {
  bridge.subscribe('packs:changed', () => void readPacks())
  await readPacks()
}
