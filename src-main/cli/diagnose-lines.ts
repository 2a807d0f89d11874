/** `diagnose --jsonl`: one text per line of input, one diagnosis per line of output. */
import type { Diagnosis } from '../../src-preload/model/diagnosis.ts'
import { createAnalysis } from '../core/analyzer/analysis.ts'
import type { Knowledge } from '../core/analyzer/knowledge.ts'
import { toDiagnosisRecord } from '../records/diagnosis-record.ts'
import type { CliHost, CommandOutcome } from './host.ts'
import { parseTextLine } from './text-line.ts'

/** Answers in the order of the lines; nothing is kept from one to the next. */
export const diagnoseLines = async (
  knowledge: Knowledge,
  host: CliHost,
  fails: (diagnosis: Diagnosis) => boolean,
  conclude: (found: boolean, failed: boolean) => CommandOutcome,
): Promise<CommandOutcome> => {
  let line = 0
  let found = false
  let failed = false
  for await (const text of host.input) {
    line++
    if (text.trim() === '') continue
    const read = parseTextLine(text, line)
    if (!read.ok) return read
    const analysis = createAnalysis(knowledge)
    analysis.push(read.value.text)
    const diagnosis = analysis.finish()
    found ||= diagnosis.findings.length > 0
    failed ||= fails(diagnosis)
    await host.print(JSON.stringify({ id: read.value.id, diagnosis: toDiagnosisRecord(diagnosis, host) }))
  }
  return conclude(found, failed)
}
