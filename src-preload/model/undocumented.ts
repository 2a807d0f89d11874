/** What is known of a code that no document lists: the page of such a code, and the list of those one has met. */

import type { Actor, Derivation, Kind, LocalText, Retry, ServiceId } from './catalog.ts'
import type { Sentence } from './outcome.ts'
import { ownEntryLimits } from './own-entries.ts'
import type { EntryRow } from './search.ts'
import { fields, integer, list, nullable, type Shape, text } from './shape.ts'

/** What a text tells beside service and code. */
export interface CodeFacts {
  readonly message: string | null
  readonly http: number | null
  /** Pages the text names: the service's troubleshooter among them, where it has one. */
  readonly links: readonly string[]
}
export const noFacts: CodeFacts = { message: null, http: null, links: [] }

export const isCodeFacts: Shape<CodeFacts> = fields<CodeFacts>({
  message: nullable(text(ownEntryLimits.message)),
  http: nullable(integer(0, 999)),
  links: list(text(2_000), 20),
})

/** Kind, retry and actor as the rules derive them from the message alone. */
export interface DerivedMarks {
  readonly kind: Kind
  readonly retry: Retry
  readonly actor: Actor
  readonly derivation: Derivation
  /** What the kind was derived from. */
  readonly from: 'message' | 'http'
}

/** A documented entry whose message says nearly the same. */
export interface AlikeEntry {
  readonly row: EntryRow
  /** 0 to 1: the share of words that both messages have. */
  readonly likeness: number
  /** The words both have, as the met message writes them. */
  readonly shared: readonly string[]
}

/** A range of numbers that a service gives to one of its parts. */
export interface CodeBlock {
  readonly from: number
  readonly to: number
  readonly name: Sentence
}

/** Where a code lies among those of one service: the range it belongs to, and documented codes around it, nearest first. */
export interface CodeVicinity<Row = EntryRow> {
  readonly service: ServiceId
  readonly block: CodeBlock | null
  readonly neighbours: readonly Row[]
}

export interface UndocumentedCode {
  readonly service: ServiceId
  readonly code: string
  readonly block: CodeBlock | null
  /** Null where neither message nor HTTP status tells anything. */
  readonly derived: DerivedMarks | null
  /** At most three, the likest first. */
  readonly alike: readonly AlikeEntry[]
  readonly neighbours: readonly EntryRow[]
  /** The official place to look; null for a service whose address nobody has told. */
  readonly place: { readonly url: string; readonly from: 'text' | 'service' } | null
  /** What its support asks for. */
  readonly evidence: readonly LocalText[]
}
