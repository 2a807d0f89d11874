/** Entries that the person writes: rows of a table of their own for each service, in use like any other. */
import {
  type Actor,
  actors,
  type Entry,
  type EntryId,
  type Kind,
  kinds,
  type Retry,
  retries,
  type ServiceId,
} from './catalog.ts'
import type { UndoToken } from './library.ts'
import { fields, identifier, integer, nullable, oneOf, type Shape, text } from './shape.ts'

export const ownEntryLimits = { code: 120, message: 4_000, meaning: 4_000, advice: 20_000 } as const

/** What the person says of a code; null leaves a field to the rules. */
export interface OwnEntryDraft {
  readonly service: ServiceId
  readonly code: string
  readonly message: string
  readonly meaning: string
  /** Markdown. */
  readonly advice: string
  readonly http: number | null
  readonly kind: Kind | null
  readonly retry: Retry | null
  readonly actor: Actor | null
}

/** An entry as the person wrote it. */
export interface OwnEntry {
  readonly entry: EntryId
  readonly draft: OwnEntryDraft
}

/** An entry that was written, and how to take it back. */
export interface WrittenEntry {
  readonly entry: EntryId
  readonly undo: UndoToken
}

export const isOwnEntryDraft: Shape<OwnEntryDraft> = fields<OwnEntryDraft>({
  service: identifier,
  code: text(ownEntryLimits.code),
  message: text(ownEntryLimits.message),
  meaning: text(ownEntryLimits.meaning),
  advice: text(ownEntryLimits.advice),
  http: nullable(integer(100, 599)),
  kind: nullable(oneOf(kinds)),
  retry: nullable(oneOf(retries)),
  actor: nullable(oneOf(actors)),
})

/** Begins the ids of tables that the person writes. */
export const ownTablePrefix = 'my-own-'

/** The table an entry stands in, which is its service's own id unless the table adds to a service. */
export const tableOf = (id: EntryId): string => id.slice(0, id.indexOf('/'))

/** Whether a table adds the entry to a service that others document. */
export const isAddition = ({ id, service }: Pick<Entry, 'id' | 'service'>): boolean => tableOf(id) !== service

export const isOwnEntry = (entry: Pick<Entry, 'id' | 'service'>): boolean =>
  isAddition(entry) && entry.id.startsWith(ownTablePrefix)
