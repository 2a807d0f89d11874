/** A diagnosis as scripts and agents get it: as the app knows it, its sentences in words. */
import { localeOf, type Translate } from '../../src-preload/message.ts'
import type { TextLanguage } from '../../src-preload/model/catalog.ts'
import type { Diagnosis, ForeignError, Occurrences } from '../../src-preload/model/diagnosis.ts'
import { noteOf } from '../../src-preload/reply/diagnosis-note.ts'
import { say } from './say.ts'

export interface RecordLanguage {
  readonly t: Translate
  readonly language: TextLanguage
}

/** What is said where no error of ours was found; null where one was. */
export const wordNote = (
  diagnosis: Pick<Diagnosis, 'findings' | 'note' | 'foreign'>,
  { t, language }: RecordLanguage,
): string | null => {
  const note = noteOf(diagnosis, localeOf(language))
  return note === null ? null : say(note, t)
}

const toForeignRecord = ({ products, ...error }: ForeignError, language: RecordLanguage['language']) => ({
  ...error,
  products: products.map(({ name, docs }) => ({ name: name[language], docs })),
})

/** `first`, `last`, `times` and `count` say it: the moments are for drawing. */
const toOccurrencesRecord = ({ moments: _, ...told }: Occurrences) => told

/** Spans are UTF-16 offsets into the text, half open; weights add up to a candidate's score. */
export const toDiagnosisRecord = (
  { foreign: [foreign, ...others], ...rest }: Diagnosis,
  { t, language }: RecordLanguage,
) => ({
  ...rest,
  note: wordNote({ ...rest, foreign: foreign === undefined ? [] : [foreign] }, { t, language }),
  foreign: foreign === undefined ? null : toForeignRecord(foreign, language),
  otherForeign: others.map((other) => toForeignRecord(other, language)),
  findings: rest.findings.map((finding) => ({
    ...finding,
    candidates: finding.candidates.map((candidate) => ({
      ...candidate,
      evidence: candidate.evidence.map((evidence) => ({ ...evidence, reason: say(evidence.reason, t) })),
    })),
    occurrences: toOccurrencesRecord(finding.occurrences),
    missing: finding.missing.map((item) => item[language]),
  })),
})

export type DiagnosisRecord = ReturnType<typeof toDiagnosisRecord>
export type FindingRecord = DiagnosisRecord['findings'][number]
