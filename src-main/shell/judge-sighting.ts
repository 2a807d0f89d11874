/** Whether what the engine found in a copied text is worth an offer, by the sensitivity the person chose. */
import type { Examination } from '../../src-preload/model/companion.ts'
import type { Settings } from '../../src-preload/model/settings.ts'

/** Numbers are copied all day long (amounts, ids, dates), so alone they are never certain; nor is what was hardly read. */
export const judge = (
  { outcome, bare, doubtful, found }: Examination,
  sensitivity: Settings['watchSensitivity'],
): 'offered' | 'not-certain' | 'no-error' => {
  if (found === null || outcome === 'no-error') return 'no-error'
  const certain = outcome === 'identified' && !bare && !doubtful
  return certain || sensitivity === 'possible' ? 'offered' : 'not-certain'
}
