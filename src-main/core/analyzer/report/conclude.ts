/** The diagnosis of a whole text: its outcome, and one line on what was seen when nothing was found. */
import type { Diagnosis, Finding, ForeignError, SecretSpan } from '../../../../src-preload/model/diagnosis.ts'
import type { Sentence } from '../../../../src-preload/model/outcome.ts'

export interface Seen {
  readonly findings: readonly Finding[]
  readonly secrets: readonly SecretSpan[]
  readonly length: number
  readonly read: number
  /** Other products' errors, and whether a response said that all went well. */
  readonly foreign: readonly ForeignError[]
  readonly succeeded: boolean
  readonly status: number | null
}

const noteOf = ({ succeeded, status, length }: Seen): Sentence => {
  if (length === 0) return { key: 'diagnosis.note-empty', values: {} }
  if (succeeded) return { key: 'diagnosis.note-success', values: {} }
  if (status !== null) return { key: 'diagnosis.note-status', values: { status: String(status) } }
  return { key: 'diagnosis.note-nothing', values: {} }
}

export const concludeDiagnosis = (seen: Seen): Diagnosis => {
  const { findings, foreign, secrets, length, read } = seen
  return {
    outcome: findings[0]?.outcome ?? 'no-error',
    findings,
    note: findings.length === 0 && foreign.length === 0 ? noteOf(seen) : null,
    foreign,
    secrets: [...secrets],
    length,
    read,
  }
}
