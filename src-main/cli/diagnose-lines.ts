/** `diagnose --jsonl`: one text or picture per line of input, one diagnosis per line of output. */
import type { Diagnosis } from '../../src-preload/model/diagnosis.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { Engine } from '../core/engine.ts'
import { toDiagnosisRecord } from '../records/diagnosis-record.ts'
import { answerLines } from './answer-lines.ts'
import { diagnosePicture } from './diagnose-picture.ts'
import type { CliHost, CommandOutcome } from './host.ts'
import { readPictureFile } from './read-picture-file.ts'
import { orUnreadable } from './unreadable.ts'

interface Answer {
  readonly diagnosis: Diagnosis
  /** What was read, of a picture. */
  readonly read: { readonly text: string } | null
}

/** A line is `{"id", "text"}` or `{"id", "image": path}`. */
const answer = async (
  engine: Engine,
  value: Readonly<Record<string, unknown>> | null,
  line: number,
  host: CliHost,
): Promise<Outcome<Answer>> => {
  const { text, image } = value ?? {}
  if (typeof text === 'string') return success({ diagnosis: engine.diagnose(text), read: null })
  if (typeof image !== 'string') return failure('cli.line-text', { line })
  const picture = await orUnreadable(image, () => readPictureFile(image, host))
  if (!picture.ok) return picture
  return success({ diagnosis: diagnosePicture(engine, picture.value), read: { text: picture.value.text } })
}

/** Nothing is kept from one line to the next. */
export const diagnoseLines = async (
  engine: Engine,
  host: CliHost,
  fails: (diagnosis: Diagnosis) => boolean,
  conclude: (found: boolean, failed: boolean) => CommandOutcome,
): Promise<CommandOutcome> => {
  let found = false
  let failed = false
  const answered = await answerLines(host, async (value, line) => {
    const answered = await answer(engine, value, line, host)
    if (!answered.ok) return answered
    const { diagnosis, read } = answered.value
    found ||= diagnosis.findings.length > 0
    failed ||= fails(diagnosis)
    return success({ ...read, diagnosis: toDiagnosisRecord(diagnosis, host) })
  })
  return answered.ok ? conclude(found, failed) : answered
}
