/** Settles what the candidates of different services say of each other: who documents the message, who answered, whose series it is. */

import { type Rule, rules } from '../rules/rules.ts'
import { acceptUnknown } from '../rules/scoring.ts'
import { type Signal, toSignal } from '../rules/signal.ts'
import type { Statement } from '../statements/statement.ts'
import { type Scored, sumOf } from './candidates.ts'
import { isOpen } from './message-evidence.ts'

const withSignal = (one: Scored, signal: Signal): Scored => {
  const signals = [...one.signals.filter(({ rule }) => rule !== signal.rule), signal]
  return { ...one, signals, score: sumOf(signals) }
}

/** What still speaks for a meaning that is documented in other words. */
const agreeing: ReadonlySet<Rule> = new Set([rules.contained, rules.similar, rules.related, rules.messageName])

/**
 * Where one meaning of the code is documented with this very message, the service's meanings with other messages are refuted,
 * those of other services are doubted, and the code is no unlisted one of another service.
 */
const preferDocumented = (
  { code, said: words, start, end }: Statement,
  scored: readonly Scored[],
): readonly Scored[] => {
  const said = scored.filter(
    ({ entry, signals }) => entry !== null && signals.some(({ rule }) => rule.decides === 'agreement'),
  )
  if (said.length === 0) return scored
  return scored.map((one) => {
    if (one.entry === null) return withSignal(one, toSignal(rules.documentedElsewhere, code, { start, end }))
    if (said.includes(one) || one.signals.some(({ rule }) => agreeing.has(rule))) return one
    const different = one.signals.find(({ rule }) => rule.decides === 'difference')
    if (said.every(({ service }) => service !== one.service))
      return different === undefined && !isOpen(one.entry)
        ? withSignal(one, {
            ...toSignal(rules.different, one.entry.message, words ?? { start, end }),
            strength: 'doubt',
          })
        : one
    return withSignal(one, {
      ...(different ?? toSignal(rules.different, one.entry.message, words ?? { start, end })),
      strength: 'against',
    })
  })
}

/** A code of no document is the service's that is said to have answered, not one's that the text names as well. */
const preferAnswered = (scored: readonly Scored[]): readonly Scored[] => {
  const hasAnswered = ({ signals }: Scored) => signals.some(({ rule }) => rule === rules.answered)
  const answered = scored.filter((one) => hasAnswered(one) && one.score >= acceptUnknown)
  return answered.length === 0 ? scored : scored.filter((one) => one.entry !== null || hasAnswered(one))
}

/** A number of one service's series is no unlisted code of another that has no such series. */
const preferSeries = ({ code, start, end }: Statement, scored: readonly Scored[]): readonly Scored[] => {
  const isInSeries = ({ signals }: Scored) => signals.some(({ rule }) => rule.decides === 'family')
  if (!scored.some(isInSeries)) return scored
  return scored.map((one) =>
    one.entry === null && !isInSeries(one)
      ? withSignal(one, toSignal(rules.documentedElsewhere, code, { start, end }))
      : one,
  )
}

/** In this order: a code that is shown to be another's is no rival of a documented one. */
export const settleRivals = (statement: Statement, scored: readonly Scored[]): readonly Scored[] =>
  preferDocumented(statement, preferSeries(statement, preferAnswered(scored)))
