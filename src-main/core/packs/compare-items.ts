/** The three-way comparison: mine, theirs, and what each side knows the item has been before. */
import { goneState, type PackItemKey, type PackItemState, type PackLineage } from '../../../src-preload/model/packs.ts'
import type { ItemDigests } from './item-digests.ts'

export interface Side {
  readonly items: ItemDigests
  readonly lineage: PackLineage
}

/** States of an item so far, its present one last; an item that is not there now ends with its last one. */
const statesOf = ({ items, lineage }: Side, key: PackItemKey): readonly string[] => {
  const before = lineage[key] ?? []
  const now = items.get(key)
  return now === undefined || before.at(-1) === now ? before : [...before, now]
}

const continues = (longer: readonly string[], shorter: readonly string[]): boolean =>
  longer.length > shorter.length && shorter.every((state, index) => state === longer[index])

/**
 * Whether `theirs` has had what `mine` ends with and gone on from there. It has not where mine went back to an old state and
 * theirs has not heard of that: then the states that both know stand in another order there.
 */
const knowsLast = (theirs: readonly string[], mine: readonly string[]): boolean => {
  const last = mine.at(-1)
  if (last === undefined || !theirs.includes(last)) return false
  const shared = mine.filter((state) => theirs.includes(state)).filter((state, index, all) => state !== all[index - 1])
  let from = 0
  return shared.every((state) => {
    const at = theirs.indexOf(state, from)
    from = at + 1
    return at >= 0
  })
}

/**
 * Null where there is nothing to do. Whoever has known the other's state and moved on is ahead; where neither has, both
 * have changed it. Where both have, one went back to an earlier state: the longer of two equal ways is ahead.
 */
const compareItem = (mine: Side, theirs: Side, key: PackItemKey): PackItemState | null => {
  const my = mine.items.get(key)
  const their = theirs.items.get(key)
  const myStates = statesOf(mine, key)
  const theirStates = statesOf(theirs, key)
  if (my === their) return null
  if (their === undefined) {
    // What I have changed, or kept when I heard of it, stays and is not asked about.
    const isNews = my !== undefined && theirStates.includes(my) && !myStates.includes(goneState)
    return isNews ? 'removed' : null
  }
  if (my === undefined) {
    if (myStates.length === 0) return 'added'
    return myStates.includes(their) ? null : 'conflict'
  }
  const theyKnewMine = knowsLast(theirStates, myStates)
  const iKnewTheirs = knowsLast(myStates, theirStates)
  if (theyKnewMine && iKnewTheirs) {
    if (continues(theirStates, myStates)) return 'changed'
    return continues(myStates, theirStates) ? null : 'conflict'
  }
  if (theyKnewMine) return 'changed'
  return iKnewTheirs ? null : 'conflict'
}

export interface ComparedItem {
  readonly key: PackItemKey
  readonly state: PackItemState
}

/** Items that need anything, in the pack's order; `untouched` counts those of the pack that need nothing. */
export const compareItems = (
  mine: Side,
  theirs: Side,
): { readonly items: readonly ComparedItem[]; readonly untouched: number } => {
  const items: ComparedItem[] = []
  let untouched = 0
  const dropped = Object.keys(theirs.lineage).filter((key) => !theirs.items.has(key))
  for (const key of [...theirs.items.keys(), ...dropped]) {
    const state = compareItem(mine, theirs, key)
    if (state !== null) items.push({ key, state })
    else if (theirs.items.has(key)) untouched++
  }
  return { items, untouched }
}
