/** Entries as lines of a list: the entry, and one more for each page that says something of its own about the code on one call. */
import type { CallContext, Entry } from '../../../src-preload/model/catalog.ts'

import { plainEntry } from '../catalog/packed-entries.ts'

/** What a page adds; empty for an entry that no page lists. */
export const pageColumns = ['method', 'path', 'title', 'page', 'date', 'scopes'] as const
export type PageColumn = (typeof pageColumns)[number]

export interface ExportRow {
  /** With the texts of the page where the row is of one. */
  readonly entry: Entry
  readonly context: CallContext | null
}

const saysTheSame = (entry: Entry) => (context: CallContext) =>
  context.message === entry.message && context.advice === entry.advice

/** The entry's own text stands on a line of its own only where no page says just that. */
export const toExportRows = (entries: readonly Entry[]): readonly ExportRow[] =>
  entries.flatMap((entry): readonly ExportRow[] => {
    const contexts = entry.contexts ?? []
    const ofPages = contexts.map((context) => ({
      entry: {
        ...plainEntry(entry),
        message: context.message,
        advice: context.advice,
        http: context.http ?? entry.http,
      },
      context,
    }))
    return contexts.some(saysTheSame(entry)) ? ofPages : [{ entry, context: null }, ...ofPages]
  })

export const pageCell = (context: CallContext | null, column: PageColumn): string | null => {
  if (context === null) return null
  return column === 'scopes' ? context.scopes.join(' ') : context[column]
}
