/** The compile pipeline: read → normalize → validate → classify → merge. Pure: texts in, catalog and messages out. */
import type { Catalog, CompileMessage, Entry, Guidance, Service } from '../../../src-preload/model/catalog.ts'
import type { Adapter, Draft } from './adapter.ts'
import { classifyEntry } from './classify.ts'
import { createReport, type Report } from './compile-rules.ts'
import { type GlossFile, joinGlosses } from './glosses.ts'
import { nameEntries } from './merge.ts'
import { type DocumentFacts, normalizeDraft, readStated } from './normalize.ts'
import { readDocument } from './read.ts'
import { findStaleSlips } from './slips.ts'
import { validateEntry } from './validate.ts'

/** What one document gives. */
export interface CompiledDocument {
  readonly entries: readonly Entry[]
  readonly guidance: readonly Guidance[]
}

/** Drafts of any origin to entries: normalize → validate → classify → merge. Nothing is thrown. */
export const compileDrafts = (drafts: readonly Draft[], facts: DocumentFacts, report: Report): readonly Entry[] => {
  const stated = drafts.map(readStated)
  const plain = drafts.map((draft) => normalizeDraft(draft, facts, report))
  for (const entry of plain) validateEntry(entry, report)
  for (const { written, code } of findStaleSlips(facts.conventions.slips ?? [], plain))
    report('correction/stale', { line: 1, row: null }, { written, code: code ?? '*' })
  const ids = nameEntries(plain, report, facts.space)
  return plain.map((entry, place) => classifyEntry(entry, ids[place] ?? '', report, stated[place]))
}

/** One document through all stages; what is wrong or odd goes to `report`. */
export const compileDocument = (service: Service, adapter: Adapter, text: string, report: Report): CompiledDocument => {
  const { drafts, sections, date, url } = readDocument(adapter, text, report)
  return {
    entries: compileDrafts(drafts, { service, conventions: adapter, date, url }, report),
    guidance: sections.map((section) => ({ service: service.id, ...section })),
  }
}

/**
 * `texts` maps a document's file name to its content; a service without text or adapter is an error message. Entries of a
 * service with a file of glosses get theirs.
 */
export const compileCatalog = (
  services: readonly Service[],
  adapters: readonly Adapter[],
  texts: ReadonlyMap<string, string>,
  glosses: readonly GlossFile[] = [],
): Catalog => {
  const messages: CompileMessage[] = []
  const documents = services.map((service): CompiledDocument => {
    const report = createReport(service.document, messages)
    const text = texts.get(service.document)
    const adapter = adapters.find((candidate) => candidate.service === service.id)
    if (text !== undefined && adapter !== undefined) {
      const compiled = compileDocument(service, adapter, text, report)
      const own = glosses.filter((file) => file.service === service.id)
      return { ...compiled, entries: joinGlosses(compiled.entries, own, report) }
    }
    report(
      text === undefined ? 'document/missing' : 'document/adapter',
      { line: 1, row: null },
      { service: service.id },
    )
    return { entries: [], guidance: [] }
  })
  return {
    format: 1,
    services,
    entries: documents.flatMap((document) => document.entries),
    guidance: documents.flatMap((document) => document.guidance),
    messages,
  }
}
