/** What the analyzer found in a text: findings, their candidates with every piece of evidence, and what is missing. */
import type { EntryId, LocalText, ServiceId } from './catalog.ts'
import type { Sentence } from './outcome.ts'

/** UTF-16 offsets into the analyzed text, half open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One reason for or against a candidate. Weights add up; negative ones are contradictions. */
export interface Evidence {
  /** Rule id such as `turing/key-names`. */
  readonly rule: string
  readonly reason: Sentence
  /** Where in the text; null when the reason is an absence. */
  readonly span: Span | null
  readonly weight: number
}

/** A value lifted out of a filled message template. */
export interface SlotValue {
  readonly slot: string
  readonly value: string
}

/** The page about the call that a text names, and what it says of the code; null where it does not list the code. */
export interface CalledApi {
  readonly method: string
  /** As the page writes it, with its parameters: `/open-apis/im/v1/messages/:message_id`. */
  readonly path: string
  readonly title: string
  /** Address of the page. */
  readonly page: string | null
  readonly message: string | null
  readonly advice: string | null
  /** Permissions that the page asks for; any one of them will do. */
  readonly scopes: readonly string[]
}

/** One possible answer to a finding; `entryId` null when the service is certain but no document has the code. */
export interface Candidate {
  readonly service: ServiceId
  readonly code: string
  readonly entryId: EntryId | null
  /** 0 to 1, calibrated on the corpus: among answers at 0.9 and above at least 98 % are right. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly slots: readonly SlotValue[]
  /** Where the text names a call that a documentation describes. */
  readonly api?: CalledApi
}

/** One link of nested codes, outermost first. `answer` marks the link that tells most. */
export interface ChainLink {
  readonly service: ServiceId | null
  readonly code: string
  readonly entryId: EntryId | null
  readonly message: string | null
  readonly span: Span | null
  readonly answer: boolean
}

/** A field the service says is violated, with its reason. */
export interface FieldViolation {
  readonly field: string
  readonly value: string | null
  readonly reason: string
}

/** Occurrences that lie so close together that they are told as one. */
export interface Moment {
  /** Where the first and the last of them stand in the text. */
  readonly start: number
  readonly last: number
  /** When that was, ISO 8601; null where the text does not tell. */
  readonly time: string | null
  readonly count: number
}

/** How often a finding occurs in a log. Times are ISO 8601 where the text has any; `spans` is capped, `count` is not. */
export interface Occurrences {
  readonly count: number
  readonly first: string | null
  readonly last: string | null
  readonly spans: readonly Span[]
  readonly logIds: readonly string[]
  /** Occurrences whose id is none of `logIds`, which are capped. */
  readonly moreLogIds: number
  /** Occurrence times for the timeline, ISO 8601, capped. */
  readonly times: readonly string[]
  /** All of them, in the order of the text: together they count `count`. */
  readonly moments: readonly Moment[]
}

/** One distinct error of the text. */
export interface Finding {
  readonly outcome: 'identified' | 'ambiguous' | 'unknown-code'
  /** By score, best first; deterministic. */
  readonly candidates: readonly Candidate[]
  readonly chain: readonly ChainLink[]
  readonly message: string | null
  readonly http: number | null
  /** The service's own request id (log_id, trace_id, RequestId). */
  readonly logId: string | null
  readonly time: string | null
  readonly method: string | null
  readonly url: string | null
  readonly appId: string | null
  readonly scopes: readonly string[]
  readonly fields: readonly FieldViolation[]
  /** Seconds to wait before a retry, where the response says so. */
  readonly retryAfter: number | null
  readonly links: readonly string[]
  readonly occurrences: Occurrences
  /** What this service's support will ask for and the text lacks. */
  readonly missing: readonly LocalText[]
}

export const diagnosisOutcomes = ['identified', 'ambiguous', 'unknown-code', 'no-error'] as const
export type DiagnosisOutcome = (typeof diagnosisOutcomes)[number]

/** Another product: what it is called, and where its maker explains its errors. */
export interface ForeignProduct {
  readonly name: LocalText
  readonly docs: string | null
}

/** An error of a product that is none of the services. */
export interface ForeignError {
  /** Several where they write alike and the text does not tell which; never empty. */
  readonly products: readonly ForeignProduct[]
  readonly code: string
  readonly message: string | null
  readonly span: Span | null
}

export interface Diagnosis {
  readonly outcome: DiagnosisOutcome
  /** By importance, most important first. Empty for `no-error`. */
  readonly findings: readonly Finding[]
  /** For `no-error`: one line on what was looked for and seen instead; null where `foreign` says it. */
  readonly note: Sentence | null
  /** Where nothing was found: documented codes that the text calls codes while nothing tells which service returned them. */
  readonly unplaced: readonly string[]
  /** Other products' errors, in the order of the text: beside the findings, or for `no-error` instead of any. */
  readonly foreign: readonly ForeignError[]
  /** Where secrets stand, so that they are masked wherever the text is shown, copied or stored. */
  readonly secrets: readonly SecretSpan[]
  /** Length of the analyzed text in UTF-16 units, and how much of it was read when the person cancelled. */
  readonly length: number
  readonly read: number
}

/** Names a diagnosis within one run of the engine; counts up from 1. */
export type DiagnosisId = number

/** A piece of its own between two files of one text: what stands before it and after it is never told as one. */
export const betweenFiles = '\n'

/** Longest piece of a text in one request, in UTF-16 units: carried and read well within a frame. */
export const pieceLimit = 524_288

/** Places of a finding in one answer. */
export const placesLimit = 20_000

export const secretKinds = [
  'token',
  'session',
  'cookie',
  'private-key',
  'connection',
  'app-secret',
  'api-key',
  'signature',
  'phone',
  'id-card',
  'email',
  'webhook',
] as const
export type SecretKind = (typeof secretKinds)[number]

export interface SecretSpan extends Span {
  readonly kind: SecretKind
}
