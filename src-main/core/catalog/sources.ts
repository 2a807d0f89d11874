/** What each shipped document gave: counts, its date, and what compiling it noticed. */
import type { Catalog, Entry, ServiceId, SourceSummary } from '../../../src-preload/model/catalog.ts'

export const summarizeSources = ({ services, entries, messages }: Catalog): readonly SourceSummary[] => {
  const byService = new Map<ServiceId, Entry[]>()
  for (const entry of entries) {
    const known = byService.get(entry.service)
    if (known === undefined) byService.set(entry.service, [entry])
    else known.push(entry)
  }
  return services.map((service) => {
    const own = byService.get(service.id) ?? []
    return {
      service,
      date: own[0]?.provenance.date ?? null,
      entries: own.length,
      codes: new Set(own.map(({ code }) => code)).size,
      messages: messages.filter(({ document }) => document === service.document),
    }
  })
}
