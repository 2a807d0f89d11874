/** A diagnosis as scripts and agents get it: as the app knows it, its sentences in words. */

import type { Translate } from '../../src-preload/message.ts'
import type { Diagnosis } from '../../src-preload/model/diagnosis.ts'
import { say } from './say.ts'

export interface RecordLanguage {
  readonly t: Translate
  readonly language: 'zh' | 'en'
}

/** Spans are UTF-16 offsets into the text, half open; weights add up to a candidate's score. */
export const toDiagnosisRecord = (diagnosis: Diagnosis, { t, language }: RecordLanguage) => ({
  ...diagnosis,
  note: diagnosis.note === null ? null : say(diagnosis.note, t),
  foreign:
    diagnosis.foreign === null
      ? null
      : {
          ...diagnosis.foreign,
          products: diagnosis.foreign.products.map(({ name, docs }) => ({ name: name[language], docs })),
        },
  findings: diagnosis.findings.map((finding) => ({
    ...finding,
    candidates: finding.candidates.map((candidate) => ({
      ...candidate,
      evidence: candidate.evidence.map((evidence) => ({ ...evidence, reason: say(evidence.reason, t) })),
    })),
    missing: finding.missing.map((item) => item[language]),
  })),
})

export type DiagnosisRecord = ReturnType<typeof toDiagnosisRecord>
export type FindingRecord = DiagnosisRecord['findings'][number]
