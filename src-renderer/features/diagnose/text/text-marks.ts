/** Where the text is marked and why, and how overlapping marks share the letters of one row. */

import type { Candidate, Finding, SecretSpan, Span } from '../../../../src-preload/model/diagnosis.ts'
import type { Sentence } from '../../../../src-preload/model/outcome.ts'

/** `around` marks a whole record, beside its lines; `other` is the place of another finding, `found` what was looked for. */
export type MarkKind = 'code' | 'evidence' | 'against' | 'around' | 'id' | 'other' | 'found'

export interface TextMark extends Span {
  readonly kind: MarkKind
  readonly reason: Sentence
  /** `findingKey` of the other finding that stands here. */
  readonly finding?: string
}

/** A run of letters under the same marks. */
export interface Segment extends Span {
  /** Innermost first. */
  readonly marks: readonly TextMark[]
  readonly secret: SecretSpan | null
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** Evidence longer than this is a whole record: a strong colour over twenty lines tells nothing. */
const longMark = 160

const evidenceMarks = ({ evidence }: Candidate): readonly TextMark[] =>
  evidence.flatMap(({ span, reason, weight }) => {
    if (span === null) return []
    const kind = span.end - span.start > longMark ? 'around' : weight < 0 ? 'against' : 'evidence'
    return [{ start: span.start, end: span.end, kind, reason } as const]
  })

const codeMarks = ({ chain }: Finding): readonly TextMark[] =>
  chain.flatMap(({ span, code, answer }) =>
    span === null || span.end - span.start > longMark
      ? []
      : [
          {
            start: span.start,
            end: span.end,
            kind: answer ? ('code' as const) : ('evidence' as const),
            reason: { key: answer ? 'diagnose.mark-code' : 'diagnose.mark-link', values: { code } },
          },
        ],
  )

/** What explains the shown finding. */
export const findingMarks = (finding: Finding, candidate: Candidate): readonly TextMark[] => [
  ...codeMarks(finding),
  ...evidenceMarks(candidate),
]

/** Places of a finding. */
export const occurrenceMarks = (
  spans: readonly Span[],
  kind: 'code' | 'other',
  reason: Sentence,
  finding: string,
): readonly TextMark[] =>
  spans.map(({ start, end }) => ({ start, end, kind, reason, ...(kind === 'other' && { finding }) }))

/** Ids have no span of their own: they are looked for in the part that is shown. */
export const idMarks = (part: string, offset: number, ids: readonly string[]): readonly TextMark[] =>
  ids.flatMap((id) => {
    const marks: TextMark[] = []
    for (let at = part.indexOf(id); at >= 0 && id !== ''; at = part.indexOf(id, at + id.length))
      marks.push({
        start: offset + at,
        end: offset + at + id.length,
        kind: 'id',
        reason: { key: 'diagnose.mark-id', values: { id } },
      })
    return marks
  })

/** Evidence that goes over several lines is drawn beside them, like a record. */
export const besideLines = (part: string, offset: number, marks: readonly TextMark[]): readonly TextMark[] =>
  marks.map((mark) => {
    const newline = part.indexOf('\n', Math.max(0, mark.start - offset))
    const isOneLine = newline < 0 || newline + offset >= mark.end
    return isOneLine || mark.kind === 'code' || mark.kind === 'other' ? mark : { ...mark, kind: 'around' }
  })

/** Cuts a row where marks and secrets begin and end; offsets are those of the whole text, like the row's. */
export const cutSegments = (
  row: Span,
  marks: readonly TextMark[],
  secrets: readonly SecretSpan[],
): readonly Segment[] => {
  const here = marks.filter((mark) => overlaps(mark, row)).sort((a, b) => a.end - a.start - (b.end - b.start))
  const hidden = secrets.filter((secret) => overlaps(secret, row))
  const isInSecret = (at: number) => hidden.some(({ start, end }) => start < at && at < end)
  const cuts = new Set([row.start, row.end])
  for (const { start, end } of [...here, ...hidden])
    for (const at of [start, end]) if (at > row.start && at < row.end && !isInSecret(at)) cuts.add(at)
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, index) => {
    const span = { start, end: places[index + 1] ?? row.end }
    return {
      ...span,
      marks: here.filter((mark) => overlaps(mark, span)),
      secret: hidden.find((secret) => overlaps(secret, span)) ?? null,
    }
  })
}

/** Where Tab stops: the first place of the finding looked at, and the first of each other one. */
export const tabStops = (marks: readonly TextMark[]): ReadonlySet<number> => {
  const first = new Map<string, number>()
  for (const { kind, finding = '', start } of marks)
    if (kind === 'code' || kind === 'other') first.set(finding, Math.min(start, first.get(finding) ?? start))
  return new Set(first.values())
}
