/** What a person's table says more of an entry that a shipped document lists: the entry stays, this stands with it. */
import type { CallContext, EntryId } from '../../../src-preload/model/catalog.ts'

export interface Addition {
  /** The documented entry. */
  readonly to: EntryId
  /** As it was when the table was read: where it reads otherwise now, the table is to be read anew. */
  readonly message: string
  readonly contexts: readonly CallContext[]
}
