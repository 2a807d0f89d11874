/** A place in the text that states an error code, and everything around it that belongs to it. */

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

export interface Statement {
  /** Digits, with a sign where the text has one. */
  readonly code: string
  readonly start: number
  readonly end: number
  /** The field's name as written; null outside fields. */
  readonly codeKey: string | null
  readonly quoted: boolean
  readonly messageKey: string | null
  readonly message: string | null
  readonly messageStart: number
  readonly messageEnd: number
  /** Frame of the field tree; 0 outside. */
  readonly frame: number
  /** Name of the field that holds the code's object. */
  readonly owner: string
  /** Names around the code, as `KeyShape` paths. */
  /** A row of a table: its names are those of whoever made the table. */
  readonly isRow: boolean
  readonly paths: Paths
  /** Values of the fields beside the code, by name. */
  readonly values: ReadonlyMap<string, string>
  readonly grounds: readonly Ground[]
  /** Extent of the statement's object, or of its line. */
  readonly from: number
  readonly to: number
}
