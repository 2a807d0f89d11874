/** What a person's table says more of an entry that a shipped document lists: the entry stays, this stands with it. */
import type { CallContext, Entry, EntryId } from '../../../src-preload/model/catalog.ts'

export interface Addition {
  /** The documented entry. */
  readonly to: EntryId
  /** As it was when the table was read: where it reads otherwise now, the table is to be read anew. */
  readonly message: string
  readonly contexts: readonly CallContext[]
}

/** A table's entries, and behind them the documented ones with what it says more of them. */
export const seeAdditions = (
  { entries, additions }: { readonly entries: readonly Entry[]; readonly additions: readonly Addition[] },
  documented: (id: EntryId) => Entry | undefined,
): readonly Entry[] => [
  ...entries,
  ...additions.flatMap(({ to, contexts }) => {
    const entry = documented(to)
    return entry === undefined ? [] : [{ ...entry, contexts }]
  }),
]
