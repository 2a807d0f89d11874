/** What is marked in the text: the evidence of the chosen finding, the places of all errors, and what was looked for. */
import { useCallback, useMemo } from 'react'
import type { Finding, Span } from '../../../../src-preload/model/diagnosis.ts'
import type { Sentence } from '../../../../src-preload/model/outcome.ts'
import { usePlaces } from '../all-places.ts'
import { findingKey } from '../diagnose-store.ts'
import { useDiagnose } from '../use-diagnose.ts'
import { useMatchMarks } from './find/use-find.ts'
import { findingMarks, occurrenceMarks, type TextMark } from './text-marks.ts'

const none: readonly Finding[] = []

export interface Marks {
  /** Everything that is marked in a part of the text. */
  marksIn(part: Span): readonly TextMark[]
  readonly firstMarks: readonly TextMark[]
}

export const useMarks = (finding: Finding | undefined): Marks => {
  const findings = useDiagnose((state) => state.diagnosis?.findings ?? none)
  const matches = useMatchMarks()
  const { placesOf, fetched } = usePlaces()
  const parts = useDiagnose((state) => state.parts)
  const chosen = useDiagnose((state) => (finding && state.choices.get(findingKey(finding))) ?? 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: places say more when more are `fetched`
  const marks = useCallback(
    (part: Span | null) => {
      const candidate = finding?.candidates[chosen]
      if (finding === undefined || candidate === undefined) return []
      const own = { key: 'diagnose.mark-code', values: { code: candidate.code } }
      const marksOf = (other: Finding, kind: 'code' | 'other', reason: Sentence) => {
        const places = placesOf(other)
        const first = places.inside(parts).spanAt(0)
        const spans = part !== null ? places.within(part) : first === undefined ? [] : [first]
        return occurrenceMarks(spans, kind, reason, findingKey(other))
      }
      return [
        ...findingMarks(finding, candidate),
        ...marksOf(finding, 'code', own),
        ...findings
          .filter((other) => other !== finding)
          .flatMap((other) => {
            const reason = { key: 'diagnose.mark-other', values: { code: other.candidates[0]?.code ?? '' } }
            return marksOf(other, 'other', reason)
          }),
      ]
    },
    [findings, finding, chosen, placesOf, fetched, parts],
  )
  const firstMarks = useMemo(() => marks(null), [marks])
  const marksIn = useCallback((part: Span) => [...marks(part), ...matches(part)], [marks, matches])
  return { marksIn, firstMarks }
}
