/** What applying a change gives: the next state, and where something was removed, the change that brings it back. */
import type { Problem } from '../../../src-preload/model/outcome.ts'

/** `state` is the same object when nothing changed. `problem` names a bound that was met; the state is then unchanged. */
export interface Applied<State, Undo> {
  readonly state: State
  readonly undo: Undo | null
  readonly problem: Problem | null
}

/** A change that the same act takes back, or none at all. */
export const changed = <State>(state: State): Applied<State, never> => ({ state, undo: null, problem: null })

/** Something is gone; `undo` holds what brings it back. */
export const removed = <State, Undo>(state: State, undo: Undo): Applied<State, Undo> => ({ state, undo, problem: null })

/** Nothing changes, and one sentence says why. */
export const refused = <State>(state: State, key: string, values: Problem['values'] = {}): Applied<State, never> => ({
  state,
  undo: null,
  problem: { key, values },
})

/** An item with the place it stood at. */
export interface Placed<T> {
  readonly item: T
  readonly index: number
}

/** Splits a list into what stays and what goes, with places. */
export const takeOut = <T>(items: readonly T[], goes: (item: T) => boolean) => {
  const out = items.flatMap((item, index): readonly Placed<T>[] => (goes(item) ? [{ item, index }] : []))
  return { kept: out.length === 0 ? items : items.filter((item) => !goes(item)), out }
}

/** Puts items back where they stood; later changes may have moved the places, so each goes as near as possible. */
export const putBack = <T>(items: readonly T[], placed: readonly Placed<T>[], isSame: (a: T, b: T) => boolean) => {
  const result = [...items]
  for (const { item, index } of placed)
    if (!items.some((other) => isSame(other, item))) result.splice(Math.min(index, result.length), 0, item)
  return result
}
