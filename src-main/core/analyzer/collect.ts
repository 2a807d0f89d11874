/** Gathers the errors of a text: every distinct one once, with how often, when and under which ids it occurred. */
import type { Finding as DiagnosisFinding, Occurrences, Span } from '../../../src-preload/model/diagnosis.ts'
import type { Nest } from './chain.ts'
import type { Knowledge } from './knowledge.ts'
import { limits } from './limits.ts'
import { originalSpan } from './passages/passage.ts'
import type { PassageReading } from './read-passage.ts'
import { reportFinding } from './report-finding.ts'

interface Gathered {
  /** The fullest sample so far. */
  finding: DiagnosisFinding
  score: number
  samples: number
  count: number
  readonly first: number
  readonly spans: Span[]
  readonly logIds: Set<string>
  readonly times: string[]
  earliest: string | null
  latest: string | null
}

export interface Collector {
  add(reading: PassageReading): void
  /** Most important first. */
  findings(): readonly DiagnosisFinding[]
}

const keyOf = ({ answer, best }: Nest): string => {
  const others = answer.candidates.filter(({ score }) => score === best.score).map(({ service }) => service)
  return [best.entry?.id ?? `${best.service}?${best.code}`, ...others].join(' ')
}

export const createCollector = (knowledge: Knowledge): Collector => {
  const all = new Map<string, Gathered>()

  const addNest = (reading: PassageReading, nest: Nest) => {
    const { passage, lifter, nests } = reading
    const others = nests.filter((other) => other !== nest).map((other) => other.answer.statement)
    const { statement } = nest.answer
    const key = keyOf(nest)
    const known = all.get(key)
    if (known === undefined && all.size >= limits.findings) return
    const full = known === undefined || known.samples < limits.samples
    const { logId, time } = lifter.brief(statement, nest.best.service, others)
    const span = originalSpan(passage, statement.start, statement.end)
    let gathered = known
    if (full) {
      const finding = reportFinding(knowledge, reading, nest, others)
      if (gathered === undefined) {
        gathered = {
          finding,
          score: nest.best.score,
          samples: 0,
          count: 0,
          first: span.start,
          spans: [],
          logIds: new Set(),
          times: [],
          earliest: null,
          latest: null,
        }
        all.set(key, gathered)
      } else if (nest.best.score > gathered.score) {
        gathered.finding = finding
        gathered.score = nest.best.score
      }
      gathered.samples++
    }
    if (gathered === undefined) return
    gathered.count++
    if (gathered.spans.length < limits.spans) gathered.spans.push(span)
    if (logId !== null && gathered.logIds.size < limits.logIds) gathered.logIds.add(logId)
    if (time === null) return
    if (gathered.times.length < limits.times) gathered.times.push(time)
    if (gathered.earliest === null || time < gathered.earliest) gathered.earliest = time
    if (gathered.latest === null || time > gathered.latest) gathered.latest = time
  }

  return {
    add(reading) {
      for (const nest of reading.nests) addNest(reading, nest)
    },
    findings: () => [...all.values()].sort(byImportance).map(withOccurrences),
  }
}

const outcomeOrder = ['identified', 'ambiguous', 'unknown-code'] as const

const byImportance = (a: Gathered, b: Gathered): number =>
  outcomeOrder.indexOf(a.finding.outcome) - outcomeOrder.indexOf(b.finding.outcome) ||
  Number((b.finding.candidates[0]?.confidence ?? 0) >= 0.9) -
    Number((a.finding.candidates[0]?.confidence ?? 0) >= 0.9) ||
  b.count - a.count ||
  a.first - b.first

const withOccurrences = (gathered: Gathered): DiagnosisFinding => {
  const { count, earliest, latest, spans, logIds, times } = gathered
  const occurrences: Occurrences = { count, first: earliest, last: latest, spans, logIds: [...logIds], times }
  return { ...gathered.finding, occurrences }
}
