/** Remembers what records of a shape said, so that a log's repetitions cost a look-up instead of a reading. */
import type { Span } from '../../../../src-preload/model/diagnosis.ts'
import type { Nest } from '../candidates/chain.ts'
import { timeAt, timeOfLogId } from '../facts/times.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Anchor, anchorAt, placeOf, type Shape, shapeOf } from '../passages/shape.ts'
import { limits } from '../rules/limits.ts'
import type { PassageReading } from './read-passage.ts'

/** One error seen again: what the first reading found, with this occurrence's own values. */
export interface Recalled {
  readonly nest: Nest
  readonly span: Span
  readonly logId: string | null
  readonly time: string | null
}

interface Remembered {
  readonly nest: Nest
  readonly start: Anchor
  readonly end: Anchor
  readonly logId: { readonly start: Anchor; readonly end: Anchor } | null
  readonly time: Anchor | null
}

/** Records of one key may still differ in an undocumented code: the runs that were codes, and a reading per value of them. */
interface Bucket {
  readonly codes: readonly number[]
  readonly hasSecrets: boolean
  readonly readings: Map<string, readonly Remembered[]>
}

export interface Recall {
  /** Null for a shape not seen before; then `remember` is to be called with its reading. */
  find(
    text: string,
    offset: number,
    year: string | null,
  ): { readonly errors: readonly Recalled[]; readonly hasSecrets: boolean } | null
  remember(reading: PassageReading, hasSecrets: boolean): void
}

export const createRecall = (knowledge: Knowledge): Recall => {
  const isWord = knowledge.words.hasWords ? knowledge.words.documented : null
  const buckets = new Map<string, Bucket>()
  /** Length of all keys. */
  let kept = 0
  let last: { readonly text: string; readonly shape: Shape } | null = null

  const codesIn = ({ codes }: Bucket, text: string, shape: Shape) =>
    codes.map((number) => text.slice(shape.runs[number]?.start, shape.runs[number]?.end)).join(' ')

  const replay = (
    remembered: Remembered,
    text: string,
    shape: Shape,
    offset: number,
    year: string | null,
  ): Recalled => {
    const at = (anchor: Anchor) => placeOf(shape, text.length, anchor)
    const logId = remembered.logId === null ? null : text.slice(at(remembered.logId.start), at(remembered.logId.end))
    const written = remembered.time === null ? null : timeAt(text, at(remembered.time), year)
    const time = written ?? (logId === null ? null : timeOfLogId(logId))
    return {
      nest: remembered.nest,
      span: { start: offset + at(remembered.start), end: offset + at(remembered.end) },
      logId,
      time,
    }
  }

  return {
    find(text, offset, year) {
      if (text.length > limits.passage) return null
      const shape = shapeOf(text, knowledge.documented, isWord)
      last = { text, shape }
      const bucket = buckets.get(shape.key)
      const readings = bucket?.readings.get(codesIn(bucket, text, shape))
      if (bucket === undefined || readings === undefined) return null
      const errors = readings.map((remembered) => replay(remembered, text, shape, offset, year))
      return { errors, hasSecrets: bucket.hasSecrets }
    },
    remember({ passage, nests, statements, facts }, hasSecrets) {
      if (last === null || passage.places !== null || last.text.length !== passage.text.length) return
      const { text, shape } = last
      const anchor = (at: number) => anchorAt(shape, text.length, at)
      const bucket = buckets.get(shape.key) ?? {
        hasSecrets,
        codes: [...new Set(statements.map(({ start }) => anchor(start).run))].filter(
          (number) => number < shape.runs.length,
        ),
        readings: new Map(),
      }
      if (!buckets.has(shape.key)) {
        if (buckets.size >= limits.shapes || kept + shape.key.length > limits.shapeText) return
        buckets.set(shape.key, bucket)
        kept += shape.key.length
      }
      const remembered = nests.map((nest): Remembered => {
        const { statement } = nest.answer
        const others = nests.filter((other) => other !== nest).map((other) => other.answer.statement)
        const { logId, time } = facts.brief(statement, nest.best.service, others)
        return {
          nest,
          start: anchor(statement.start),
          end: anchor(statement.end),
          logId: logId === null ? null : { start: anchor(logId.start), end: anchor(logId.end) },
          time: time === null ? null : anchor(time.start),
        }
      })
      if (bucket.readings.size < limits.shapes) bucket.readings.set(codesIn(bucket, text, shape), remembered)
    },
  }
}
