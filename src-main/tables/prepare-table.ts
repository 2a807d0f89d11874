/** Makes what a compiled table's files hold, in steps: done while a person looks at the preview, so that accepting only writes. */
import type { Entry } from '../../src-preload/model/catalog.ts'
import { createDocumentReader } from '../core/search/index/index-document.ts'
import { packSteps } from '../core/search/index/packed-index.ts'
import { mapSteps, type Steps } from '../core/steps.ts'
import { writePackedIndex } from '../engine/compiled-index.ts'
import { lineSteps } from '../engine/compiled-table.ts'

export interface PreparedTable {
  readonly index: Uint8Array
  /** Lines of the `.entries` file after its head, which names may still change. */
  readonly lines: Uint8Array
}

export function* prepareSteps(entries: readonly Entry[]): Steps<PreparedTable> {
  const documents = yield* mapSteps(entries, createDocumentReader(entries, []))
  const index = yield* packSteps(documents)
  const lines = yield* lineSteps(entries)
  return { index: writePackedIndex(index), lines }
}
