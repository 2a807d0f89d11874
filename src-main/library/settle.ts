/** Carries a pure change through: written to its document, told to every window, its undo shelved. */
import type { LibraryPart, UndoToken } from '../../src-preload/model/library.ts'
import { type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { Applied } from '../core/library/change.ts'
import type { StoredDocument } from '../store/document.ts'
import type { UndoShelf } from './undo.ts'

export interface PartDependencies<State, Undo> {
  readonly part: LibraryPart
  readonly document: StoredDocument<State>
  /** Undoes a removal on the state as it is by then. */
  restore(state: State, undo: Undo): Applied<State, Undo>
  readonly shelf: UndoShelf
  notify(part: LibraryPart): void
}

export type Settle<State, Undo> = (applied: Applied<State, Undo>) => Promise<Outcome<UndoToken | null>>

/** A failed write is told; the store keeps the change and tries again. */
export const createSettle = <State, Undo>(deps: PartDependencies<State, Undo>): Settle<State, Undo> => {
  const { part, document, restore, shelf, notify } = deps
  const settle: Settle<State, Undo> = async ({ state, undo, problem }) => {
    if (problem !== null) return { ok: false, problem }
    if (state === document.read()) return success(null)
    const written = document.write(state)
    notify(part)
    const outcome = await written
    if (!outcome.ok) return outcome
    if (undo === null) return success(null)
    return success(shelf.keep(async () => withoutToken(await settle(restore(document.read(), undo)))))
  }
  return settle
}

/** For acts that offer no way back of their own: a draft written anew, a use counted, an undo undone. */
export const withoutToken = (outcome: Outcome<UndoToken | null>): Outcome<null> =>
  outcome.ok ? success(null) : outcome
