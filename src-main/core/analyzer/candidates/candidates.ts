/** Possible answers of a statement, scored, and which of them are sure enough to be given. */
import type { Entry, ServiceId } from '../../../../src-preload/model/catalog.ts'
import type { SlotValue } from '../../../../src-preload/model/diagnosis.ts'
import { acceptKnown, acceptUnknown, farMargin, weights } from '../rules/scoring.ts'
import type { Signal } from '../rules/signal.ts'
import type { Statement } from '../statements/statement.ts'
import type { Foreign } from './name-foreign.ts'

export interface Scored {
  readonly service: ServiceId
  readonly code: string
  /** Null for a code of no document. */
  readonly entry: Entry | null
  readonly score: number
  readonly signals: readonly Signal[]
  readonly slots: readonly SlotValue[]
}

export interface Assessment {
  readonly statement: Statement
  /** Best first; empty when nothing is sure enough. */
  readonly candidates: readonly Scored[]
  /** The product the statement belongs to instead, where one was recognised. */
  readonly foreign: Foreign | null
}

export const sumOf = (signals: readonly Signal[]): number =>
  signals.reduce((total, { strength }) => total + weights[strength], 0)

/** Equal scores keep the order of the catalog, documented codes before others. */
export const acceptCandidates = (scored: readonly Scored[]): readonly Scored[] => {
  const accepted = scored
    .filter(({ entry, score }) => score >= (entry === null ? acceptUnknown : acceptKnown))
    .sort((a, b) => b.score - a.score || Number(a.entry === null) - Number(b.entry === null))
  const best = accepted[0]?.score ?? 0
  return accepted.filter(({ score }) => best - score <= farMargin)
}
