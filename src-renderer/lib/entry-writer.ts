/** The entry that is being written in this window, and how one is begun: prefilled by what is known, or as it was written. */
import { create } from 'zustand'
import type { EntryId, ServiceId } from '../../src-preload/model/catalog.ts'
import type { OwnEntryDraft } from '../../src-preload/model/own-entries.ts'
import { bridge } from './bridge.ts'

export interface Writing {
  readonly draft: OwnEntryDraft
  /** The entry that is edited; null for a new one. */
  readonly replaces: EntryId | null
}

export const useEntryWriter = create<{ readonly writing: Writing | null }>(() => ({ writing: null }))

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
  useEntryWriter.setState({
    writing: known === null ? { draft, replaces: null } : { draft: known.draft, replaces: known.entry },
  })
}

export const changeDraft = (change: Partial<OwnEntryDraft>): void =>
  useEntryWriter.setState(({ writing }) =>
    writing === null ? {} : { writing: { ...writing, draft: { ...writing.draft, ...change } } },
  )

export const leaveWriter = (): void => useEntryWriter.setState({ writing: null })
