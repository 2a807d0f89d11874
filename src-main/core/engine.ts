/** The one facade over catalog, search and analyzer: all that the hosts know of core. Synchronous; runs in a worker. */

import type { CallContext, Catalog, Entry, EntryId, ServiceId, SourceSummary } from '../../src-preload/model/catalog.ts'
import type { Diagnosis, SecretSpan } from '../../src-preload/model/diagnosis.ts'
import type { ExportedFile, ExportFormat } from '../../src-preload/model/exports.ts'
import type { KnownEntry, Remark } from '../../src-preload/model/library.ts'
import type { ReadPart } from '../../src-preload/model/picture.ts'
import type { BrowsePage, BrowseQuery, EntryDetail, EntryRow, Hit } from '../../src-preload/model/search.ts'
import type { CodeFacts, CodeVicinity, UndocumentedCode } from '../../src-preload/model/undocumented.ts'
import { type Analysis, createAnalysis } from './analyzer/analysis.ts'
import type { Knowledge } from './analyzer/knowledge/knowledge.ts'
import { findSecrets, maskSecrets } from './analyzer/secrets/redact.ts'
import type { Addition } from './catalog/addition.ts'
import type { CatalogView } from './catalog/catalog.ts'
import { findNeighbours } from './catalog/neighbours.ts'
import { plainEntry } from './catalog/packed-entries.ts'
import { summarizeSources } from './catalog/sources.ts'
import { exportEntries } from './exports/export-entries.ts'
import { toKnown } from './library/known.ts'
import { weighReading } from './pictures/weigh-reading.ts'
import type { Browser, SearchOptions } from './search/browser.ts'
import type { Highlighter } from './search/page/highlight.ts'
import { toRow } from './search/page/rows.ts'
import { finishSteps, type Steps } from './steps.ts'
import { explainCode } from './undocumented/explain-code.ts'
import { findVicinities } from './undocumented/find-vicinities.ts'

export interface Engine {
  readonly catalog: Catalog
  /** Makes search and analyzer ready, so that neither the first query nor the first paste need wait for them. */
  prepare(): Steps<undefined>
  /** One page of the table: rows, how many there are, and the counts of every facet. */
  browse(query: BrowseQuery): BrowsePage
  /** Best hits first. */
  search(text: string, options: SearchOptions): readonly Hit[]
  open(id: EntryId): EntryDetail | null
  /** Entries around a code, whether a document has it or not; nearest first. */
  neighbours(service: ServiceId, code: string): readonly EntryRow[]
  /** Which of these codes some entry of their service lists. */
  documented(codes: readonly { readonly service: ServiceId; readonly code: string }[]): readonly boolean[]
  /** Where a code that no document lists lies among those of each service. */
  vicinities(code: string): readonly CodeVicinity[]
  /** What is known of a code that no document lists. */
  explain(service: ServiceId, code: string, facts: CodeFacts): UndocumentedCode
  /** What a text says went wrong, in one go. */
  diagnose(text: string): Diagnosis
  /** The same for a text that comes in pieces. */
  startAnalysis(): Analysis
  /** The same diagnosis, told which parts of its text were read from pictures. */
  weigh(diagnosis: Diagnosis, parts: readonly ReadPart[]): Diagnosis
  /** Where secrets stand in a text, in its order. */
  findSecrets(text: string): readonly SecretSpan[]
  /** The text with every secret masked. */
  maskSecrets(text: string): string
  /** Entries of these services or tables, null for all, as a file. */
  exportEntries(format: ExportFormat, wanted: readonly ServiceId[] | null): ExportedFile
  /** The documents of the shipped catalog. */
  sources(): readonly SourceSummary[]
  /** Puts these notes and tags, and no others, behind what the documents say. */
  setNotes(remarks: readonly Remark[]): void
  /** What the catalog says of entries now; those it lacks are left out. */
  know(ids: readonly EntryId[]): readonly (readonly [EntryId, KnownEntry])[]
}

/** `my-docs` of `my-docs/1001~2`. */
const spaceOf = (id: EntryId): string => id.slice(0, id.indexOf('/'))

/** Entries whose message is compared with one that was met. */
const mostCompared = 60

const mostNeighbours = 12
const noHighlights: Highlighter = () => []

