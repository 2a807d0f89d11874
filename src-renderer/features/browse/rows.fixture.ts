/** Rows for tests: numbered codes of one service. */
import type { EntryRow } from '../../../src-preload/model/search.ts'

export const makeRows = (first: number, count: number): readonly EntryRow[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `turing/${first + index}`,
    service: 'turing',
    code: String(first + index),
    name: null,
    message: `message ${first + index}`,
    meaning: '',
    kind: 'server',
    http: null,
    retry: 'no',
    actor: 'vendor',
    gloss: null,
    highlights: [],
    note: null,
  }))
