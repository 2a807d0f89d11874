/** Remembers how to undo the last removals of this run. */
import type { UndoToken } from '../../src-preload/model/library.ts'
import { failure, type Outcome } from '../../src-preload/model/outcome.ts'

/** More than anyone undoes; the oldest is forgotten first. */
const remembered = 50

export interface UndoShelf {
  keep(restore: () => Promise<Outcome<null>>): UndoToken
  /** Each token works once. */
  run(token: UndoToken): Promise<Outcome<null>>
}

export const createUndoShelf = (): UndoShelf => {
  const shelf = new Map<UndoToken, () => Promise<Outcome<null>>>()
  let last = 0
  return {
    keep(restore) {
      shelf.set(++last, restore)
      shelf.delete(last - remembered)
      return last
    },
    run(token) {
      const restore = shelf.get(token)
      shelf.delete(token)
      return restore === undefined ? Promise.resolve(failure('library.nothing-to-undo')) : restore()
    },
  }
}
