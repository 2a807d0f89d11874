/** One line of `search --jsonl`: `{"id", "query", "service"?}`. */
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'

export interface QueryLine {
  /** Given back as it came; null when there is none. */
  readonly id: unknown
  readonly query: string
  readonly service: string | undefined
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The JSON object on a line, or null. A byte-order mark before it does not count. */
export const parseObject = (line: string): Readonly<Record<string, unknown>> | null => {
  const value = parse(line.replace(/^\ufeff/, ''))
  return isObject(value) ? value : null
}

/** `line` counts from 1, for the sentence about a line that is no query. */
export const parseQueryLine = (text: string, line: number): Outcome<QueryLine> => {
  const value = parseObject(text)
  if (value === null || typeof value.query !== 'string') return failure('cli.line', { line })
  const { id = null, query, service } = value
  if (service !== undefined && service !== null && typeof service !== 'string') return failure('cli.line', { line })
  return success({ id, query, service: service ?? undefined })
}
