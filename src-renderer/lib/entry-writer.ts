/** The entry that is being written in this window, and how one is begun: prefilled by what is known, or as it was written. */
import { create } from 'zustand'
import type { Translate } from '../../src-preload/message.ts'
import type { EntryId, ServiceId } from '../../src-preload/model/catalog.ts'
import type { OwnEntryDraft } from '../../src-preload/model/own-entries.ts'
import { bridge } from './bridge.ts'
import { offerUndo } from './undo.ts'

export interface Writing {
  readonly draft: OwnEntryDraft
  /** The entry that is edited; null for a new one. */
  readonly replaces: EntryId | null
}

interface EntryWriter {
  readonly writing: Writing | null
  /** Something was typed that would be lost. */
  readonly isTyped: boolean
  /** Counts up with every entry that is begun. */
  readonly begun: number
  /** Asked for from elsewhere while another was being written: begun once that one is saved or left. */
  readonly waiting: readonly Writing[]
}

export const useEntryWriter = create<EntryWriter>(() => ({ writing: null, isTyped: false, begun: 0, waiting: [] }))

/** What a text told; '' where it did not. */
export interface EntryHints {
  readonly service: ServiceId
  readonly code: string
  readonly message: string
  readonly http?: number | null
}

/** A code the person has written of already is edited. */
export const beginEntry = async ({ service, code, message, http = null }: EntryHints): Promise<void> => {
  const known = service === '' || code === '' ? null : await bridge.request('own:read', service, code)
  const draft = { service, code, message, http, meaning: '', advice: '', kind: null, retry: null, actor: null }
  const next: Writing = known === null ? { draft, replaces: null } : { draft: known.draft, replaces: known.entry }
  const { isTyped, begun, waiting } = useEntryWriter.getState()
  useEntryWriter.setState(
    isTyped ? { waiting: [...waiting, next] } : { writing: next, isTyped: false, begun: begun + 1 },
  )
}

export const changeDraft = (change: Partial<OwnEntryDraft>): void =>
  useEntryWriter.setState(({ writing }) =>
    writing === null ? {} : { writing: { ...writing, draft: { ...writing.draft, ...change } }, isTyped: true },
  )

/** Goes on with an entry that was left half written; behind the one that is being written by now. */
const goOn = (left: Writing): void =>
  useEntryWriter.setState(({ isTyped, begun, waiting }) =>
    isTyped ? { waiting: [left, ...waiting] } : { writing: left, isTyped: true, begun: begun + 1 },
  )

/** Leaves without saving; what was typed can be had back. */
export const leaveEntryUnsaved = (t: Translate): void => {
  const { writing, isTyped } = useEntryWriter.getState()
  leaveWriter()
  if (writing === null || !isTyped) return
  offerUndo({ said: t('draft.left-entry'), undo: t('draft.go-on'), undone: t('draft.back') }, async () => {
    goOn(writing)
    return true
  })
}

export const leaveWriter = (): void =>
  useEntryWriter.setState(({ begun, waiting: [next = null, ...waiting] }) => ({
    writing: next,
    isTyped: false,
    begun: begun + 1,
    waiting,
  }))
