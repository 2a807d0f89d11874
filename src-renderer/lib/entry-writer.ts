/** The entry that is being written in this window, and how one is begun: prefilled by what is known, or as it was written. */
import type { EntryId, ServiceId } from '../../src-preload/model/catalog.ts'
import type { OwnEntryDraft } from '../../src-preload/model/own-entries.ts'
import { bridge } from './bridge.ts'
import { createWriter } from './create-writer.ts'

export interface Writing {
  readonly draft: OwnEntryDraft
  /** The entry that is edited; null for a new one. */
  readonly replaces: EntryId | null
}

export const entryWriter = createWriter<Writing>('draft.left-entry')

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
  entryWriter.begin(known === null ? { draft, replaces: null } : { draft: known.draft, replaces: known.entry })
}

export const changeDraft = (change: Partial<OwnEntryDraft>): void =>
  entryWriter.change((writing) => ({ ...writing, draft: { ...writing.draft, ...change } }))
