/** The catalog as it crosses process borders: services, entries, where each entry comes from, and what compiling it said. */
import type { Sentence } from './outcome.ts'

/** As the document has it, in both, where we have no words for it. */
export const categoryText = (category: string, service: Service | undefined): LocalText =>
  service?.categories?.find(({ zh }) => zh === category) ?? { zh: category, en: category }

/** What went wrong, seen from the caller. One per entry, always derived by rules. */
export const kinds = [
  'auth',
  'permission',
  'invalid-request',
  'not-found',
  'conflict',
  'state',
  'rate-limit',
  'quota',
  'content-policy',
  'unsupported',
  'configuration',
  'upstream',
  'server',
  'success',
  /** Nothing in the row tells; retry and actor are not worth showing then. */
  'unclassified',
] as const
export type Kind = (typeof kinds)[number]

/** Whether calling again helps: `backoff` waits and repeats, `refresh` renews the credential and repeats once. */
export const retries = ['no', 'backoff', 'refresh'] as const
export type Retry = (typeof retries)[number]

/** Who has to act next. `vendor` is the service's own support. */
export const actors = ['developer', 'admin', 'user', 'vendor'] as const
export type Actor = (typeof actors)[number]

/** A service's id: one of `resources/services.json`, or the id of an imported table. */
export type ServiceId = string

/** `service/code`, with `~2` for a second meaning of the same code. Stable across recompilation, never row order. */
export type EntryId = string

/** Where an entry stands in its document. `row` counts the table's data rows from 1, `line` the file's lines from 1. */
export interface Provenance {
  readonly document: string
  readonly heading: string | null
  readonly row: number
  readonly line: number
  /** The document's own date, ISO `yyyy-mm-dd`, where it states one. */
  readonly date: string | null
  /** The page the document was taken from, deep-linked to the row where the page has anchors. */
  readonly url: string | null
}

/** A link named by a document: absolute, never loaded by itself. */
export interface Link {
  readonly kind: 'page' | 'image'
  readonly url: string
  readonly text: string
}

/** A place in a message that the service fills. */
export interface Slot {
  /** What stands there, in the document's words: `open_id`, `ip`, `具体错误信息`. */
  readonly name: string
  /** The only texts it can hold, where the document lists them; null for any. */
  readonly oneOf: readonly string[] | null
}

/** A message with slots: `parts` are the fixed texts around them, so there is one more part than slots. */
export interface Template {
  readonly parts: readonly string[]
  readonly slots: readonly Slot[]
}

/** Which rule decided each derived field; the ids name rows of `core/catalog/rules`. */
export interface Derivation {
  readonly kind: string
  readonly retry: string
  readonly actor: string
}

/** Ends the id of a field's rule where the row states the field itself: `kind/stated`. */
export const statedRule = 'stated'

/** What the document gets wrong, put right beside the original. */
export interface Correction {
  readonly field: 'code' | 'category' | 'message' | 'advice'
  /** The whole field as it should read. */
  readonly value: string
  readonly reason: Sentence
}

/** A page of a documentation that lists an entry: the call it describes, and what it says of the entry there. */
export interface CallContext {
  /** Null on a page that describes no call. */
  readonly method: string | null
  /** `/open-apis/im/v1/messages/:message_id`, parameters as the page writes them. */
  readonly path: string | null
  readonly title: string
  /** Absolute address of the page, where one is known. */
  readonly page: string | null
  /** The page's own date, ISO `yyyy-mm-dd`. */
  readonly date: string | null
  readonly http: number | null
  readonly message: string
  readonly advice: string | null
  /** Permissions that the page asks for; any one of them will do. */
  readonly scopes: readonly string[]
}

/** The languages of entries and services: a document is in one of them, its translation in the other. */
export const textLanguages = ['zh', 'en'] as const
export type TextLanguage = (typeof textLanguages)[number]

/** Our translation of what a document says about an entry. */
export interface Gloss {
  readonly language: TextLanguage
  readonly meaning: string
  /** Markdown; null where the document gives no advice. */
  readonly advice: string | null
}

/** One row of one document. Texts are as documented, trimmed; `advice` is Markdown with absolute links. */
export interface Entry {
  readonly id: EntryId
  readonly service: ServiceId
  readonly code: string
  readonly name: string | null
  readonly message: string
  readonly meaning: string | null
  readonly advice: string | null
  readonly http: number | null
  readonly category: string | null
  readonly kind: Kind
  readonly retry: Retry
  readonly actor: Actor
  readonly derivation: Derivation
  readonly corrections: readonly Correction[]
  readonly template: Template | null
  readonly links: readonly Link[]
  readonly provenance: Provenance
  /** The pages that list it, where it comes from a documentation; those that say the commonest text first. */
  readonly contexts?: readonly CallContext[] | undefined

  /** Absent where nobody has translated the entry. */
  readonly gloss?: Gloss | undefined
}

/** Text in the two languages of the app. */
export interface LocalText {
  readonly zh: string
  readonly en: string
}

/** Something a service's support asks for, and how to tell that a text has it. */
export interface EvidenceItem extends LocalText {
  readonly id: string
  /** Facts the analyzer lifts; the item is there when all of them are. */
  readonly lifted: readonly ('code' | 'message' | 'logId' | 'time' | 'http' | 'method' | 'url' | 'appId')[]
  /** Words that show it in the text, any one of them. */
  readonly words: readonly string[]
  /** Codes whose errors have no such thing, inclusive ranges: a webhook has no access token. */
  readonly unless?: readonly (readonly [from: number, to: number])[]
}

/** What some codes of a service are about. */
export interface CodeArea extends LocalText {
  /** Inclusive ranges. */
  readonly codes: readonly (readonly [from: number, to: number])[]
}

/** What a service is called, where it lives, and what its support asks for (`resources/services.json`). */
export interface Service {
  readonly id: ServiceId
  readonly name: LocalText
  /** The name for narrow places such as table cells. */
  readonly shortName: LocalText
  /** Other names people type for it; they find the service in a query. */
  readonly aliases: readonly string[]
  /** The file in `resources/documents`. */
  readonly document: string
  readonly hosts: readonly string[]
  readonly docs: string
  /** The categories of its document with our English for them, where it names them in Chinese. */
  readonly categories?: readonly LocalText[]
  /** What blocks of its codes are about, where its document has no categories and a row need not say so. */
  readonly areas?: readonly CodeArea[]
  /** What to send to the service's support, in the order it asks. */
  readonly evidence: readonly EvidenceItem[]
}

/** What a document says outside its table, as Markdown: shown beside the service's entries. */
export interface Guidance {
  readonly service: ServiceId
  readonly heading: string
  readonly body: string
  readonly line: number
}

/** What compiling noticed. `error` fails the build; the place is always named. */
export interface CompileMessage {
  readonly severity: 'error' | 'warning' | 'note'
  /** Rule id such as `row/open`: a row of `core/catalog/compile-rules.ts`. */
  readonly rule: string
  readonly document: string
  readonly line: number
  readonly row: number | null
  readonly text: Sentence
}

/** What one document gave. */
export interface SourceSummary {
  readonly service: Service
  /** The document's own date, ISO `yyyy-mm-dd`. */
  readonly date: string | null
  readonly entries: number
  /** Different codes among them. */
  readonly codes: number
  readonly messages: readonly CompileMessage[]
}

/** The compiled catalog: entries in document order, services in the order they are shown. */
export interface Catalog {
  readonly format: 1
  readonly services: readonly Service[]
  readonly entries: readonly Entry[]
  readonly guidance: readonly Guidance[]
  readonly messages: readonly CompileMessage[]
}
