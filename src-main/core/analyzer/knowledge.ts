/** What the analyzer knows of a catalog, prepared once. */
import type { Entry, EntryId } from '../../../src-preload/model/catalog.ts'
import type { CatalogView } from '../catalog/catalog.ts'
import type { Envelope } from './envelopes/envelope.ts'
import { plainEnvelope } from './envelopes/plain-envelope.ts'
import { envelopes } from './envelopes/registry.ts'
import { createMarkFinder, type TextMarks } from './extractors/text-marks.ts'
import type { DocumentedText } from './messages/documented-text.ts'
import { indexMessages, type MessageIndex } from './messages/message-index.ts'
import { compact } from './messages/words.ts'
import type { CodeKnowledge } from './statements/mentions.ts'

export interface Knowledge extends CodeKnowledge {
  readonly envelopes: readonly Envelope[]
  findMarks(text: string): TextMarks
  readonly view: CatalogView
  /** Every entry a code may stand for: also under the code its document should have written. */
  meaningsOf(code: string): readonly Entry[]
  readonly messages: MessageIndex
  /** Entries by the name their document gives them: `HTTP_TIMEOUT_ERROR`. */
  readonly named: ReadonlyMap<string, readonly Entry[]>
  /** Every wording an entry's message may have. */
  readonly wordingsOf: ReadonlyMap<EntryId, readonly DocumentedText[]>
}

/** The recognisers of the catalog's services: our own, and plain ones for imported tables. */
const envelopesFor = ({ catalog }: CatalogView): readonly Envelope[] => [
  ...envelopes,
  ...catalog.services.filter(({ id }) => !envelopes.some(({ service }) => service === id)).map(plainEnvelope),
]

const wireWordings = (entry: Entry): readonly string[] =>
  envelopes.find(({ service }) => service === entry.service)?.wordings[entry.code] ?? []

export const learn = (view: CatalogView): Knowledge => {
  const messages = indexMessages(view.catalog.entries, wireWordings)
  const wordingsOf = new Map<EntryId, DocumentedText[]>()
  for (const text of messages.texts)
    for (const { id } of text.entries) {
      const known = wordingsOf.get(id)
      if (known === undefined) wordingsOf.set(id, [text])
      else known.push(text)
    }
  const named = new Map<string, readonly Entry[]>()
  for (const entry of view.catalog.entries)
    if (entry.name !== null && entry.kind !== 'success')
      named.set(entry.name, [...(named.get(entry.name) ?? []), entry])
  const corrected = new Map<string, readonly Entry[]>()
  for (const entry of view.catalog.entries)
    for (const { field, value } of entry.corrections)
      if (field === 'code') corrected.set(value, [...view.byCode(value), entry])
  const meaningsOf = (code: string) =>
    (corrected.get(code) ?? view.byCode(code)).filter((entry) => entry.kind !== 'success')
  const recognisers = envelopesFor(view)
  return {
    envelopes: recognisers,
    findMarks: createMarkFinder(recognisers),
    view,
    meaningsOf,
    messages,
    named,
    wordingsOf,
    documented: (code) => meaningsOf(code).length > 0,
    isBesideWording: (code, before, after) => {
      const following = compact(after)
      const firstLine = compact(after.split('\n', 1)[0] ?? '')
      const preceding = compact(before)
      return meaningsOf(code).some(({ id }) =>
        wordingsOf.get(id)?.some((wording) => {
          const head = wording.compact.find((part) => part !== '') ?? ''
          if (head.length < 3) return false
          return (
            following.startsWith(head) ||
            preceding.endsWith(wording.compact.join('')) ||
            (firstLine.length >= 5 && head.startsWith(firstLine))
          )
        }),
      )
    },
  }
}
