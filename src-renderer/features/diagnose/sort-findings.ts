/** The orders of the findings table; ties keep the order of importance. */
import type { Finding } from '../../../src-preload/model/diagnosis.ts'

export const findingColumns = ['error', 'count', 'first', 'last', 'ids', 'confidence'] as const
export type FindingColumn = (typeof findingColumns)[number]

export interface FindingSort {
  readonly column: FindingColumn
  readonly direction: 'ascending' | 'descending'
}

const keys: { readonly [C in FindingColumn]: (finding: Finding) => string | number | null } = {
  error: ({ candidates: [best] }) => (best === undefined ? null : `${best.service} ${best.code.padStart(12, '0')}`),
  count: ({ occurrences }) => occurrences.count,
  first: ({ occurrences }) => occurrences.first,
  last: ({ occurrences }) => occurrences.last,
  ids: ({ occurrences }) => occurrences.logIds.length,
  confidence: ({ candidates: [best] }) => best?.confidence ?? null,
}

/** What has no value comes last, whichever way. */
export const sortFindings = (findings: readonly Finding[], sort: FindingSort | null): readonly Finding[] => {
  if (sort === null) return findings
  const key = keys[sort.column]
  const sign = sort.direction === 'ascending' ? 1 : -1
  return [...findings].sort((a, b) => {
    const x = key(a)
    const y = key(b)
    if (x === y) return 0
    if (x === null) return 1
    if (y === null) return -1
    return x < y ? -sign : sign
  })
}
