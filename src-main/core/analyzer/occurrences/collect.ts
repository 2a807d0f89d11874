/** Gathers the errors of a text: every distinct one once, with how often, when and under which ids it occurred. */
import type { Finding, Occurrences, Span } from '../../../../src-preload/model/diagnosis.ts'
import type { Nest } from '../candidates/chain.ts'
import { timeOfLogId } from '../facts/times.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { originalSpan } from '../passages/passage.ts'
import type { PassageReading } from '../reading/read-passage.ts'
import type { Recalled } from '../reading/recall.ts'
import { reportFinding } from '../report/report-finding.ts'
import { limits } from '../rules/limits.ts'
import { rules } from '../rules/rules.ts'
import { sureFrom } from '../rules/scoring.ts'
import { type Clock, createClock } from './clock.ts'
import { createMoments, type Moments } from './moments.ts'
import { createPlaces, type Places } from './places.ts'

interface Gathered {
  /** The fullest sample so far. */
  finding: Finding
  score: number
  samples: number
  count: number
  readonly first: number
  readonly spans: Span[]
  readonly logIds: Set<string>
  moreLogIds: number
  readonly times: string[]
  readonly moments: Moments
  /** All of them, where `spans` are the first. */
  readonly places: Places
  /** Of times with a zone and of those without: only the whole file tells how the two compare. */
  readonly zoned: Range
  readonly zoneless: Range
}

interface Range {
  first: string | null
  last: string | null
}

export interface Collector {
  add(reading: PassageReading): void
  /** Occurrences of errors that were added before. */
  addAgain(recalled: readonly Recalled[]): void
  /** Another file begins at this place of the text. */
  beginFile(start: number): void
  /** Most important first. */
  findings(): readonly Finding[]
  /** Of each finding, in the same order. */
  places(): readonly Places[]
}

const keyOf = ({ answer, best }: Nest): string => {
  const others = answer.candidates.filter(({ score }) => score === best.score).map(({ service }) => service)
  return [best.entry?.id ?? `${best.service}?${best.code}`, ...others].join(' ')
}

export const createCollector = (knowledge: Knowledge): Collector => {
  const all = new Map<string, Gathered>()
  /** Keys of errors by the entry they are. */
  const byEntry = new Map<string, string>()
  const clock = createClock()
  const files: number[] = []
  let places = 0
  const mayGrow = () => places++ < limits.places

  /** A message alone that several entries have is that of an error told before with its code. */
  const keyOfTold = ({ answer, best }: Nest): string | undefined =>
    best.signals.some(({ rule }) => rule === rules.messageOnly)
      ? answer.candidates.map(({ entry }) => byEntry.get(entry?.id ?? '')).find((key) => key !== undefined)
      : undefined

  /** `sample` reads the error in full; it is asked for the first few only. */
  const count = (nest: Nest, span: Span, logId: string | null, time: string | null, sample: (() => Finding) | null) => {
    const key = keyOfTold(nest) ?? keyOf(nest)
    let gathered = all.get(key)
    if (gathered === undefined) {
      if (sample === null || all.size >= limits.findings) return
      gathered = startGathering(sample(), nest.best.score, span, createPlaces(mayGrow))
      all.set(key, gathered)
      if (nest.best.entry !== null) byEntry.set(nest.best.entry.id, key)
    } else if (sample !== null && gathered.samples < limits.samples && nest.best.score > gathered.score) {
      gathered.finding = sample()
      gathered.score = nest.best.score
      gathered.samples++
    }
    if (time !== null) clock.note(time, logId === null ? null : timeOfLogId(logId))
    addOccurrence(gathered, span, logId, time)
    gathered.moments.add(
      span.start,
      time,
      files.findLastIndex((start) => start <= span.start),
    )
  }

  return {
    add(reading) {
      const { passage, facts, nests } = reading
      for (const nest of nests) {
        const others = nests.filter((other) => other !== nest).map((other) => other.answer.statement)
        const { statement } = nest.answer
        const { logId, time } = facts.brief(statement, nest.best.service, others)
        const span = originalSpan(passage, statement.start, statement.end)
        const when = time?.value ?? (logId === null ? null : timeOfLogId(logId.value))
        count(nest, span, logId?.value ?? null, when, () => reportFinding(knowledge, reading, nest, others))
      }
    },
    addAgain(recalled) {
      for (const { nest, span, logId, time } of recalled) count(nest, span, logId, time, null)
    },
    beginFile: (start) => void files.push(start),
    findings: () => [...all.values()].sort(byImportance).map((gathered) => withOccurrences(gathered, clock)),
    places: () => [...all.values()].sort(byImportance).map((gathered) => gathered.places),
  }
}

const startGathering = (finding: Finding, score: number, { start }: Span, places: Places): Gathered => ({
  finding,
  score,
  samples: 1,
  count: 0,
  first: start,
  spans: [],
  logIds: new Set(),
  moreLogIds: 0,
  times: [],
  moments: createMoments(),
  places,
  zoned: { first: null, last: null },
  zoneless: { first: null, last: null },
})

/** Times of one clock sort as they are; those with a zone may be of several. */
const widen = (range: Range, time: string, isZoned: boolean) => {
  const isBefore = (a: string, b: string) => (isZoned ? Date.parse(a) < Date.parse(b) : a < b)
  if (range.first === null || isBefore(time, range.first)) range.first = time
  if (range.last === null || isBefore(range.last, time)) range.last = time
}

const addOccurrence = (gathered: Gathered, span: Span, logId: string | null, time: string | null) => {
  gathered.count++
  gathered.places.add(span)
  if (gathered.spans.length < limits.spans) gathered.spans.push(span)
  if (logId !== null && !gathered.logIds.has(logId)) {
    if (gathered.logIds.size < limits.logIds) gathered.logIds.add(logId)
    else gathered.moreLogIds++
  }
  if (time === null) return
  if (gathered.times.length < limits.times) gathered.times.push(time)
  const isZoned = /(?:Z|[+-]\d\d:\d\d)$/.test(time)
  widen(isZoned ? gathered.zoned : gathered.zoneless, time, isZoned)
}

const outcomeOrder = ['identified', 'ambiguous', 'unknown-code'] as const

const byImportance = (a: Gathered, b: Gathered): number =>
  outcomeOrder.indexOf(a.finding.outcome) - outcomeOrder.indexOf(b.finding.outcome) ||
  Number((b.finding.candidates[0]?.confidence ?? 0) >= sureFrom) -
    Number((a.finding.candidates[0]?.confidence ?? 0) >= sureFrom) ||
  b.count - a.count ||
  a.first - b.first

const withOccurrences = (gathered: Gathered, clock: Clock): Finding => {
  const { count, zoned, zoneless, spans, logIds, moreLogIds, times, moments } = gathered
  const ends = [zoned.first, zoned.last, zoneless.first, zoneless.last]
    .filter((time) => time !== null)
    .sort((a, b) => clock.instantOf(a) - clock.instantOf(b))
  const occurrences: Occurrences = {
    count,
    first: ends[0] === undefined ? null : clock.withZone(ends[0]),
    last: ends.length === 0 ? null : clock.withZone(ends.at(-1) ?? ''),
    spans,
    logIds: [...logIds],
    moreLogIds,
    times: times.map(clock.withZone),
    moments: moments.list().map((moment) => ({ ...moment, time: moment.time && clock.withZone(moment.time) })),
  }
  return { ...gathered.finding, occurrences }
}
