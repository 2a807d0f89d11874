/** Puts together what is known of a code that no document lists. */
import type { Entry, Service, ServiceId } from '../../../src-preload/model/catalog.ts'
import type { EntryRow } from '../../../src-preload/model/search.ts'
import type { CodeFacts, DerivedMarks, UndocumentedCode } from '../../../src-preload/model/undocumented.ts'
import { classifySubject } from '../catalog/rules/classify-subject.ts'
import { saysNothing } from '../catalog/says-nothing.ts'
import { findAlike } from './find-alike.ts'
import { findBlock } from './find-block.ts'

/** Rules that hold where nothing more is known, or where the message says no more than that it failed. */
const empty = new Set(['kind/otherwise', 'kind/says-nothing', 'kind/failed'])

/** Null where the text tells nothing. */
const deriveMarks = (service: ServiceId, code: string, { message, http }: CodeFacts): DerivedMarks | null => {
  const said = message === null || saysNothing(message) ? '' : message
  const marks = classifySubject({ service, code, http, title: said, says: said, kind: null, retry: null })
  const rule = marks.derivation.kind
  return empty.has(rule) ? null : { ...marks, from: rule.includes('/http-') ? 'http' : 'message' }
}

export interface CodeExplainer {
  service(id: ServiceId): Service | undefined
  neighbours(service: ServiceId, code: string): readonly EntryRow[]
  /** Entries worth comparing with a message. */
  candidates(message: string): readonly Entry[]
  toRow(entry: Entry): EntryRow
}

/** A page of the service itself: what else a text names is not offered as an official place. */
const isOwnPage = (url: string, { hosts, docs }: Service): boolean => {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  const own = [...hosts, ...(URL.canParse(docs) ? [new URL(docs).hostname] : [])]
  return protocol === 'https:' && own.some((host) => hostname === host || hostname.endsWith(`.${host}`))
}

/** Pages that are made from one request: they say more than any documentation. */
const isTroubleshooter = (url: string): boolean => /[?&](?:log_?id|request_?id|trace_?id|code)=|troubleshoot/i.test(url)

const placeOf = (service: Service, links: readonly string[]): UndocumentedCode['place'] => {
  const own = links.filter((url) => isOwnPage(url, service))
  const named = own.find(isTroubleshooter) ?? own[0]
  if (named !== undefined) return { url: named, from: 'text' }
  return service.docs === '' ? null : { url: service.docs, from: 'service' }
}

export const explainCode = (
  { service, code, facts }: { readonly service: ServiceId; readonly code: string; readonly facts: CodeFacts },
  known: CodeExplainer,
): UndocumentedCode => {
  const described = known.service(service)
  const { message } = facts
  const alike = message === null ? [] : findAlike(message, { service, code }, known.candidates(message))
  return {
    service,
    code,
    block: findBlock(service, code),
    derived: deriveMarks(service, code, facts),
    alike: alike.map(({ entry, likeness, shared }) => ({ row: known.toRow(entry), likeness, shared })),
    neighbours: known.neighbours(service, code),
    place: described === undefined ? null : placeOf(described, facts.links),
    evidence: described?.evidence ?? [],
  }
}
