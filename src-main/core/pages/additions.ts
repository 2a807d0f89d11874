/** What pages add to entries that a shipped document lists already: the document's entry stays, the pages stand with it. */
import type { CallContext, Entry, EntryId } from '../../../src-preload/model/catalog.ts'
import type { Addition } from '../catalog/addition.ts'
import { meaningKey } from './meaning-key.ts'

export interface DividedEntries {
  /** Those that no document lists with this meaning. */
  readonly entries: readonly Entry[]
  readonly additions: readonly Addition[]
}

/** `shipped` are the catalog's entries. */
export const divideEntries = (entries: readonly Entry[], shipped: readonly Entry[]): DividedEntries => {
  const keyOf = ({ service, code, message }: Entry) => JSON.stringify([service, code, meaningKey(message)])
  const documented = new Map(shipped.map((entry) => [keyOf(entry), entry]))
  const own: Entry[] = []
  const additions = new Map<EntryId, { to: EntryId; message: string; contexts: readonly CallContext[] }>()
  for (const entry of entries) {
    const known = documented.get(keyOf(entry))
    if (known === undefined) {
      own.push(entry)
      continue
    }
    const before = additions.get(known.id)?.contexts ?? []
    additions.set(known.id, {
      to: known.id,
      message: known.message,
      contexts: [...before, ...(entry.contexts ?? [])],
    })
  }
  return { entries: own, additions: [...additions.values()] }
}
