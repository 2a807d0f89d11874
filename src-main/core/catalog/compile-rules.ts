/** Everything compiling can notice, with its severity; the words are `compile.<rule>` in `resources/locales`. */
import type { CompileMessage } from '../../../src-preload/model/catalog.ts'

/** `error`: something would be lost or wrong, the build fails. `warning`: read on, but look. `note`: odd, and handled. */
export const compileRules = {
  'document/missing': 'error',
  'document/adapter': 'error',
  'document/heading': 'warning',
  'table/missing': 'error',
  'table/unclosed': 'error',
  'table/empty': 'error',
  'table/count': 'error',
  'table/ruler': 'warning',
  'table/stray-text': 'warning',
  'row/cells': 'error',
  'row/extra': 'error',
  'row/span': 'warning',
  'row/mark': 'note',
  'row/open': 'note',
  'row/unopened': 'note',
  'row/continued': 'note',
  'cell/tab': 'note',
  'code/missing': 'error',
  'code/odd': 'warning',
  'message/missing': 'error',
  'http/odd': 'error',
  'name/missing': 'error',
  'text/highlight': 'note',
  'text/typographic': 'note',
  'text/full-width': 'note',
  'text/corrected': 'note',
  'correction/stale': 'warning',
  'advice/code-block': 'warning',
  'advice/html': 'warning',
  'link/rewritten': 'note',
  'link/odd': 'warning',
  'guidance/repaired': 'note',
  'guidance/left-out': 'note',
  'entry/second-meaning': 'note',
  'entry/duplicate': 'warning',
  'classify/unmatched': 'error',
  'gloss/missing': 'error',
  'gloss/stale': 'warning',
  'gloss/lost': 'error',
  'gloss/unknown': 'warning',
} as const satisfies Readonly<Record<string, CompileMessage['severity']>>

export type CompileRule = keyof typeof compileRules

/** 1-based line of the file and, inside the table, 1-based data row. */
export interface Place {
  readonly line: number
  readonly row: number | null
}

/** Notes something at a place of the document being compiled. */
export type Report = (rule: CompileRule, place: Place, values?: Readonly<Record<string, string | number>>) => void

/** The `Report` of one document; what it is told lands in `messages`. */
export const createReport =
  (document: string, messages: CompileMessage[]): Report =>
  (rule, { line, row }, values = {}) => {
    messages.push({
      severity: compileRules[rule],
      rule,
      document,
      line,
      row,
      text: { key: `compile.${rule}`, values },
    })
  }
