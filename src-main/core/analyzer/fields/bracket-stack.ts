/** The brackets open at a place of a text: what is opened becomes a frame, what was never opened is not closed. */
import { limits } from '../rules/limits.ts'
import { addFrame, type FieldTree, type Frame } from './field-tree.ts'

type Bracket = Exclude<Frame['kind'], 'text'>

export interface BracketStack {
  /** The innermost open frame. */
  current(): number
  depth(): number
  open(kind: Bracket, owner: string, at: number): void
  close(kind: Bracket, at: number): void
}

/** `base` is the frame around the text that ends at `to`. */
export const createBracketStack = (tree: FieldTree, base: number, to: number): BracketStack => {
  const { frames } = tree
  let frame = base
  let depth = 0
  /** Brackets beyond the bounds: counted, so that theirs are the next to close. */
  let skipped = 0

  const nearestOf = (kind: Bracket): number => {
    let target = frame
    while (target !== base && frames[target]?.kind !== kind) target = frames[target]?.parent ?? base
    return target
  }

  return {
    current: () => frame,
    depth: () => depth,
    open(kind, owner, at) {
      if (depth >= limits.depth || frames.length >= limits.frames) {
        skipped++
        return
      }
      frame = addFrame(tree, { parent: frame, owner, kind, open: at, close: to })
      depth++
    },
    close(kind, at) {
      if (skipped > 0) {
        skipped--
        return
      }
      const target = nearestOf(kind)
      if (target === base) return
      for (let done = false; !done; ) {
        const closed = frames[frame]
        if (closed === undefined) return
        closed.close = at + 1
        done = frame === target
        frame = closed.parent
        depth--
      }
    },
  }
}
