/** What a classification rule looks like, how its words are written, and when it holds: data first, one small matcher. */
import type { Kind, Retry, ServiceId } from '../../../../src-preload/model/catalog.ts'

/** Each phrase is a pattern's source; case does not count. */
export const anyOf = ({ raw }: TemplateStringsArray): RegExp =>
  new RegExp(
    raw
      .join('')
      .trim()
      .split(/\s+\|\s+/)
      .join('|'),
    'i',
  )

/** All conditions given must hold. Patterns are linear-time and without `g`. */
export interface Condition {
  readonly service?: ServiceId
  /** Codes of that service, blank-separated. */
  readonly codes?: string
  readonly http?: readonly number[]
  /** Matches name or message: what the service says on the wire. */
  readonly title?: RegExp
  /** Matches name, message, meaning or advice. */
  readonly says?: RegExp
  readonly kind?: readonly Kind[]
  readonly retry?: readonly Retry[]
}

/** Rules stand in a list; the first that holds decides. An explicit list of codes gives its reason. */
export interface Rule<T> {
  /** `area/what-it-sees`; unique among all rules. */
  readonly id: string
  readonly gives: T
  readonly when: Condition
  readonly reason?: string
}

/** What rules look at, prepared once per entry. */
export interface Subject {
  readonly service: ServiceId
  readonly code: string
  readonly http: number | null
  readonly title: string
  readonly says: string
  /** What the rules before have decided; null while they are at it. */
  readonly kind: Kind | null
  readonly retry: Retry | null
}

const codeSets = new Map<string, ReadonlySet<string>>()

const toSet = (codes: string): ReadonlySet<string> => {
  const known = codeSets.get(codes)
  if (known !== undefined) return known
  const set = new Set(codes.trim().split(/\s+/))
  codeSets.set(codes, set)
  return set
}

const holds = (when: Condition, subject: Subject): boolean =>
  (when.service === undefined || when.service === subject.service) &&
  (when.codes === undefined || toSet(when.codes).has(subject.code)) &&
  (when.http === undefined || (subject.http !== null && when.http.includes(subject.http))) &&
  (when.kind === undefined || (subject.kind !== null && when.kind.includes(subject.kind))) &&
  (when.retry === undefined || (subject.retry !== null && when.retry.includes(subject.retry))) &&
  (when.title === undefined || when.title.test(subject.title)) &&
  (when.says === undefined || when.says.test(subject.says))

const chosenRules = new WeakMap<readonly Rule<unknown>[], Map<ServiceId, readonly Rule<unknown>[]>>()

/** Many rules are for one service alone; an imported table of 100,000 rows need not ask them again for every row. */
const rulesFor = <T>(rules: readonly Rule<T>[], service: ServiceId): readonly Rule<T>[] => {
  const byService = chosenRules.get(rules) ?? new Map<ServiceId, readonly Rule<T>[]>()
  chosenRules.set(rules, byService)
  const known = byService.get(service) as readonly Rule<T>[] | undefined
  if (known !== undefined) return known
  const chosen = rules.filter(({ when }) => when.service === undefined || when.service === service)
  byService.set(service, chosen)
  return chosen
}

export const decide = <T>(rules: readonly Rule<T>[], subject: Subject): Rule<T> | undefined =>
  rulesFor(rules, subject.service).find((rule) => holds(rule.when, subject))
