/** `diagnose_text`: what went wrong in a text, with the evidence, what is missing and, on request, a reply ready to send. */

import { z } from 'zod'
import { localeOf } from '../../src-preload/message.ts'
import type { TextLanguage } from '../../src-preload/model/catalog.ts'
import type { Diagnosis, Finding } from '../../src-preload/model/diagnosis.ts'
import { replyAudiences } from '../../src-preload/model/settings.ts'
import { composeForeign } from '../../src-preload/reply/compose-foreign.ts'
import { composeReplies } from '../../src-preload/reply/compose-reply.ts'
import { replyValues } from '../../src-preload/reply/reply-values.ts'
import { createTranslate } from '../../src-preload/translate.ts'
import type { Engine } from '../core/engine.ts'
import { toDiagnosisRecord } from '../records/diagnosis-record.ts'
import { toReplySubjects } from '../records/reply-subjects.ts'
import { diagnosisSchema, findingSchema, recordVersion } from '../records/schemas.ts'
import { pageArguments, pageFields, pageOf } from './paging.ts'
import { answer, readOnly, refuse, type Tool, type ToolContext } from './tool.ts'

/** Most places and times given of one error; their count is always whole. */
const mostSpans = 20

const input = z.object({
  text: z
    .string()
    .min(1)
    .optional()
    .describe('anything a customer sent: JSON, a curl dump, an exception, a log, or just a code'),
  image_path: z.string().min(1).max(4_096).optional().describe('a screenshot on this machine, instead of the text'),
  language: z.enum(['zh', 'en']).default('en').describe('of reasons, notes and the reply'),
  reply: z.enum(replyAudiences).optional().describe('also write a reply for this audience'),
  ...pageArguments(10, 50),
})

const eitherOr = { key: 'mcp.text-or-image', values: {} }

/** What the entry, or for a code of no document its message, says of it, in the language that was asked for. */
const explanation = z
  .object({ cause: z.string(), steps: z.string().describe('what to do'), retry: z.string(), actor: z.string() })
  .nullable()
  .describe('Markdown; null while several answers are equally likely')

const output = z.object({
  version: z.literal(recordVersion),
  outcome: diagnosisSchema.shape.outcome,
  note: diagnosisSchema.shape.note,
  unplaced: diagnosisSchema.shape.unplaced,
  foreign: diagnosisSchema.shape.foreign,
  other_foreign: diagnosisSchema.shape.otherForeign,
  findings: z.array(findingSchema.extend({ explanation })).describe('most important first'),
  image_text: z.string().nullable().describe('what was read in the picture'),
  reply: z.string().nullable(),
  ...pageFields,
})

/** A lone surrogate is no text that JSON could carry back. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const wellFormed = (text: string) => text.replace(loneSurrogate, '\ufffd')

const pieceLength = 524_288

/** Gives other requests, and a cancellation, a turn between pieces. */
const diagnosePieces = async (engine: Engine, text: string, signal: AbortSignal): Promise<Diagnosis> => {
  const analysis = engine.startAnalysis()
  for (let at = 0; at < text.length; at += pieceLength) {
    signal.throwIfAborted()
    analysis.push(text.slice(at, at + pieceLength))
    await new Promise((resolve) => setImmediate(resolve))
  }
  signal.throwIfAborted()
  return analysis.finish()
}

const replyTo = (
  { findings, foreign: [foreign] }: Diagnosis,
  { engine, view }: ToolContext,
  audience: (typeof replyAudiences)[number],
  language: TextLanguage,
): string | null => {
  const subjects = toReplySubjects(findings, view, engine)
  const locale = localeOf(language)
  if (subjects.length > 0) return composeReplies(subjects, { audience, locale, format: 'markdown', template: null })
  return foreign === undefined ? null : composeForeign(foreign, locale, 'markdown')
}

const explain = (
  finding: Finding | undefined,
  { engine, view }: ToolContext,
  language: TextLanguage,
): z.infer<typeof explanation> => {
  if (finding === undefined || finding.outcome === 'ambiguous') return null
  const [subject] = toReplySubjects([finding], view, engine)
  if (subject === undefined) return null
  const locale = localeOf(language)
  const { cause, steps, retry, actor } = replyValues(subject, locale, createTranslate(locale))
  return { cause, steps, retry, actor }
}

export const diagnoseText: Tool = {
  register(server, context) {
    server.registerTool(
      'diagnose_text',
      {
        title: 'Diagnose an error text',
        description:
          'Finds the error codes of Feishu/Lark, Feishu Project, Feishu Hire, the Turing platform and the Tencent Cloud customer-service bot (and of tables the person added) in any text, says which entry each is and why, what to do, who must act and what is missing. Offline; the text goes nowhere.',
        inputSchema: input,
        outputSchema: output,
        annotations: readOnly,
      },
      async ({ text, image_path, language, reply, limit, cursor }, { mcpReq }) => {
        const words = context.words(language)
        if ((text === undefined) === (image_path === undefined)) return refuse(eitherOr, words)
        const picture = image_path === undefined ? null : await context.readPicture(image_path)
        if (picture?.ok === false) return refuse(picture.problem, words)
        const image_text = picture === null ? null : picture.value.text
        const diagnosis = await diagnosePieces(context.engine, wellFormed(image_text ?? text ?? ''), mcpReq.signal)
        const record = toDiagnosisRecord(diagnosis, words)
        const { items, total, next_cursor } = pageOf(record.findings, limit, cursor)
        return answer({
          version: recordVersion,
          outcome: record.outcome,
          note: record.note,
          unplaced: record.unplaced,
          foreign: record.foreign,
          other_foreign: record.otherForeign,
          findings: items.map((finding) => ({
            ...finding,
            explanation: explain(diagnosis.findings[record.findings.indexOf(finding)], context, language),
            occurrences: {
              ...finding.occurrences,
              spans: finding.occurrences.spans.slice(0, mostSpans),
              times: finding.occurrences.times.slice(0, mostSpans),
            },
          })),
          image_text: image_text === null ? null : context.engine.maskSecrets(image_text),
          reply: reply === undefined ? null : replyTo(diagnosis, context, reply, language),
          total,
          next_cursor,
        })
      },
    )
  },
}
