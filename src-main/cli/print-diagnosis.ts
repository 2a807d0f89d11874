/** A diagnosis as the command line was asked to give it: for people, in JSON, or as a reply ready to send. */
import { localeOf } from '../../src-preload/message.ts'
import type { Diagnosis } from '../../src-preload/model/diagnosis.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { type ReplyFormat, replyFormats } from '../../src-preload/model/reply.ts'
import { replyAudiences, type Settings } from '../../src-preload/model/settings.ts'
import { composeForeign } from '../../src-preload/reply/compose-foreign.ts'
import { composeReplies } from '../../src-preload/reply/compose-reply.ts'
import { besideOf } from '../../src-preload/reply/diagnosis-note.ts'
import { viewCatalog } from '../core/catalog/catalog.ts'
import type { Engine } from '../core/engine.ts'
import { toDiagnosisRecord, wordNote } from '../records/diagnosis-record.ts'
import { toReplySubjects } from '../records/reply-subjects.ts'
import { say } from '../records/say.ts'
import type { CliHost } from './host.ts'
import { printFinding } from './print-finding.ts'

/** What the options say; `reply` null: no reply is asked for. */
export interface PrintOptions {
  readonly reply: { readonly audience: Settings['replyAudience']; readonly format: ReplyFormat } | null
  readonly json: boolean
}

export const readPrintOptions = (values: {
  readonly reply?: string | undefined
  readonly format?: string | undefined
  readonly json?: boolean | undefined
  readonly jsonl?: boolean | undefined
}): Outcome<PrintOptions> => {
  const outputs = (['json', 'jsonl', 'reply'] as const).filter((name) => values[name] !== undefined)
  if (outputs.length > 1) return failure('cli.one-output', { options: outputs.map((name) => `--${name}`).join(', ') })
  const json = values.json === true
  const audiences = replyAudiences.join(', ')
  if (values.reply === undefined)
    return values.format === undefined ? success({ reply: null, json }) : failure('cli.format-alone', { audiences })
  const audience = replyAudiences.find((known) => known === values.reply)
  if (audience === undefined) return failure('cli.audience', { audience: values.reply, audiences })
  const format = replyFormats.find((known) => known === (values.format ?? 'plain'))
  if (format === undefined)
    return failure('cli.format', { format: values.format ?? '', formats: replyFormats.join(', ') })
  return success({ reply: { audience, format }, json })
}

export const printDiagnosis = async (
  diagnosis: Diagnosis,
  engine: Engine,
  { reply, json }: PrintOptions,
  host: CliHost,
): Promise<void> => {
  if (reply !== null) return printReply(diagnosis, engine, reply, host)
  const { findings } = diagnosis
  const note = wordNote(diagnosis, host)
  if (json) await host.print(JSON.stringify(toDiagnosisRecord(diagnosis, host)))
  else if (note !== null) host.warn(note)
  else
    for (const [place, finding] of findings.entries()) {
      if (place > 0) await host.print('')
      await printFinding(finding, engine, host)
    }
  const beside = besideOf(diagnosis, localeOf(host.language))
  if (!json) for (const one of beside) host.warn(say(one, host.t))
}

const printReply = async (
  diagnosis: Diagnosis,
  engine: Engine,
  { audience, format }: NonNullable<PrintOptions['reply']>,
  host: CliHost,
): Promise<void> => {
  const { findings } = diagnosis
  const [foreign] = diagnosis.foreign
  const note = wordNote(diagnosis, host)
  if (note !== null) host.warn(note)
  const locale = localeOf(host.language)
  const subjects = toReplySubjects(findings, viewCatalog(engine.catalog), engine)
  if (subjects.length > 0) await host.print(composeReplies(subjects, { audience, locale, format, template: null }))
  else if (foreign !== undefined) await host.print(composeForeign(foreign, locale, format))
}
