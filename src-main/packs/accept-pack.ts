/** Carries a previewed merge out: tables, then notes, saved replies and favorites, each written durably, and how to undo it all. */
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { PackDecisions, PackItemKey } from '../../src-preload/model/packs.ts'
import type { ImportedTable } from '../../src-preload/model/tables.ts'
import { type Decided, decide } from '../core/packs/decide.ts'
import type { PackContent } from '../core/packs/pack-content.ts'
import { moveEntries } from '../core/packs/pack-tables.ts'
import {
  type MergeDependencies,
  mergeFavorites,
  mergeNotes,
  mergeReplies,
  mergeTables,
  type Undo,
} from './merge-parts.ts'
import { readMySide, toSelection } from './my-side.ts'
import type { PreviewedPack } from './preview-pack.ts'
import { compileMerged, compileTheirTable } from './take-tables.ts'

export interface AcceptDependencies extends MergeDependencies {
  /** Brings last known texts in line with the catalog. */
  refresh(): Promise<void>
}

interface CompiledTables {
  readonly taken: readonly ImportedTable[]
  readonly removed: ReadonlySet<string>
  /** New ids of tables that were taken beside mine. */
  readonly moved: ReadonlyMap<string, string>
}

/** Compiles what is to be taken; nothing is in use yet. */
const compileTables = async (
  deps: AcceptDependencies,
  content: PackContent,
  tables: Decided['tables'],
): Promise<Outcome<CompiledTables>> => {
  const taken: ImportedTable[] = []
  const moved = new Map<string, string>()
  for (const table of content.tables) {
    const how = tables.get(table.id)
    if (how !== 'theirs' && how !== 'both') continue
    const merged = how === 'both' ? await compileMerged(deps, table) : null
    if (merged !== null) {
      if (!merged.ok) return merged
      taken.push(merged.value)
      continue
    }
    const ids = [...deps.tables.read(), ...content.tables, ...taken].map(({ id }) => id)
    const compiled = await compileTheirTable(deps, table, how === 'both' ? new Set(ids) : null)
    if (!compiled.ok) return compiled
    taken.push(compiled.value)
    if (how === 'both') moved.set(table.id, compiled.value.id)
  }
  const removed = new Set([...tables].flatMap(([id, how]) => (how === 'remove' ? [id] : [])))
  return success({ taken, removed, moved })
}

/** Answers how to undo it, null where nothing was touched. What a failure in the middle left out can be taken again. */
export const acceptPack = async (
  deps: AcceptDependencies,
  { preview, opened, theirs, mine }: PreviewedPack,
  decisions: PackDecisions,
): Promise<Outcome<Undo | null>> => {
  const { content } = opened
  const decided = decide(preview.items, decisions, mine.side, theirs)
  const compiled = await compileTables(deps, content, decided.tables)
  if (!compiled.ok) return compiled
  const { taken, removed, moved } = compiled.value
  const time = deps.now().toISOString()
  const notes = moveEntries(decided.notes, moved)
  const favorites = moveEntries(decided.favorites, moved)
  const parts = [
    mergeTables(deps, taken, removed),
    mergeNotes(deps, notes, decided.notes.keys(), time),
    mergeReplies(deps, decided.replies, time),
    mergeFavorites(deps, favorites, decided.favorites.keys(), content.favorites.groups, time),
  ].filter(({ keys }) => keys.length > 0)

  /** What was seen in the preview is what is changed, and nothing else. */
  const isAsSeen = (keys: readonly PackItemKey[]) => {
    const { items } = readMySide(deps, toSelection(keys))
    return keys.every((key) => items.get(key) === mine.items.get(key))
  }
  for (const part of parts) {
    if (!isAsSeen(part.keys)) return failure('packs.mine-changed')
    const checked = part.check()
    if (!checked.ok) return checked
  }
  const undos: Undo[] = []
  for (const part of parts) {
    // Tables take their time; what was changed meanwhile is not overwritten.
    if (!isAsSeen(part.keys)) return failure('packs.mine-changed')
    const applied = await part.apply()
    if (!applied.ok) return applied
    undos.push(applied.value)
  }
  if (parts.length > 0) await deps.refresh()
  const undo: Undo = async () => {
    let outcome: Outcome<null> = success(null)
    for (const takeBack of undos.toReversed()) {
      const taken = await takeBack()
      if (outcome.ok) outcome = taken
    }
    await deps.refresh()
    return outcome
  }
  return success(undos.length === 0 ? null : undo)
}
