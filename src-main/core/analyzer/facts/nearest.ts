/** Which of several facts of a record belongs to a statement: inside its object, on its line, or nearest without another statement between. */
import type { Statement } from '../statements/statement.ts'

export interface Fact<T> {
  readonly value: T
  readonly start: number
  readonly end: number
  /** Better kinds of fact win over nearer ones: 0 is best. */
  readonly grade: number
}

/** Where a fact stands, seen from a statement: 0 inside it, 1 on its line, 2 near, 3 beyond another statement. */
const remoteness = (fact: Fact<unknown>, statement: Statement, others: readonly Statement[], text: string): number => {
  if (fact.start >= statement.from && fact.end <= statement.to) return 0
  const isInside = (other: Statement) => fact.start >= other.from && fact.end <= other.to
  if (others.some((other) => isInside(other) && !(other.from <= statement.start && other.to >= statement.end))) return 3
  const from = Math.min(fact.end, statement.to)
  const to = Math.max(fact.start, statement.from)
  const newline = text.indexOf('\n', from)
  if (newline < 0 || newline >= to) return 1
  return others.some((other) => other.from >= from && other.to <= to) ? 3 : 2
}

/** Facts looked at on either side of a statement: others have a statement of their own between. */
const neighbours = 4

/** `facts` are in text order. */
export const nearest = <T>(
  facts: readonly Fact<T>[],
  statement: Statement,
  others: readonly Statement[],
  text: string,
): Fact<T> | null => {
  let best: Fact<T> | null = null
  let bestKey = [Number.POSITIVE_INFINITY]
  for (const fact of nearFacts(facts, statement)) {
    const remote = remoteness(fact, statement, others, text)
    if (remote === 3) continue
    // What comes before an error (a request line, headers) is likelier its own than what comes after.
    const distance = fact.start < statement.start ? statement.start - fact.start : (fact.start - statement.start) * 2
    const key = [fact.grade, remote, distance]
    if (precedes(key, bestKey)) {
      best = fact
      bestKey = key
    }
  }
  return best
}

/** Of every grade the facts inside the statement, up to a few, and the nearest ones before and after it. */
const nearFacts = <T>(facts: readonly Fact<T>[], statement: Statement): readonly Fact<T>[] => {
  if (facts.length <= neighbours * 2) return facts
  const before = new Map<number, Fact<T>[]>()
  const after = new Map<number, Fact<T>[]>()
  for (const fact of facts) {
    const side = fact.start < statement.start ? before : after
    const same = side.get(fact.grade) ?? []
    side.set(fact.grade, same)
    if (side === before) {
      same.push(fact)
      if (same.length > neighbours) same.shift()
    } else if (same.length < neighbours) same.push(fact)
  }
  return [...before.values(), ...after.values()].flat()
}

/** Lexicographic. */
const precedes = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((part, place) => part !== b[place])
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}
