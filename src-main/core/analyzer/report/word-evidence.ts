/** Turns what the rules found into evidence: a reason in words, a weight, a span of the original text. */
import type { Evidence } from '../../../../src-preload/model/diagnosis.ts'
import { originalSpan, type Passage } from '../passages/passage.ts'
import { weights } from '../rules/scoring.ts'
import type { Signal } from '../rules/signal.ts'
import { maskQuoted } from '../secrets/redact.ts'

export const wordEvidence = (passage: Passage, signals: readonly Signal[]): readonly Evidence[] =>
  [...signals]
    .sort((a, b) => Math.abs(weights[b.strength]) - Math.abs(weights[a.strength]))
    .map(({ rule, subject, strength, start, end }) => ({
      rule: rule.id,
      // A family's reason names the family itself.
      reason:
        rule.decides === 'family'
          ? { key: subject, values: {} }
          : { key: rule.says, values: { subject: maskQuoted(subject, passage.text, start, end) } },
      span: end > start ? originalSpan(passage, start, end) : null,
      weight: weights[strength],
    }))
