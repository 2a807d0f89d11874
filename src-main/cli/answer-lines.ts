/** `--jsonl`: one JSON object per line of input, one per line of output, in order; a line that cannot be answered costs no other. */
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { say } from '../records/say.ts'
import type { CliHost } from './host.ts'

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type LineObject = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is LineObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A byte-order mark before it does not count. */
const parseObject = (line: string): LineObject | null => {
  const value = parse(line.replace(/^\ufeff/, ''))
  return isObject(value) ? value : null
}

/** What is written for a line beside its `id`. */
export type LineAnswer = Readonly<Record<string, unknown>>

/**
 * `answer` gets what a line holds, and its number, which counts from 1. `id` is given back as it came; null when there is none.
 * Fails at the end where a line had no answer: that line's own record says why.
 */
export const answerLines = async (
  host: CliHost,
  answer: (value: LineObject | null, line: number) => Promise<Outcome<LineAnswer>>,
): Promise<Outcome<null>> => {
  let line = 0
  let unanswered = 0
  for await (const source of host.input) {
    line++
    if (source.trim() === '') continue
    const value = parseObject(source)
    const id = value?.id ?? null
    const answered = await answer(value, line)
    if (!answered.ok) unanswered++
    await host.print(
      JSON.stringify(answered.ok ? { id, ...answered.value } : { id, line, problem: say(answered.problem, host.t) }),
    )
  }
  return unanswered > 0 ? failure('cli.lines-unanswered', { count: unanswered }) : success(null)
}
