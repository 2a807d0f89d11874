/** A diagnosis as the command line was asked to give it: for people, in JSON, or as a reply ready to send. */
import type { Diagnosis } from '../../src-preload/model/diagnosis.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { replyFormats } from '../../src-preload/model/reply.ts'
import { replyAudiences } from '../../src-preload/model/settings.ts'
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

/** What the options say. */
export type PrintOptions = {
  readonly reply?: string | undefined
  readonly format?: string | undefined
  readonly json?: boolean | undefined
}

export const printDiagnosis = async (
  diagnosis: Diagnosis,
  engine: Engine,
  options: PrintOptions,
  host: CliHost,
): Promise<Outcome<null>> => {
  const { findings } = diagnosis
  const note = wordNote(diagnosis, host)
  if (options.reply !== undefined) return printReply(diagnosis, engine, options, host)
  if (options.json === true) await host.print(JSON.stringify(toDiagnosisRecord(diagnosis, host)))
  else if (note !== null) host.warn(note)
  else
    for (const [place, finding] of findings.entries()) {
      if (place > 0) await host.print('')
      await printFinding(finding, engine, host)
    }
  const beside = besideOf(diagnosis, host.language === 'zh' ? 'zh-CN' : 'en')
  if (options.json !== true) for (const one of beside) host.warn(say(one, host.t))
  return success(null)
}

const printReply = async (
  diagnosis: Diagnosis,
  engine: Engine,
  options: PrintOptions,
  host: CliHost,
): Promise<Outcome<null>> => {
  const audience = replyAudiences.find((known) => known === options.reply)
  if (audience === undefined)
    return failure('cli.audience', { audience: options.reply ?? '', audiences: replyAudiences.join(', ') })
  const format = replyFormats.find((known) => known === (options.format ?? 'plain'))
  if (format === undefined)
    return failure('cli.format', { format: options.format ?? '', formats: replyFormats.join(', ') })
  const { findings } = diagnosis
  const [foreign] = diagnosis.foreign
  const note = wordNote(diagnosis, host)
  if (note !== null) host.warn(note)
  const locale = host.language === 'zh' ? 'zh-CN' : 'en'
  const subjects = toReplySubjects(findings, viewCatalog(engine.catalog), engine)
  if (subjects.length > 0) await host.print(composeReplies(subjects, { audience, locale, format, template: null }))
  else if (foreign !== undefined) await host.print(composeForeign(foreign, locale, format))
  return success(null)
}