/** Texts such as people paste, read before the first of a person's: expressions and functions are compiled when they are first used. */
const rehearsed = [
  '{"code":99991663,"msg":"token invalid"}',
  '飞书返回 99991672，怎么解决',
  'Error 10003 from turing api at main (bot.js:1:2)',
  'request failed with status code 500 error_code=1405 trace_id=abc message=permission denied',
  '2026-01-05 10:00:00.123 [ERROR] api.Client - POST https://open.feishu.cn/open-apis/im/v1/messages failed, HTTP 400 {"code":99991663,"msg":"token invalid","error":{"log_id":"20260105100000A1B2C3"}}',
]

export interface EngineParts {
  readonly catalog: Catalog
  readonly view: CatalogView
  /** Entries from here on are the person's own. */
  readonly shipped: number
  /** What each of the person's tables says more of shipped entries, by the table's id. */
  readonly additions: ReadonlyMap<string, readonly Addition[]>
  readonly browser: Browser
  /** Called when a text is first diagnosed; the same each time. */
  know(): Steps<Knowledge>
}

export const assembleEngine = ({ catalog, view, shipped, additions, browser, know }: EngineParts): Engine => {
  const { entries } = catalog
  const startAnalysis = () => createAnalysis(finishSteps(know()))
  const diagnose = (text: string): Diagnosis => {
    const analysis = startAnalysis()
    analysis.push(text)
    return analysis.finish()
  }
  const plainRow = (entry: Entry) => toRow(entry, noHighlights, null)
  const neighbours = (service: ServiceId, code: string) =>
    findNeighbours({ service, code }, entries, mostNeighbours).map(plainRow)

  /** A table that adds to a service is wanted by its own id: its entries, and the shipped ones with what it says of them. */
  const chooseEntries = (wanted: readonly string[]): readonly Entry[] => {
    const ids = new Set(wanted)
    const added = wanted.flatMap((id) => additions.get(id) ?? [])
    const contexts = new Map<EntryId, readonly CallContext[]>()
    for (const { to, contexts: more } of added) contexts.set(to, [...(contexts.get(to) ?? []), ...more])
    return entries.flatMap((entry): readonly Entry[] => {
      if (ids.has(entry.service) || ids.has(spaceOf(entry.id))) return [entry]
      const more = contexts.get(entry.id)
      return more === undefined ? [] : [{ ...plainEntry(entry), contexts: more }]
    })
  }

  return {
    catalog,
    *prepare() {
      yield* browser.prepare()
      yield
      yield* know()
      for (const text of rehearsed) {
        yield
        const analysis = startAnalysis()
        analysis.push(text)
        yield* analysis.endSteps()
      }
      return undefined
    },
    startAnalysis,
    diagnose,
    weigh: (diagnosis, parts) => weighReading(diagnosis, parts, view),
    browse: browser.browse,
    search: browser.search,
    setNotes: browser.setNotes,
    neighbours,
    documented: (codes) =>
      codes.map(({ service, code }) => view.byCode(code).some((entry) => entry.service === service)),
    vicinities: (code) => findVicinities(code, catalog.services, neighbours),
    explain: (service, code, facts) =>
      explainCode(
        { service, code, facts },
        {
          service: (id) => view.services.get(id),
          neighbours,
          candidates: (message) => browser.search(message, { limit: mostCompared }).map(({ entry }) => entry),
          toRow: plainRow,
        },
      ),
    maskSecrets,
    findSecrets(text) {
      const found: SecretSpan[] = []
      findSecrets(text, 0, found)
      return found
    },
    open(id) {
      const entry = view.byId(id)
      const service = entry && view.services.get(entry.service)
      if (!entry || !service) return null
      return {
        entry: plainEntry(entry),
        service,
        sameCode: view
          .byCode(entry.code)
          .filter((other) => other.id !== id)
          .map(plainEntry),
        neighbours: findNeighbours(entry, entries, mostNeighbours).map(plainRow),
        guidance: catalog.guidance.filter((section) => section.service === entry.service),
      }
    },
    exportEntries(format, wanted) {
      const chosen = wanted === null ? entries : chooseEntries(wanted)
      const named = new Set(chosen.map(({ service }) => service))
      return exportEntries(
        format,
        catalog.services.filter(({ id }) => named.has(id)),
        chosen,
      )
    },
    sources: () =>
      summarizeSources({
        ...catalog,
        // Only imported services have no page of their own.
        services: catalog.services.filter(({ docs }) => docs !== ''),
        entries: entries.slice(0, shipped),
      }),
    know: (ids) =>
      ids.flatMap((id) => {
        const entry = view.byId(id)
        return entry === undefined ? [] : [[id, toKnown(entry)] as const]
      }),
  }
}
