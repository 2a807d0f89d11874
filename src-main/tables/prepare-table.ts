/** Makes the index of a compiled table in steps: done while a person looks at the preview, so that accepting only writes. */
import type { Entry } from '../../src-preload/model/catalog.ts'
import { createDocumentReader } from '../core/search/index/index-document.ts'
import { packSteps } from '../core/search/index/packed-index.ts'
import { mapSteps, type Steps } from '../core/steps.ts'
import { writePackedIndex } from '../engine/compiled-index.ts'

/** What the `.index` file holds. */
export function* prepareSteps(entries: readonly Entry[]): Steps<Uint8Array> {
  const documents = yield* mapSteps(entries, createDocumentReader(entries, []))
  return writePackedIndex(yield* packSteps(documents))
}
