/** `diagnose`: what went wrong in a text, a file of any size, or one text per line of input. */
import type { Catalog } from '../../src-preload/model/catalog.ts'
import type { Diagnosis } from '../../src-preload/model/diagnosis.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { replyFormats } from '../../src-preload/model/reply.ts'
import { replyAudiences } from '../../src-preload/model/settings.ts'
import { composeReply } from '../../src-preload/reply/compose-reply.ts'
import { createAnalysis } from '../core/analyzer/analysis.ts'
import { type Knowledge, learn } from '../core/analyzer/knowledge.ts'
import { viewCatalog } from '../core/catalog/catalog.ts'
import { toDiagnosisRecord } from './diagnosis-record.ts'
import type { CliHost, Command, CommandOutcome } from './host.ts'
import { openCatalog } from './open-catalog.ts'
import { printFinding } from './print-finding.ts'
import { readArguments } from './read-arguments.ts'
import { readFilePieces, readInputPieces } from './read-text.ts'
import { say } from './say.ts'
import { parseTextLine } from './text-line.ts'

const options = {
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  reply: { type: 'string' },
  format: { type: 'string' },
} as const

/** Standard input. */
const dash = '-'

const diagnosePieces = async (knowledge: Knowledge, pieces: AsyncIterable<string>): Promise<Diagnosis> => {
  const analysis = createAnalysis(knowledge)
  for await (const piece of pieces) analysis.push(piece)
  return analysis.finish()
}

const isMissing = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error

const readSource = async (knowledge: Knowledge, source: string, host: CliHost): Promise<Outcome<Diagnosis>> => {
  try {
    return success(await diagnosePieces(knowledge, source === dash ? readInputPieces(host) : readFilePieces(source)))
  } catch (error) {
    if (!isMissing(error)) throw error
    return failure('cli.unreadable', { file: source, reason: error.code ?? '' })
  }
}

/** Answers in the order of the lines; nothing is kept from one to the next. */
const answerLines = async (knowledge: Knowledge, host: CliHost): Promise<CommandOutcome> => {
  let line = 0
  let found = false
  for await (const text of host.input) {
    line++
    if (text.trim() === '') continue
    const read = parseTextLine(text, line)
    if (!read.ok) return read
    const analysis = createAnalysis(knowledge)
    analysis.push(read.value.text)
    const diagnosis = analysis.finish()
    found ||= diagnosis.findings.length > 0
    await host.print(JSON.stringify({ id: read.value.id, diagnosis: toDiagnosisRecord(diagnosis, host) }))
  }
  return success(found)
}

type Choice = {
  readonly reply?: string | undefined
  readonly format?: string | undefined
  readonly json?: boolean | undefined
}

const printDiagnosis = async (
  diagnosis: Diagnosis,
  catalog: Catalog,
  choice: Choice,
  host: CliHost,
): Promise<Outcome<null>> => {
  const { findings, note } = diagnosis
  if (choice.reply !== undefined) return printReply(diagnosis, catalog, choice, host)
  if (choice.json === true) await host.print(JSON.stringify(toDiagnosisRecord(diagnosis, host)))
  else if (note !== null) host.warn(say(note, host.t))
  else
    for (const [place, finding] of findings.entries()) {
      if (place > 0) await host.print('')
      await printFinding(finding, catalog, host)
    }
  return success(null)
}

const printReply = async (
  { findings, note }: Diagnosis,
  catalog: Catalog,
  choice: Choice,
  host: CliHost,
): Promise<Outcome<null>> => {
  const audience = replyAudiences.find((known) => known === choice.reply)
  if (audience === undefined)
    return failure('cli.audience', { audience: choice.reply ?? '', audiences: replyAudiences.join(', ') })
  const format = replyFormats.find((known) => known === (choice.format ?? 'plain'))
  if (format === undefined)
    return failure('cli.format', { format: choice.format ?? '', formats: replyFormats.join(', ') })
  const [finding] = findings
  const [candidate] = finding?.candidates ?? []
  const view = viewCatalog(catalog)
  const service = view.services.get(candidate?.service ?? '')
  if (finding === undefined || candidate === undefined || service === undefined) {
    if (note !== null) host.warn(say(note, host.t))
    return success(null)
  }
  const entry = candidate.entryId === null ? null : (view.byId(candidate.entryId) ?? null)
  const locale = host.language === 'zh' ? 'zh-CN' : 'en'
  await host.print(
    composeReply(
      { service, code: candidate.code, entry, finding, candidate },
      { audience, locale, format, template: null },
    ),
  )
  return success(null)
}

export const diagnose: Command = {
  async run(args, host) {
    const read = readArguments(args, options)
    if (!read.ok) return read
    const { values, positionals } = read.value
    if (values.jsonl === true && positionals[0] !== undefined)
      return failure('cli.unexpected-word', { word: positionals[0] })
    const opened = openCatalog(host)
    if (!opened.ok) return opened
    const knowledge = learn(viewCatalog(opened.value))
    if (values.jsonl === true) return answerLines(knowledge, host)
    let found = false
    for (const [place, source] of (positionals.length === 0 ? [dash] : positionals).entries()) {
      const diagnosis = await readSource(knowledge, source, host)
      if (!diagnosis.ok) return diagnosis
      if (place > 0 && values.json !== true) await host.print('')
      if (positionals.length > 1 && values.json !== true) await host.print(`${source}:`)
      const printed = await printDiagnosis(diagnosis.value, opened.value, values, host)
      if (!printed.ok) return printed
      found ||= diagnosis.value.findings.length > 0
    }
    return success(found)
  },
}
