/** `diagnose --jsonl`: one text or picture per line of input, one diagnosis per line of output. */
import type { Diagnosis } from '../../src-preload/model/diagnosis.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { Engine } from '../core/engine.ts'
import { toDiagnosisRecord } from '../records/diagnosis-record.ts'
import { say } from '../records/say.ts'
import { diagnosePicture } from './diagnose-picture.ts'
import type { CliHost, CommandOutcome } from './host.ts'
import { parseObject } from './query-line.ts'
import { readPictureFile } from './read-picture-file.ts'
import { orUnreadable } from './unreadable.ts'

/** One line: `{"id", "text"}` or `{"id", "image": path}`. `id` is given back as it came; null when there is none. */
type TextLine = { readonly id: unknown; readonly text: string } | { readonly id: unknown; readonly image: string }

/** `line` counts from 1, for the sentence about a line that is neither. */
const parseTextLine = (source: string, line: number): Outcome<TextLine> => {
  const value = parseObject(source)
  const id = value?.id ?? null
  if (typeof value?.text === 'string') return success({ id, text: value.text })
  return typeof value?.image === 'string' ? success({ id, image: value.image }) : failure('cli.line-text', { line })
}

interface LineAnswer {
  readonly diagnosis: Diagnosis
  /** What was read, of a picture. */
  readonly read: { readonly text: string } | null
}

const answer = async (engine: Engine, line: TextLine, host: CliHost): Promise<Outcome<LineAnswer>> => {
  if ('text' in line) return success({ diagnosis: engine.diagnose(line.text), read: null })
  const picture = await orUnreadable(line.image, () => readPictureFile(line.image, host))
  if (!picture.ok) return picture
  return success({ diagnosis: diagnosePicture(engine, picture.value), read: { text: picture.value.text } })
}

/** Answers in the order of the lines; nothing is kept from one to the next. A picture that cannot be read costs no other. */
export const diagnoseLines = async (
  engine: Engine,
  host: CliHost,
  fails: (diagnosis: Diagnosis) => boolean,
  conclude: (found: boolean, failed: boolean) => CommandOutcome,
): Promise<CommandOutcome> => {
  let line = 0
  let found = false
  let failed = false
  let unread = 0
  for await (const source of host.input) {
    line++
    if (source.trim() === '') continue
    const parsed = parseTextLine(source, line)
    if (!parsed.ok) return parsed
    const { id } = parsed.value
    const answered = await answer(engine, parsed.value, host)
    if (!answered.ok) {
      unread++
      await host.print(JSON.stringify({ id, problem: say(answered.problem, host.t) }))
      continue
    }
    const { diagnosis, read } = answered.value
    found ||= diagnosis.findings.length > 0
    failed ||= fails(diagnosis)
    await host.print(JSON.stringify({ id, ...read, diagnosis: toDiagnosisRecord(diagnosis, host) }))
  }
  return unread > 0 ? failure('cli.pictures-unread', { count: unread }) : conclude(found, failed)
}
