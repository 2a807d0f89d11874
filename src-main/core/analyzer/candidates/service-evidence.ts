/** What tells that one service stated a code, whichever of its entries is meant. */
import type { Envelope } from '../envelopes/envelope.ts'
import { recogniseFields, recogniseText } from '../envelopes/recognise.ts'
import type { FoundMark, TextMarks } from '../envelopes/text-marks.ts'
import type { Called } from '../knowledge/call-book.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { FoundText } from '../messages/find-wordings.ts'
import { rules } from '../rules/rules.ts'
import { weights } from '../rules/scoring.ts'
import { type Signal, toSignal } from '../rules/signal.ts'
import { isSentence } from '../statements/read-fields.ts'
import type { Statement } from '../statements/statement.ts'
import type { Answerer } from './answerer.ts'
import { readFamily, readRelay } from './code-evidence.ts'
import { type Owners, softenNames } from './owners.ts'

/** What is the same for all services. */
export interface ServiceCase {
  readonly knowledge: Knowledge
  readonly statement: Statement
  readonly marks: TextMarks
  readonly text: string
  readonly http: number | null
  readonly called: Called | null
  readonly shared: readonly Signal[]
  readonly said: readonly FoundText[]
  readonly owners: Owners
  readonly answerer: Answerer | null
  /** Number and message are a document's beyond chance: other products' field names around them are a relay's. */
  readonly isOwn: boolean
  /** Number and message are a document's: how the fields are written is somebody's who passed them on. */
  readonly isAgreed: boolean
}

/** Of one service and one statement. */
export interface ServiceEvidence {
  /** As the service reads it. */
  readonly statement: Statement
  /** What speaks for or against every service alike, as this one takes it. */
  readonly shared: readonly Signal[]
  /** What speaks for or against this one. */
  readonly own: readonly Signal[]
  /** Of `own`, what the fields, the words around and the number's family say. */
  readonly inFields: readonly Signal[]
  readonly inText: readonly Signal[]
  readonly family: readonly Signal[]
  /** The number stands in fields or beside the service's name: its family says something. */
  readonly isPlaced: boolean
  readonly isNamed: boolean
  /** Something other than keys that many write points to it. */
  readonly isMarked: boolean
  /** Nothing but such a key does. */
  readonly isStrange: boolean
  /** It is told to have answered, and whether it alone. */
  readonly isOrigin: boolean
  readonly isOnlyOrigin: boolean
  /** It is named, and the number is called a code. */
  readonly isCalled: boolean
}

/** Keeps contradictions from deciding. */
export const soften = <T extends Signal>(signals: readonly T[]): readonly T[] =>
  signals.map((signal) => (weights[signal.strength] < weights.doubt ? { ...signal, strength: 'doubt' } : signal))

/** Where the text names the service, other names of fields, and fields beside them, are of the program that passed its answer on. */
const lenient = (signals: readonly Signal[]): readonly Signal[] =>
  signals.map((signal) =>
    signal.rule.decides === 'spelling' || signal.rule.decides === 'neighbours'
      ? { ...signal, strength: 'shade' as const }
      : signal,
  )

/** The words of a statement's own message say nothing of whose it is; what stands around it does. */
const namesIt = (signals: readonly Signal[]) => signals.some(({ strength }) => weights[strength] >= weights.fair)

/** A row of somebody's table that names the service says more than the table as a whole. */
const readRow = ({ from, to }: Statement, named: readonly FoundMark[], text: string): readonly Signal[] =>
  named
    .filter(({ meaning, start, end }) => weights[meaning.strength] >= weights.some && start >= from && end <= to)
    .slice(0, 1)
    .map(({ start, end }) => toSignal(rules.namedInRow, text.slice(start, end), { start, end }))

/** `飞书返回 {…}` is Feishu's answer, `飞书群：订单服务返回 {…}` is not, unless a document has its words. */
const readAnswerer = (
  answerer: Answerer | null,
  { statement, isAgreed }: ServiceCase,
  service: string,
  isListed: boolean,
  text: string,
): readonly Signal[] => {
  if (answerer === null) return []
  const { kind, start, end } = answerer
  // Of a listed number in a sentence the words before it say enough, and mostly of others.
  const isUntold = !isListed && statement.grounds.every(({ rule }) => rule !== rules.serviceBefore)
  if (kind === 'service')
    return (statement.names !== null || isUntold) && answerer.services.has(service)
      ? [toSignal(rules.answered, text.slice(start, end), { start, end })]
      : []
  const signal = toSignal(rules.answeredElsewhere, text.slice(start, end), { start, end })
  return isAgreed ? [] : [statement.said === null ? { ...signal, strength: 'doubt' } : signal]
}

/** `isListed`: the service documents the code. */
export const readServiceEvidence = (given: ServiceCase, envelope: Envelope, isListed: boolean): ServiceEvidence => {
  const { knowledge, marks, text, isOwn, isAgreed } = given
  const { service, policy } = envelope
  const { code, names, holder } = given.statement
  const statement = policy.see(given.statement)
  const inFields = recogniseFields(envelope, statement)
  const owned = given.owners.of(service, isListed || readFamily(envelope, given.statement, false).length > 0)
  // Whose system an imported table describes is not known: a stranger may be that very one.
  const mayBeStranger = !policy.isChecked && isListed
  const answerer = mayBeStranger && given.answerer?.kind === 'stranger' ? null : given.answerer
  const isElsewhere = answerer?.kind === 'stranger' && !isAgreed
  const named = owned.readNames(recogniseText(envelope, statement, marks, text))
  const inText = [
    ...(isElsewhere ? softenNames(named) : named),
    ...readAnswerer(answerer, given, service, isListed, text),
  ]
  // In a sentence that names no service a number of a family is anybody's number.
  const isPointedAt = inText.some(({ strength }) => weights[strength] >= weights.some)
  const isRow = holder?.isRow === true
  const isPlaced = isPointedAt || (names !== null && !isSentence(names.code) && !isRow)
  const family = isPlaced ? readFamily(envelope, statement, isPointedAt && !isListed) : []
  const isNamed = namesIt(inText)
  const answering = given.answerer?.kind === 'service' ? given.answerer.services : null
  const isOrigin = answering?.has(service) === true
  const hasKeys = inFields.some(({ rule }) => rule.decides === 'description')
  const shared = policy.judgeShared(owned.readShared(given.shared), statement, {
    keys: hasKeys,
    name: isNamed,
    code: isListed,
    message: isListed && isAgreed,
    inText,
  })
  const written = isNamed || isAgreed ? lenient(inFields) : inFields
  const own = [
    ...(isOwn ? soften(written) : written),
    ...inText,
    ...(isRow ? readRow(statement, marks.of.get(service) ?? [], text) : []),
    ...(isNamed && !isListed ? readRelay(statement, isOrigin) : []),
    ...family,
    ...policy.readOwnership(statement, knowledge.meaningsOf(code), hasKeys || isNamed),
  ]
  const isMarked = isPointedAt || inFields.some(({ rule }) => envelope.secondMarks?.includes(rule.id))
  return {
    statement,
    shared,
    own,
    inFields,
    inText,
    family,
    isPlaced,
    isNamed,
    isMarked,
    isStrange: !isMarked && envelope.sharedKeys?.includes(names?.code ?? '') === true,
    isOrigin,
    isOnlyOrigin: isOrigin && answering?.size === 1,
    isCalled: isNamed && given.statement.grounds.some(({ rule }) => rule.decides === 'label'),
  }
}
