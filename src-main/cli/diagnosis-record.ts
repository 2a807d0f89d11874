/** A diagnosis as the command line writes it in JSON: as the app knows it, its sentences in words. */
import type { Diagnosis } from '../../src-preload/model/diagnosis.ts'
import type { CliHost } from './host.ts'
import { say } from './say.ts'

/** Spans are UTF-16 offsets into the text, half open; weights add up to a candidate's score. */
export const toDiagnosisRecord = (diagnosis: Diagnosis, { t, language }: CliHost) => ({
  ...diagnosis,
  note: diagnosis.note === null ? null : say(diagnosis.note, t),
  findings: diagnosis.findings.map((finding) => ({
    ...finding,
    candidates: finding.candidates.map((candidate) => ({
      ...candidate,
      evidence: candidate.evidence.map((evidence) => ({ ...evidence, reason: say(evidence.reason, t) })),
    })),
    missing: finding.missing.map((item) => item[language]),
  })),
})
