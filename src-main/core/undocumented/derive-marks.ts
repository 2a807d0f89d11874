/** Kind, retry and actor of a code without a document: by the rules of documented entries, from its message alone. */
import type { ServiceId } from '../../../src-preload/model/catalog.ts'
import type { CodeFacts, DerivedMarks } from '../../../src-preload/model/undocumented.ts'
import { classifyEntry } from '../catalog/classify.ts'

/** Rules that hold where nothing more is known, or where the message says no more than that it failed. */
const empty = new Set(['kind/otherwise', 'kind/says-nothing', 'kind/failed'])

/** Null where the text tells nothing. */
export const deriveMarks = (service: ServiceId, code: string, { message, http }: CodeFacts): DerivedMarks | null => {
  const entry = classifyEntry(
    {
      service,
      code,
      name: null,
      message: message ?? '',
      meaning: null,
      advice: null,
      http,
      category: null,
      corrections: [],
      template: null,
      links: [],
      provenance: { document: '', heading: null, row: 0, line: 0, date: null, url: null },
    },
    '',
    () => undefined,
  )
  const { kind, retry, actor, derivation } = entry
  if (empty.has(derivation.kind)) return null
  return { kind, retry, actor, derivation, from: derivation.kind.includes('/http-') ? 'http' : 'message' }
}
