/** A row of a table left out: what it is, which texts it can matter for, and what the tables are without it. */
import { type RuleTables, ruleTables } from '../../core/analyzer/envelopes/registry.ts'
import { type WordTables, wordTables } from '../../core/search/query/lexicon.ts'

/** What a text or a query is answered; two answers are the same where their verdicts are. */
export type Judge = (text: string) => string

/** Every table that texts and queries are read by. */
export interface Tables {
  readonly rules: RuleTables
  readonly words: WordTables
  /** Names of fields that are not read. */
  readonly withoutNames: readonly string[]
}

export const shippedTables: Tables = { rules: ruleTables, words: wordTables, withoutNames: [] }

export interface Omission {
  readonly table: string
  readonly row: string
  mayMatter(text: string): boolean
  /** Of tables that other rows may be missing from already. */
  leaveOut(tables: Tables): Tables
}

export const without = <T>(list: readonly T[], item: T): readonly T[] => list.filter((known) => known !== item)

export const holdsAny = (texts: readonly string[]): Omission['mayMatter'] => {
  const wanted = texts.map((text) => text.toLowerCase())
  return (text) => {
    const lower = text.toLowerCase()
    return wanted.some((one) => lower.includes(one))
  }
}

export const matches =
  (pattern: RegExp): Omission['mayMatter'] =>
  (text) =>
    new RegExp(pattern, pattern.flags.replace('g', '')).test(text)
