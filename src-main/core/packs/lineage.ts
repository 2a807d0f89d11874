/** What the items of a pack have been: continued at every export, joined at every merge. */
import { type PackLineage, packLimits } from '../../../src-preload/model/packs.ts'
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

/** After a merge, whatever was chosen: theirs has been seen. What theirs has dropped is no longer shared. */
export const joinLineages = (mine: PackLineage, theirs: PackLineage, items: ItemDigests): PackLineage => {
  const states = continueLineage(theirs, items)
  const stay = Object.keys(mine).filter((key) => items.has(key) || states[key] === undefined)
  return Object.fromEntries(
    [...new Set([...stay, ...items.keys()])].map((key) => [key, cap(joinStates(mine[key] ?? [], states[key] ?? []))]),
  )
}

/** With what is exported as the latest state. */
export const continueLineage = (lineage: PackLineage, items: ItemDigests): PackLineage => ({
  ...lineage,
  ...Object.fromEntries(
    [...items].map(([key, digest]) => {
      const before = lineage[key] ?? []
      return [key, before.at(-1) === digest ? before : cap([...before, digest])]
    }),
  ),
})
