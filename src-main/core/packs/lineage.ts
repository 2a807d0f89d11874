/** What the items of a pack have been: continued at every export, joined at every merge. */
import { goneState, type PackLineage, packLimits } from '../../../src-preload/model/packs.ts'
import type { ItemDigests } from './item-digests.ts'

const isBeginning = (shorter: readonly string[], longer: readonly string[]): boolean =>
  shorter.length <= longer.length && shorter.every((state, index) => state === longer[index])

/** Theirs comes last: it is what both sides have now. */
const joinStates = (mine: readonly string[], theirs: readonly string[]): readonly string[] => {
  if (isBeginning(theirs, mine)) return mine
  if (isBeginning(mine, theirs)) return theirs
  return [...mine.filter((state) => !theirs.includes(state)), ...theirs]
}

const cap = (states: readonly string[]): readonly string[] => states.slice(-packLimits.lineage)

/** After a merge, whatever was chosen: theirs has been seen. */
export const joinLineages = (mine: PackLineage, theirs: PackLineage): PackLineage =>
  Object.fromEntries(
    [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].map((key) => [
      key,
      cap(joinStates(mine[key] ?? [], theirs[key] ?? [])),
    ]),
  )

const continueStates = (before: readonly string[], now: string): readonly string[] =>
  before.at(-1) === now ? before : cap([...before, now])

/** With what is exported as the latest state; what is no longer in the pack is gone. */
export const continueLineage = (lineage: PackLineage, items: ItemDigests): PackLineage =>
  Object.fromEntries(
    [...new Set([...Object.keys(lineage), ...items.keys()])].map((key) => [
      key,
      continueStates(lineage[key] ?? [], items.get(key) ?? goneState),
    ]),
  )
