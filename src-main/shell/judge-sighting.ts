/** Whether what the engine found in a copied text is worth an offer, by the sensitivity the person chose. */
import type { Sighting } from '../../src-preload/model/companion.ts'
import type { DiagnosisOutcome } from '../../src-preload/model/diagnosis.ts'
import type { Settings } from '../../src-preload/model/settings.ts'

/** What the engine saw in a text. `bare` when the text is a number and nothing else. */
export interface Examination {
  readonly outcome: DiagnosisOutcome
  readonly bare: boolean
  /** Null exactly when the outcome is `no-error`. */
  readonly found: Pick<Sighting, 'service' | 'code' | 'entryId' | 'message' | 'others'> | null
}

/** Numbers are copied all day long (amounts, ids, dates), so alone they are never certain. */
export const judge = (
  { outcome, bare, found }: Examination,
  sensitivity: Settings['watchSensitivity'],
): 'offered' | 'not-certain' | 'no-error' => {
  if (found === null || outcome === 'no-error') return 'no-error'
  const certain = outcome === 'identified' && !bare
  return certain || sensitivity === 'possible' ? 'offered' : 'not-certain'
}
