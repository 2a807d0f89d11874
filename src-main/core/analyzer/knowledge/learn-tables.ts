/** Adds a person's tables to what the analyzer knows, a few entries at a time, so that it can answer in between. */
import type { Entry, ServiceId } from '../../../../src-preload/model/catalog.ts'
import { isAddition, isOwnEntry } from '../../../../src-preload/model/own-entries.ts'
import type { EnvelopeDescription } from '../../../../src-preload/model/tables.ts'
import type { CatalogView } from '../../catalog/catalog.ts'
import type { DescribedCall } from '../../catalog/described-call.ts'
import type { Steps } from '../../steps.ts'
import { importedEnvelope } from '../envelopes/imported-envelope.ts'
import { createMessageIndex } from '../messages/message-index.ts'
import { formOf, type ImportedWire } from '../statements/imported-wire.ts'
import { addName, completeKnowledge, type Knowledge } from './knowledge.ts'

/** Looks of one service's codes; a table with more has no look that an unlisted code could be told by. */
const mostForms = 100

/** How near to its service an entry stands: documented by it, added by a table of pages, written by the person. */
const distanceOf = (entry: Entry): number => (isOwnEntry(entry) ? 2 : isAddition(entry) ? 1 : 0)

/** What a table adds is a meaning of a code only where nothing nearer documents it; it stands beside that entry then. */
const leadingMeanings = (entries: readonly Entry[]): readonly Entry[] => {
  const nearest = new Map<ServiceId, number>()
  for (const entry of entries)
    nearest.set(entry.service, Math.min(distanceOf(entry), nearest.get(entry.service) ?? Number.POSITIVE_INFINITY))
  return entries.filter((entry) => distanceOf(entry) === nearest.get(entry.service))
}

export interface TableLearner {
  add(entry: Entry): void
  /** `view` is the catalog with the tables behind the shipped entries, `silent` the calls they describe without a code. */
  finish(view: CatalogView, silent?: readonly DescribedCall[]): Steps<Knowledge>
}

export const learnTables = (
  shipped: Knowledge,
  descriptions: ReadonlyMap<ServiceId, EnvelopeDescription>,
): TableLearner => {
  const messages = createMessageIndex(null)
  /** Of pages about services whose documents are shipped: they speak where no document does. */
  const pageMessages = createMessageIndex(null)
  const named = new Map(shipped.named)
  const forms = new Map<ServiceId, Set<string>>()
  const isShipped = (service: ServiceId) => shipped.view.services.has(service)
  const isDocumented = ({ id }: Entry) => shipped.view.byId(id) !== undefined
  /** Services that answer over another one's wire: what either documents is not asked of the pages of the other. */
  const borrowers = new Set(shipped.envelopes.flatMap(({ service, borrowedWire }) => (borrowedWire ? [service] : [])))
  const answersFor =
    (service: ServiceId) =>
    (entry: Entry): boolean =>
      entry.service === service || (isShipped(service) && borrowers.has(entry.service))

  return {
    add(entry) {
      const isAdded = isShipped(entry.service)
      const known = isAdded ? pageMessages : messages
      known.add(entry)
      addName(named, entry)
      // Of a service whose wire is known, codes need not be told by their looks.
      if (isAdded) return
      const looks = forms.get(entry.service)
      if (looks === undefined) forms.set(entry.service, new Set([formOf(entry.code)]))
      else if (looks.size <= mostForms) looks.add(formOf(entry.code))
    },
    finish(view, silent = []) {
      const imported = [...view.services.values()].filter(({ id }) => !isShipped(id))
      const wires = imported.map(({ id }): ImportedWire => {
        const looks = forms.get(id) ?? new Set()
        return { description: descriptions.get(id) ?? null, forms: looks.size > mostForms ? new Set() : looks }
      })
      const own = imported.flatMap((service, place) => {
        const wire = wires[place]
        return wire === undefined ? [] : [importedEnvelope(service, wire)]
      })
      const meaningsOf = (code: string) => {
        const known = shipped.meaningsOf(code)
        const more = view
          .byCode(code)
          .filter((entry) => !isDocumented(entry) && entry.kind !== 'success' && !known.some(answersFor(entry.service)))
        return more.length === 0 ? known : leadingMeanings([...known, ...more])
      }
      return completeKnowledge(
        {
          tables: shipped.tables,
          envelopes: [...shipped.envelopes, ...own],
          view,
          meaningsOf,
          messages: [[...shipped.messages.flat(), messages], [pageMessages]],
          named,
          wordingsOf(entry) {
            const document = shipped.view.byId(entry.id)
            if (document === undefined) return messages.wordingsOf(entry)
            // Pages that list a documented code under another message tell what the service may answer, too.
            const others = view.byCode(entry.code).filter((one) => one.service === entry.service && !isDocumented(one))
            return [...shipped.wordingsOf(document), ...others.flatMap(messages.wordingsOf)]
          },
          inFamily: shipped.inFamily,
        },
        wires,
        silent,
      )
    },
  }
}
