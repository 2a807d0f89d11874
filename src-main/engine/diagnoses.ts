/** The diagnoses under way and lately done: texts arrive in pieces, and other calls are answered between two of them. */
import { type Diagnosis, type DiagnosisId, placesLimit } from '../../src-preload/model/diagnosis.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { ReadPart } from '../../src-preload/model/picture.ts'
import type { Analysis } from '../core/analyzer/analysis.ts'
import type { Places } from '../core/analyzer/occurrences/places.ts'

export interface Diagnoses {
  startDiagnosis(): DiagnosisId
  pushDiagnosis(id: DiagnosisId, piece: string): Outcome<null>
  peekDiagnosis(id: DiagnosisId): Outcome<Diagnosis>
  /** `parts` of the text were read from pictures. */
  finishDiagnosis(id: DiagnosisId, parts?: readonly ReadPart[]): Outcome<Diagnosis>
  /** Lets go of the text not read yet; what was found stays. */
  cancelDiagnosis(id: DiagnosisId): Outcome<Diagnosis>
  /** Starts and ends of places of a finding of an ended diagnosis, from one on; empty behind the last. */
  placesOfFinding(id: DiagnosisId, finding: number, from: number): Outcome<readonly number[]>
}

type Known = { readonly analysis: Analysis } | { readonly diagnosis: Diagnosis; readonly places: readonly Places[] }

/** Windows that closed in the middle leave theirs behind; the oldest go first. */
const most = 16

/** Ended ones whose places are kept: those of earlier ones are shown nowhere any more. */
const mostWithPlaces = 3

export const createDiagnoses = (
  startAnalysis: () => Analysis,
  weigh: (diagnosis: Diagnosis, parts: readonly ReadPart[]) => Diagnosis,
): Diagnoses => {
  const known = new Map<DiagnosisId, Known>()
  let last = 0
  const lost = failure('diagnosis.lost')

  /** Ends it, once: whoever asks again gets the same. */
  const end = (id: DiagnosisId, conclude: (analysis: Analysis) => Diagnosis): Outcome<Diagnosis> => {
    const here = known.get(id)
    if (here === undefined) return lost
    const diagnosis = 'diagnosis' in here ? here.diagnosis : conclude(here.analysis)
    const places = 'diagnosis' in here ? here.places : here.analysis.places()
    // The one that ended last stands last.
    known.delete(id)
    known.set(id, { diagnosis, places })
    const ended = [...known].filter(([, one]) => 'diagnosis' in one && one.places.length > 0)
    for (const [old, one] of ended.slice(0, -mostWithPlaces))
      if ('diagnosis' in one) known.set(old, { diagnosis: one.diagnosis, places: [] })
    return success(diagnosis)
  }

  return {
    startDiagnosis() {
      const [oldest] = known.keys()
      if (known.size >= most && oldest !== undefined) known.delete(oldest)
      known.set(++last, { analysis: startAnalysis() })
      return last
    },
    pushDiagnosis(id, piece) {
      const here = known.get(id)
      if (here === undefined || 'diagnosis' in here) return lost
      here.analysis.push(piece)
      return success(null)
    },
    peekDiagnosis(id) {
      const here = known.get(id)
      if (here === undefined) return lost
      return success('diagnosis' in here ? here.diagnosis : here.analysis.partial())
    },
    finishDiagnosis: (id, parts = []) => end(id, (analysis) => weigh(analysis.finish(), parts)),
    cancelDiagnosis: (id) => end(id, (analysis) => analysis.partial()),
    placesOfFinding(id, finding, from) {
      const here = known.get(id)
      if (here === undefined || 'analysis' in here) return lost
      return success(here.places[finding]?.page(from, placesLimit) ?? [])
    },
  }
}
