/** One line of `diagnose --jsonl`: `{"id", "text"}` or `{"id", "image": path}`. */
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { parseObject } from './query-line.ts'

/** `id` is given back as it came; null when there is none. */
export type TextLine =
  | { readonly id: unknown; readonly text: string }
  | { readonly id: unknown; readonly image: string }

/** `line` counts from 1, for the sentence about a line that is neither. */
export const parseTextLine = (source: string, line: number): Outcome<TextLine> => {
  const value = parseObject(source)
  const id = value?.id ?? null
  if (typeof value?.text === 'string') return success({ id, text: value.text })
  return typeof value?.image === 'string' ? success({ id, image: value.image }) : failure('cli.line-text', { line })
}
