/** Each thing that can be missing from an import is named, and a file with an entry is ready. */
import { expect, test } from 'vitest'
import type { GridMapping, TablePreview } from '../../../src-preload/model/tables.ts'
import { noEnvelope } from '../../../src-preload/model/tables.ts'
import { readinessOf } from './readiness.ts'

const grid = { heading: '', columns: ['a'], rows: 1, sample: [] }

const preview = (
  entries: number,
  mappings: readonly GridMapping[],
): Pick<TablePreview, 'draft' | 'entries' | 'grids'> => ({
  entries,
  grids: mappings.map(() => grid),
  draft: { name: 'x', mappings, envelope: noEnvelope },
})

test.each([
  ['a file that is still read', null, 'reading'],
  ['a file without tables', preview(0, []), 'no-table'],
  ['no table ticked', preview(0, [{ taken: false, columns: ['code'] }]), 'none-taken'],
  [
    'the ticked table has no code column, another would have one',
    preview(0, [
      { taken: true, columns: ['message'] },
      { taken: false, columns: ['code'] },
    ]),
    'no-code',
  ],
  ['all rows left out', preview(0, [{ taken: true, columns: ['code'] }]), 'no-entry'],
  ['an entry', preview(1, [{ taken: true, columns: ['code'] }]), 'ready'],
] as const)('%s', (_, given, expected) => expect(readinessOf(given)).toBe(expected))
