/** Which export of a pack is being put together; any view may begin one. */
import { create } from 'zustand'
import type { PackPart } from '../../src-preload/model/packs.ts'

export interface PackExportStart {
  /** Id of a known pack whose items are chosen again; null for a new one. */
  readonly pack: string | null
  /** Of a new pack: what is chosen to begin with. Never everything: notes are private until somebody says otherwise. */
  readonly part: PackPart
}

export const usePackExport = create<{ readonly start: PackExportStart | null }>(() => ({ start: null }))

export const startPackExport = (start: PackExportStart): void => usePackExport.setState({ start })

export const endPackExport = (): void => usePackExport.setState({ start: null })
