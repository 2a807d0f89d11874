/** Which export of a pack is being put together; any view may begin one. Left unsaved, what was chosen can be had back. */
import { create } from 'zustand'
import type { Translate } from '../../src-preload/message.ts'
import type { PackItemKey, PackPart } from '../../src-preload/model/packs.ts'
import { offerUndo } from './undo.ts'

/** As it stands in the form. */
export interface ChosenPack {
  /** Id of a known pack; null for a new one. */
  readonly pack: string | null
  readonly name: string
  readonly picked: ReadonlySet<PackItemKey>
}

export interface PackExportStart {
  /** Id of a known pack whose items are chosen again; null for a new one. */
  readonly pack: string | null
  /** Of a new pack: what is chosen to begin with. Never everything: notes are private until somebody says otherwise. */
  readonly part: PackPart
  /** What one goes on with instead. */
  readonly left?: ChosenPack
}

interface PackExportState {
  readonly start: PackExportStart | null
  /** Null while the form is as it began. */
  readonly chosen: ChosenPack | null
}

export const usePackExport = create<PackExportState>(() => ({ start: null, chosen: null }))

export const startPackExport = (start: PackExportStart): void =>
  usePackExport.setState({ start, chosen: start.left ?? null })

export const choosePack = (chosen: ChosenPack): void => usePackExport.setState({ chosen })

export const endPackExport = (): void => usePackExport.setState({ start: null, chosen: null })

export const leavePackExport = (t: Translate): void => {
  const { start, chosen } = usePackExport.getState()
  endPackExport()
  if (start === null || chosen === null) return
  offerUndo({ said: t('draft.left-pack'), undo: t('draft.go-on'), undone: t('draft.back') }, async () => {
    startPackExport({ ...start, left: chosen })
    return true
  })
}
