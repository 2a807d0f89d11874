/** A place in the text that states an error code, and everything around it that belongs to it: what all readers of statements answer. */

import type { Rule } from '../rules/rules.ts'
import type { Paths } from './paths.ts'

/** How far what belongs to a statement reaches. */
export interface Extent {
  readonly from: number
  readonly to: number
}

/** A reason for or against reading the number as an error code at all. */
export interface Ground {
  readonly rule: Rule
  readonly start: number
  readonly end: number
}

/** What the parts of a statement are called. */
export interface Names {
  /** The name of the code, as written. */
  readonly code: string
  readonly message: string | null
}

/** The message beside a code. */
export interface Said {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The object, group or row of fields that states a code. */
export interface Holder {
  /** Name of the field whose value it is, '' when there is none. */
  readonly owner: string
  /** Stands in brackets or quotes of its own. */
  readonly isNested: boolean
  /** A row of a table: its names are those of whoever made the table. */
  readonly isRow: boolean
  /** Names around the code, as `KeyShape` paths. */
  readonly paths: Paths
  /** Values of the fields beside the code, by name. */
  readonly values: ReadonlyMap<string, string>
}

/** `from` and `to` are those of the holder, of the line, or of what else was read as one. */
export interface Statement extends Extent {
  /** Digits, with a sign where the text has one. */
  readonly code: string
  readonly start: number
  readonly end: number
  /** Null where the code stands without a name. */
  readonly names: Names | null
  readonly said: Said | null
  /** Null where no fields state it. */
  readonly holder: Holder | null
  readonly grounds: readonly Ground[]
}
