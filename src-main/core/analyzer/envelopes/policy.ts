/** How a service's codes are weighed, as far as that depends on who wrote its table: a field of its envelope. */
import type { Entry } from '../../../../src-preload/model/catalog.ts'
import type { Strength } from '../rules/scoring.ts'
import type { Signal } from '../rules/signal.ts'
import type { Statement } from '../statements/statement.ts'

/** What is known of a statement before its candidates are weighed. */
export interface Known {
  /** Its fields are the ones that were described. */
  readonly keys: boolean
  readonly name: boolean
  readonly code: boolean
  /** Its message is the documented one, too. */
  readonly message: boolean
  readonly inText: readonly Signal[]
}

export interface Policy {
  /** Whether somebody has looked at the table's numbers and messages: those of a person's own may be like any. */
  readonly isChecked: boolean
  /** Whether a code can be the service's at all. */
  reads(code: string, isListed: boolean): boolean
  /** The statement with the message under the name that this wire gives it. */
  see(statement: Statement): Statement
  /** What speaks against the number whoever wrote it, as far as it does against this service. */
  judgeShared(shared: readonly Signal[], statement: Statement, known: Known): readonly Signal[]
  /** What a code is worth when nothing names its service. */
  readOwnership(statement: Statement, meanings: readonly Entry[], isKnown: boolean): readonly Signal[]
  /** How unlike other numbers or words a listed code is. */
  rarityOf(code: string, isPlaced: boolean): Strength | null
  /** Whether a code of no document looks like one of the service's; where it is said to be one, more do. */
  mayBeUnlisted(code: string, isSaid: boolean): boolean
}
