/** Looks up a field tree by frame, so that reading many statements of one text stays linear. */
import type { Field, FieldTree, Frame } from '../fields/field-tree.ts'

export interface FrameIndex {
  fieldsOf(frame: number): readonly Field[]
  /** Names of the fields in a frame. */
  namesIn(frame: number): ReadonlySet<string>
  /** Frames opened in a frame between two offsets, in text order. */
  childrenOf(frame: number, from: number, to: number): readonly (Frame & { readonly number: number })[]
  parentOf(frame: number): number
}

const noFields: readonly Field[] = []

export const indexFrames = (tree: FieldTree): FrameIndex => {
  const fields = new Map<number, Field[]>()
  const children = new Map<number, (Frame & { readonly number: number })[]>()
  const names = new Map<number, ReadonlySet<string>>()
  for (const field of tree.fields) {
    const same = fields.get(field.frame)
    if (same === undefined) fields.set(field.frame, [field])
    else same.push(field)
  }
  tree.frames.forEach((frame, number) => {
    if (number === 0) return
    const same = children.get(frame.parent)
    if (same === undefined) children.set(frame.parent, [{ ...frame, number }])
    else same.push({ ...frame, number })
  })
  return {
    fieldsOf: (frame) => fields.get(frame) ?? noFields,
    namesIn(frame) {
      const known = names.get(frame)
      if (known !== undefined) return known
      const found = new Set((fields.get(frame) ?? noFields).map(({ key }) => key))
      names.set(frame, found)
      return found
    },
    childrenOf(frame, from, to) {
      const all = children.get(frame) ?? []
      const start = firstFrom(all, from)
      let end = start
      while (end < all.length && (all[end]?.open ?? 0) <= to) end++
      return start === 0 && end === all.length ? all : all.slice(start, end)
    },
    parentOf: (frame) => tree.frames[frame]?.parent ?? 0,
  }
}

/** Index of the first frame that opens at or behind an offset. */
const firstFrom = (frames: readonly Frame[], from: number): number => {
  let low = 0
  let high = frames.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((frames[middle]?.open ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}
