/** The diagnoses under way and lately done: texts arrive in pieces, and other calls are answered between two records. */
import { type Diagnosis, type DiagnosisId, placesLimit } from '../../src-preload/model/diagnosis.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { ReadPart } from '../../src-preload/model/picture.ts'
import type { Analysis } from '../core/analyzer/analysis.ts'
import type { Places } from '../core/analyzer/occurrences/places.ts'
import { inPieces } from './in-pieces.ts'

export interface Diagnoses {
  startDiagnosis(): DiagnosisId
  pushDiagnosis(id: DiagnosisId, piece: string): Promise<Outcome<null>>
  peekDiagnosis(id: DiagnosisId): Outcome<Diagnosis>
  /** `parts` of the text were read from pictures. */
  finishDiagnosis(id: DiagnosisId, parts?: readonly ReadPart[]): Promise<Outcome<Diagnosis>>
  /** Lets go of the text not read yet; what was found stays. */
  cancelDiagnosis(id: DiagnosisId): Outcome<Diagnosis>
  /** Starts and ends of places of a finding of an ended diagnosis, from one on; empty behind the last. */
  placesOfFinding(id: DiagnosisId, finding: number, from: number): Outcome<readonly number[]>
}

interface Reading {
  readonly analysis: Analysis
  /** Settles when all that has come is read. */
  read: Promise<unknown>
}
type Known = Reading | { readonly diagnosis: Diagnosis; readonly places: readonly Places[] }

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

  const isReading = (id: DiagnosisId, here: Reading) => known.get(id) === here
  /** Work on one text follows what came before it; nothing is done for one that has ended meanwhile. */
  const inTurn = async (id: DiagnosisId, here: Reading, work: () => Promise<unknown>) => {
    here.read = here.read.then(() => (isReading(id, here) ? work() : null))
    await here.read
  }

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
      known.set(++last, { analysis: startAnalysis(), read: Promise.resolve() })
      return last
    },
    async pushDiagnosis(id, piece) {
      const here = known.get(id)
      if (here === undefined || 'diagnosis' in here) return lost
      await inTurn(id, here, () => inPieces(here.analysis.pushSteps(piece), () => isReading(id, here)))
      return isReading(id, here) ? success(null) : lost
    },
    peekDiagnosis(id) {
      const here = known.get(id)
      if (here === undefined) return lost
      return success('diagnosis' in here ? here.diagnosis : here.analysis.partial())
    },
    async finishDiagnosis(id, parts = []) {
      const here = known.get(id)
      if (here !== undefined && 'analysis' in here)
        await inTurn(id, here, async () => {
          const diagnosis = await inPieces(here.analysis.endSteps(), () => isReading(id, here))
          if (diagnosis !== null) end(id, () => weigh(diagnosis, parts))
        })
      return end(id, (analysis) => analysis.partial())
    },
    cancelDiagnosis: (id) => end(id, (analysis) => analysis.partial()),
    placesOfFinding(id, finding, from) {
      const here = known.get(id)
      if (here === undefined || 'analysis' in here) return lost
      return success(here.places[finding]?.page(from, placesLimit) ?? [])
    },
  }
}
