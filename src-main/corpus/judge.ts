/** Compares a diagnosis with what the label expects, and adds the verdicts up. */
import type { Diagnosis } from '../../src-preload/model/diagnosis.ts'
import type { CodeLabel, LabelledText } from './labelled-text.ts'

export interface Verdict {
  readonly text: LabelledText
  readonly diagnosis: Diagnosis
  /** Expected codes on top, of how many. */
  readonly found: number
  readonly unknownFound: number
  /** Findings nobody expected. */
  readonly false: readonly CodeLabel[]
  readonly http: boolean
  readonly logId: boolean
}

const tops = (diagnosis: Diagnosis) =>
  diagnosis.findings.flatMap(({ candidates, outcome }) => {
    const top = candidates[0]
    return top === undefined
      ? []
      : [{ service: top.service, code: top.code, known: top.entryId !== null, outcome, confidence: top.confidence }]
  })

const isOne = (label: CodeLabel) => (top: CodeLabel) => top.service === label.service && top.code === label.code

export const judge = (text: LabelledText, diagnosis: Diagnosis): Verdict => {
  const answers = tops(diagnosis)
  const known = answers.filter((top) => top.known)
  const unknown = answers.filter((top) => top.outcome === 'unknown-code')
  const anyOf = text.ambiguous === true
  const hits = text.expected.filter((label) => known.some(isOne(label))).length
  const silent = anyOf && answers.length === 0 && text.unknown.length > 0
  const unknownHits = text.unknown.filter((label) => unknown.some(isOne(label))).length
  return {
    text,
    diagnosis,
    found: anyOf ? (hits > 0 ? text.expected.length : 0) : hits,
    unknownFound: silent || (anyOf && unknownHits > 0) ? text.unknown.length : unknownHits,
    false: answers.filter(
      (top) =>
        !(top.known ? text.expected : text.unknown).some((label) => isOne(label)(top)) && (top.known || text.negative),
    ),
    http:
      text.http === null
        ? text.loose === true || diagnosis.findings.every((finding) => finding.http === null)
        : diagnosis.findings.some((finding) => finding.http === text.http),
    logId:
      text.log_id === null
        ? text.loose === true || diagnosis.findings.every((finding) => finding.logId === null)
        : diagnosis.findings.some(
            (finding) => finding.logId === text.log_id || finding.occurrences.logIds.includes(text.log_id ?? ''),
          ),
  }
}

export interface Score {
  readonly expected: readonly [number, number]
  readonly unknown: readonly [number, number]
  /** Negatives with a finding, of all negatives. */
  readonly falseAlarms: readonly [number, number]
  /** Findings nobody expected in texts with an error. */
  readonly extra: number
  readonly http: readonly [number, number]
  readonly logIds: readonly [number, number]
  readonly misses: readonly Verdict[]
  /** By confidence, from 0 to 1 in tenths: how many findings, and how many of them right. */
  readonly calibration: readonly { readonly from: number; readonly findings: number; readonly right: number }[]
}

const ratio = (
  verdicts: readonly Verdict[],
  part: (verdict: Verdict) => number,
  whole: (verdict: Verdict) => number,
): readonly [number, number] => [
  verdicts.reduce((sum, verdict) => sum + part(verdict), 0),
  verdicts.reduce((sum, verdict) => sum + whole(verdict), 0),
]

const calibrate = (verdicts: readonly Verdict[]): Score['calibration'] => {
  const bounds = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98]
  const rows = bounds.map((from) => ({ from, findings: 0, right: 0 }))
  for (const { text, diagnosis } of verdicts)
    for (const top of tops(diagnosis)) {
      const row = rows.findLast(({ from }) => top.confidence >= from)
      if (row === undefined) continue
      row.findings++
      if ((top.known ? text.expected : text.unknown).some((label) => isOne(label)(top))) row.right++
    }
  return rows
}

const isClean = (verdict: Verdict): boolean =>
  verdict.found === verdict.text.expected.length &&
  verdict.unknownFound === verdict.text.unknown.length &&
  verdict.false.length === 0 &&
  (verdict.text.negative || (verdict.http && verdict.logId))

export const addUp = (verdicts: readonly Verdict[]): Score => {
  const positive = verdicts.filter(({ text }) => !text.negative)
  const withHttp = positive.filter(({ text }) => text.http !== null)
  const withId = positive.filter(({ text }) => text.log_id !== null)
  return {
    expected: ratio(
      positive,
      (verdict) => verdict.found,
      (verdict) => verdict.text.expected.length,
    ),
    unknown: ratio(
      positive,
      (verdict) => verdict.unknownFound,
      (verdict) => verdict.text.unknown.length,
    ),
    falseAlarms: ratio(
      verdicts.filter(({ text }) => text.negative),
      (verdict) => Math.min(1, verdict.diagnosis.findings.length),
      () => 1,
    ),
    extra: positive.reduce((sum, verdict) => sum + verdict.false.length, 0),
    http: ratio(
      withHttp,
      (verdict) => Number(verdict.http),
      () => 1,
    ),
    logIds: ratio(
      withId,
      (verdict) => Number(verdict.logId),
      () => 1,
    ),
    misses: verdicts.filter((verdict) => !isClean(verdict)),
    calibration: calibrate(verdicts),
  }
}
