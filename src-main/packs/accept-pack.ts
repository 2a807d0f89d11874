/** Carries a previewed merge out: tables, then notes, then favorites, each written durably, and how to undo it all. */
import type { LibraryPart } from '../../src-preload/model/library.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { PackDecisions, PackItemKey, PackLineage } from '../../src-preload/model/packs.ts'
import { decide } from '../core/packs/decide.ts'
import { toItemKey } from '../core/packs/item-digests.ts'
import { joinLineages } from '../core/packs/lineage.ts'
import { takeFavorites } from '../core/packs/pack-favorites.ts'
import { takeNotes } from '../core/packs/pack-notes.ts'
import { undoFavorites, undoNotes } from '../core/packs/undo-taking.ts'
import type { CollectDependencies } from './collect-content.ts'
import { readMySide, toSelection } from './my-side.ts'
import type { PreviewDependencies, PreviewedPack } from './preview-pack.ts'

export interface AcceptDependencies extends PreviewDependencies, CollectDependencies {
  notify(part: LibraryPart): void
  /** Brings last known texts in line with the catalog. */
  refresh(): Promise<void>
  now(): Date
  newId(): string
}

export interface AcceptedPack {
  readonly lineage: PackLineage
  /** Null where nothing was touched. */
  readonly undo: (() => Promise<Outcome<null>>) | null
}

export const acceptPack = async (
  deps: AcceptDependencies,
  { preview, opened, theirs, mine, known }: PreviewedPack,
  decisions: PackDecisions,
): Promise<Outcome<AcceptedPack>> => {
  const decided = decide(preview.items, decisions, mine.side, theirs)
  const time = deps.now().toISOString()
  const touched: readonly PackItemKey[] = [
    ...[...decided.tables.keys()].map((id) => toItemKey('table', id)),
    ...[...decided.notes.keys()].map((id) => toItemKey('note', id)),
    ...[...decided.favorites.keys()].map((id) => toItemKey('favorite', id)),
  ]
  const now = await readMySide(deps, toSelection(touched), deps.digestSource)
  if (touched.some((key) => now.items.get(key) !== mine.items.get(key))) return failure('packs.mine-changed')

  const favoritesBefore = deps.favorites.read()
  const notesBefore = deps.notes.read()
  const { groups } = opened.content.favorites
  const favorites = takeFavorites(favoritesBefore, { wanted: decided.favorites, groups, time, newId: deps.newId })
  if (!favorites.ok) return favorites
  const notes = takeNotes(notesBefore, decided.notes, time)
  if (!notes.ok) return notes

  const lineage = joinLineages(known?.lineage ?? {}, opened.content.lineage, opened.items)
  if (touched.length === 0) return success({ lineage, undo: null })
  if (decided.notes.size > 0) {
    const written = await deps.notes.write(notes.value)
    deps.notify('notes')
    if (!written.ok) return written
  }
  if (decided.favorites.size > 0) {
    const written = await deps.favorites.write(favorites.value)
    deps.notify('favorites')
    if (!written.ok) return written
  }
  void deps.refresh()

  const undo = async (): Promise<Outcome<null>> => {
    const notesNow = undoNotes(deps.notes.read(), notesBefore, notes.value, [...decided.notes.keys()])
    const favoritesNow = undoFavorites(deps.favorites.read(), favoritesBefore, favorites.value, [
      ...decided.favorites.keys(),
    ])
    const written = [await deps.notes.write(notesNow), await deps.favorites.write(favoritesNow)]
    deps.notify('notes')
    deps.notify('favorites')
    return written.find((outcome) => !outcome.ok) ?? success(null)
  }
  return success({ lineage, undo })
}
