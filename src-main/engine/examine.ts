/** What the clipboard watch asks: is there an error in this text, and which. Gives up when its time is over. */
import type { Examination } from '../../src-preload/model/companion.ts'
import type { Finding } from '../../src-preload/model/diagnosis.ts'
import type { ReadPart } from '../../src-preload/model/picture.ts'
import type { Engine } from '../core/engine.ts'

export interface Examiner {
  /** `parts` of the text were read from a picture. Null when more is left to read after `budget` milliseconds. */
  examine(text: string, budget: number, parts?: readonly ReadPart[]): Examination | null
}

/** UTF-16 units read between two looks at the clock. */
const pieceLength = 16_384

/** A number or word that stands alone: an amount, an id, a date, a name, or a code. */
const isBare = (text: string) => /^[-\w.０-９]{1,40}$/u.test(text.trim())

/** `message` is the documented wording: what the text itself says may hold what is not ours to show. */
const summarize = (findings: readonly Finding[], know: Engine['know']): Examination['found'] => {
  const [best] = findings[0]?.candidates ?? []
  if (best === undefined) return null
  const { service, code, entryId } = best
  const [known] = entryId === null ? [] : know([entryId])
  return { service, code, entryId, message: known?.[1].message ?? '', others: findings.length - 1 }
}

/** Confidence from which on what was read in a picture counts as certain. */
const sureReading = 0.9

/** Touches what an analysis loads and compiles on its first run. */
const sample = '{"code":1,"msg":"sample","error":{"log_id":"0"}}'

/** `now` in milliseconds. */
export const createExaminer = (
  engine: Pick<Engine, 'startAnalysis' | 'know' | 'weigh'>,
  now: () => number,
): Examiner => {
  let awake = false
  const read = (text: string, end: number) => {
    const analysis = engine.startAnalysis()
    for (let at = 0; at < text.length; at += pieceLength) {
      // On a busy machine the clock runs on while nothing is done here: what is read to its end is answered.
      if (at > 0 && now() > end) return null
      analysis.push(text.slice(at, at + pieceLength))
    }
    return analysis.finish()
  }
  return {
    examine(text, budget, parts = []) {
      // The first text copied must not pay for waking the analyzer.
      if (!awake) read(sample, Number.POSITIVE_INFINITY)
      awake = true
      const diagnosis = read(text, now() + budget)
      if (diagnosis === null) return null
      const { outcome, findings } = parts.length === 0 ? diagnosis : engine.weigh(diagnosis, parts)
      const found = summarize(findings, engine.know)
      if (found === null) return { outcome: 'no-error', bare: false, doubtful: false, found }
      const confidence = findings[0]?.candidates[0]?.confidence ?? 0
      return { outcome, bare: isBare(text), doubtful: parts.length > 0 && confidence < sureReading, found }
    },
  }
}
