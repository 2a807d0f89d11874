/**
 * The JSON of the command line and of the MCP server, version 1, as schemas: `docs/json` holds them as JSON Schema files.
 * Each is checked by the compiler against the type that is really written.
 */
import { z } from 'zod'
import {
  actors,
  type CallContext,
  type Correction,
  type Entry,
  kinds,
  type Link,
  type Provenance,
  retries,
  type Service,
  textLanguages,
} from '../../src-preload/model/catalog.ts'
import { diagnosisOutcomes, secretKinds } from '../../src-preload/model/diagnosis.ts'
import { textFields } from '../../src-preload/model/search.ts'
import type { DiagnosisRecord, FindingRecord } from './diagnosis-record.ts'
import type { HitRecord } from './hit-record.ts'

/** Raised when a field changes its meaning or goes; new fields do not raise it. */
export const recordVersion = 1

const nullable = (description: string) => z.string().nullable().describe(description)
const offset = z.number().int().min(0)
const span = z.object({ start: offset, end: offset }).describe('UTF-16 offsets into the text, half open')

const sentence = z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
const link = z.object({ kind: z.enum(['page', 'image']), url: z.string(), text: z.string() }) satisfies z.ZodType<Link>
const provenance = z.object({
  document: z.string().describe('the document that lists the code'),
  heading: z.string().nullable(),
  row: z.number().int(),
  line: z.number().int(),
  date: nullable('the date of the document, yyyy-mm-dd'),
  url: z.string().nullable(),
}) satisfies z.ZodType<Provenance>
const correction = z.object({
  field: z.enum(['code', 'category', 'message', 'advice']),
  value: z.string(),
  reason: sentence,
}) satisfies z.ZodType<Correction>

const callFields = {
  title: z.string().describe('title of the page'),
  page: nullable('address of the page'),
  advice: nullable('what the page says to do, Markdown'),
  scopes: z.array(z.string()).describe('permissions that the page asks for; any one of them will do'),
}
const context = z.object({
  ...callFields,
  method: z.string().nullable(),
  path: nullable('with its parameters as the page writes them'),
  date: nullable('the date of the page, yyyy-mm-dd'),
  http: z.number().int().nullable(),
  message: z.string(),
}) satisfies z.ZodType<CallContext>

/** An entry: one meaning of one code of one service, as documented. */
export const entrySchema = z.looseObject({
  id: z.string().describe('service/code, with ~2 for a second meaning; stable'),
  service: z.string(),
  code: z.string(),
  name: nullable('the constant the service gives the error, where it has one'),
  message: z.string().describe('as documented'),
  meaning: nullable('as documented'),
  advice: nullable('what to do, as documented, Markdown'),
  http: z.number().int().nullable(),
  category: z.string().nullable(),
  kind: z.enum(kinds).describe('what went wrong, seen from the caller; derived'),
  retry: z.enum(retries).describe('whether calling again helps; derived'),
  actor: z.enum(actors).describe('who has to act next; derived'),
  derivation: z.object({ kind: z.string(), retry: z.string(), actor: z.string() }),
  corrections: z.array(correction),
  template: z
    .object({
      parts: z.array(z.string()),
      slots: z.array(z.object({ name: z.string(), oneOf: z.array(z.string()).nullable() })),
    })
    .nullable(),
  links: z.array(link),
  provenance,
  gloss: z
    .object({ language: z.enum(textLanguages), meaning: z.string(), advice: z.string().nullable() })
    .exactOptional()
    .describe('our translation into the other language'),
  contexts: z.array(context).exactOptional().describe('the pages of a documentation that list it'),
}) satisfies z.ZodType<Entry>

const candidate = z.looseObject({
  service: z.string(),
  code: z.string(),
  entryId: nullable('null where no document lists the code'),
  confidence: z.number().min(0).max(1).describe('at 0.9 and above at least 98 of 100 answers are right'),
  evidence: z.array(
    z.object({
      rule: z.string(),
      reason: z.string(),
      span: span.nullable(),
      weight: z.number(),
    }),
  ),
  slots: z.array(z.object({ slot: z.string(), value: z.string() })),
  api: z
    .object({
      ...callFields,
      method: z.string(),
      path: z.string().describe('with its parameters as the page writes them'),
      message: nullable('null where the page does not list the code'),
    })
    .exactOptional()
    .describe('the page about the call that the text names'),
})

