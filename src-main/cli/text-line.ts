/** One line of `diagnose --jsonl`: `{"id", "text"}`. */
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { parseObject } from './query-line.ts'

export interface TextLine {
  /** Given back as it came; null when there is none. */
  readonly id: unknown
  readonly text: string
}

/** `line` counts from 1, for the sentence about a line that is no text. */
export const parseTextLine = (source: string, line: number): Outcome<TextLine> => {
  const value = parseObject(source)
  return value !== null && typeof value.text === 'string'
    ? success({ id: value.id ?? null, text: value.text })
    : failure('cli.line-text', { line })
}
