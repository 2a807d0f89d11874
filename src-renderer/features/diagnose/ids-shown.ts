/** A finding's request ids in one line: the first of them, how many there are, and all of them to copy. */

import type { Translate } from '../../../src-preload/message.ts'
import type { Finding } from '../../../src-preload/model/diagnosis.ts'

export interface IdsShown {
  readonly text: string
  /** Every id that is known, one a line. */
  readonly copied: string
}

/** Null where the text has no ids. Ids beyond those listed count too, though they cannot be copied. */
export const idsShown = (
  { logId, occurrences }: Pick<Finding, 'logId' | 'occurrences'>,
  most: number,
  t: Translate,
): IdsShown | null => {
  const ids = [...new Set([...(logId === null ? [] : [logId]), ...occurrences.logIds])]
  const count = ids.length + occurrences.moreLogIds
  if (count === 0) return null
  const first = ids.slice(0, most).join('\n')
  return { text: count > most ? t('value.ids', { first, count }) : first, copied: ids.join('\n') }
}