const occurrences = z.object({
  count: z.number().int(),
  first: nullable('ISO 8601'),
  last: nullable('ISO 8601'),
  spans: z.array(span),
  logIds: z.array(z.string()),
  moreLogIds: z.number().int().describe('occurrences whose id is not listed'),
  times: z.array(z.string()),
}) satisfies z.ZodType<FindingRecord['occurrences']>

/** One distinct error of a text. Secrets are masked in it. */
export const findingSchema = z.looseObject({
  outcome: z.enum(['identified', 'ambiguous', 'unknown-code']),
  candidates: z.array(candidate).describe('best first'),
  chain: z.array(
    z.object({
      service: z.string().nullable(),
      code: z.string(),
      entryId: z.string().nullable(),
      message: z.string().nullable(),
      span: span.nullable(),
      answer: z.boolean(),
    }),
  ),
  message: nullable('what the service said'),
  http: z.number().int().nullable(),
  logId: nullable('the id that the service gives the request'),
  time: z.string().nullable(),
  method: z.string().nullable(),
  url: z.string().nullable(),
  appId: z.string().nullable(),
  scopes: z.array(z.string()),
  fields: z.array(z.object({ field: z.string(), value: z.string().nullable(), reason: z.string() })),
  retryAfter: z.number().nullable().describe('seconds'),
  links: z.array(z.string()),
  occurrences,
  missing: z.array(z.string()).describe('what the support of this service will ask for and the text lacks'),
}) satisfies z.ZodType<FindingRecord>

const foreignSchema = z.object({
  products: z.array(z.object({ name: z.string(), docs: nullable('where its maker explains its errors') })),
  code: z.string(),
  message: z.string().nullable(),
  span: span.nullable(),
})

export const diagnosisSchema = z.looseObject({
  outcome: z.enum(diagnosisOutcomes),
  findings: z.array(findingSchema).describe('most important first'),
  note: nullable('for no-error: what was seen instead'),
  unplaced: z
    .array(z.string())
    .describe('for no-error: documented codes in the text that nothing ties to a service; look them up'),
  foreign: foreignSchema
    .nullable()
    .describe(
      'an error of a product that is none of the services, beside the findings or instead of any; several products where they write alike',
    ),
  otherForeign: z.array(foreignSchema).describe('further errors of such products'),
  secrets: z.array(z.object({ start: offset, end: offset, kind: z.enum(secretKinds) })),
  length: z.number().int(),
  read: z.number().int(),
}) satisfies z.ZodType<DiagnosisRecord>

export const hitSchema = z.looseObject({
  id: z.string(),
  service: z.string(),
  code: z.string(),
  name: z.string().nullable(),
  message: z.string(),
  meaning: z.string().describe('as documented, else the first sentence of the advice'),
  advice: z.string().nullable(),
  http: z.number().int().nullable(),
  kind: z.enum(kinds),
  retry: z.enum(retries),
  actor: z.enum(actors),
  score: z.number(),
  highlights: z.array(z.object({ field: z.enum(textFields), start: offset, end: offset })),
}) satisfies z.ZodType<HitRecord>

const localText = z.object({ zh: z.string(), en: z.string() })
export const serviceSchema = z.object({
  id: z.string(),
  name: localText,
  aliases: z.array(z.string()),
  docs: z.string().describe('address of its documentation'),
  entries: z.number().int(),
}) satisfies z.ZodType<Pick<Service, 'id' | 'name' | 'aliases' | 'docs'> & { readonly entries: number }>

/** What stands under `docs/json`, by file name. */
export const publishedSchemas = {
  entry: entrySchema,
  diagnosis: diagnosisSchema,
  hit: hitSchema,
  service: serviceSchema,
} as const

/** A schema as the file that `docs/json` holds. */
export const toJsonSchemaFile = (name: keyof typeof publishedSchemas): string =>
  `${JSON.stringify(
    { title: `errdex ${name}, version ${recordVersion}`, ...z.toJSONSchema(publishedSchemas[name]) },
    null,
    2,
  )}\n`
