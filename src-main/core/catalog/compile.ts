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
    const trimmed = (value: string | null): string | null => value?.trim() || null
    const url = reading.url ?? service.docs
    const seen = new Set<string>()
    for (const draft of reading.drafts) {
      const code = draft.code.trim()
      const second = seen.has(code)
      seen.add(code)
      entries.push({
        id: `${service.id}/${code}${second ? '~2' : ''}`,
        service: service.id,
        code,
        name: trimmed(draft.name),
        message: draft.message.trim(),
        meaning: trimmed(draft.meaning),
        advice: trimmed(draft.advice),
        http: draft.http === null ? null : Number(draft.http),
        category: trimmed(draft.category),
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
          url: adapter.rowUrl?.(url, code) ?? url,
        },
      })
    }
  }
  return { format: 1, services, entries, guidance: [], messages }
}
