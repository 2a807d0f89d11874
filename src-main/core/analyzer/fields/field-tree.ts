/** Fields and the brackets they stand in: what `scanFields` reads, in text order, bounded. */
import { limits } from '../rules/limits.ts'
import type { Role } from './key-roles.ts'

export interface Field {
  /** As written, without quotes. */
  readonly key: string
  readonly role: Role | null
  /** Decoded and trimmed; fields without a role keep the first 200 units as written. */
  readonly value: string
  readonly quoted: boolean
  readonly keyStart: number
  /** The value, without its quotes. */
  readonly start: number
  readonly end: number
  readonly frame: number
}

/** A bracket pair, a quoted text with fields inside, or the whole text (frame 0, its own parent). */
export interface Frame {
  readonly parent: number
  /** The key it is the value of, '' when there is none. */
  readonly owner: string
  readonly kind: '{' | '[' | '(' | 'text'
  /** A row of a table. */
  readonly isRow?: true
  readonly open: number
  close: number
}

export interface FieldTree {
  readonly fields: Field[]
  readonly frames: Frame[]
  /** Units visited: stays proportional to the text, whatever the text is. */
  work: number
}

export const plantTree = (length: number): FieldTree => ({
  fields: [],
  frames: [{ parent: 0, owner: '', kind: 'text', open: 0, close: length }],
  work: 0,
})

/** Number of the new frame; the parent itself once there are too many. */
export const addFrame = (tree: FieldTree, frame: Frame): number =>
  tree.frames.length >= limits.frames ? frame.parent : tree.frames.push(frame) - 1

export const addField = (tree: FieldTree, field: Field): void => {
  if (tree.fields.length < limits.fields) tree.fields.push(field)
}
