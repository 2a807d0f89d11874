/** What a click on an item does again, as far as its text was kept. */

import type { MessageKey } from '../../../src-preload/message.ts'
import type { HistoryItem } from '../../../src-preload/model/library.ts'
import { goTo } from '../../lib/destination.ts'

export interface Repeat {
  readonly hint: MessageKey
  run(): void
}

/** A diagnosis whose text was not kept leads to its first entry, or is made of its excerpt. */
export const repeatOf = ({ kind, excerpt, whole, entries }: HistoryItem): Repeat => {
  const [entry] = entries
  if (kind === 'lookup') return { hint: 'history.repeat', run: () => goTo({ view: 'search', text: excerpt }) }
  if (kind === 'note' && entry !== undefined)
    return { hint: 'history.repeat-note', run: () => goTo({ view: 'entry', id: entry }) }
  if (kind === 'reply' && entry !== undefined)
    return { hint: 'history.repeat-reply', run: () => goTo({ view: 'entry', id: entry }) }
  if (whole !== null) return { hint: 'history.repeat-diagnosis', run: () => goTo({ view: 'diagnosis', text: whole }) }
  if (entry !== undefined) return { hint: 'history.repeat-entry', run: () => goTo({ view: 'entry', id: entry }) }
  return { hint: 'history.repeat-excerpt', run: () => goTo({ view: 'diagnosis', text: excerpt }) }
}
