/** The diagnosis of a whole text: its outcome, other products' errors, and one line on what was seen when nothing was found. */
import type { Diagnosis, Finding, ForeignError, SecretSpan } from '../../../../src-preload/model/diagnosis.ts'
import type { Sentence } from '../../../../src-preload/model/outcome.ts'
import type { Foreign } from '../candidates/name-foreign.ts'
import { asWritten, originalSpan, type Passage } from '../passages/passage.ts'
import { limits } from '../rules/limits.ts'
import { maskSecrets } from '../secrets/redact.ts'
import type { Said } from '../statements/statement.ts'

/** `(23000): Duplicate entry` begins with a state, `not authorized. (Service: Lambda; …` ends with the client's own words. */
const withoutFrame = (text: string): string =>
  text.replace(/^\s?\(\w{2,10}\):?\s+/, '').replace(/\s\((?:Service|Request ID): .*$/s, '')

const wordsOf = (passage: Passage, { text, start, end }: Said): string => {
  const words = withoutFrame(text)
  return asWritten(passage, words, start + Math.max(0, text.indexOf(words)), end)
}

/** Another product's error in the words and shapes that cross to the windows. */
export const reportForeign = (passage: Passage, { statement, products }: Foreign): ForeignError => ({
  products: products.map(({ name, chinese, docs }) => ({
    name: { zh: chinese ?? name, en: name },
    docs: docs ?? null,
  })),
  code: statement.code,
  message: statement.said && maskSecrets(wordsOf(passage, statement.said)).slice(0, limits.value).trim(),
  span: originalSpan(passage, statement.start, statement.end),
})

export interface Seen {
  readonly findings: readonly Finding[]
  readonly secrets: readonly SecretSpan[]
  readonly length: number
  readonly read: number
  /** Other products' errors, and whether a response said that all went well. */
  readonly foreign: readonly ForeignError[]
  readonly succeeded: boolean
  readonly status: number | null
  /** Documented codes that the text calls codes. */
  readonly named: readonly string[]
}

const noteOf = ({ succeeded, status, length, named }: Seen): Sentence => {
  if (length === 0) return { key: 'diagnosis.note-empty', values: {} }
  if (succeeded) return { key: 'diagnosis.note-success', values: {} }
  if (status !== null) return { key: 'diagnosis.note-status', values: { status: String(status) } }
  if (named.length > 0) return { key: 'diagnosis.note-unplaced', values: { codes: named.join(', ') } }
  return { key: 'diagnosis.note-nothing', values: {} }
}

export const concludeDiagnosis = (seen: Seen): Diagnosis => {
  const { findings, foreign, secrets, length, read } = seen
  const note = findings.length === 0 && foreign.length === 0 ? noteOf(seen) : null
  return {
    outcome: findings[0]?.outcome ?? 'no-error',
    findings,
    note,
    unplaced: note?.key === 'diagnosis.note-unplaced' ? seen.named : [],
    foreign,
    secrets: [...secrets],
    length,
    read,
  }
}
