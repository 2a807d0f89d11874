/** Scores one service that could have stated a code, entry by entry, with the evidence for each point. */

import type { Entry } from '../../../../src-preload/model/catalog.ts'
import { isPageEntry } from '../../catalog/page-entry.ts'
import type { Envelope } from '../envelopes/envelope.ts'
import { recogniseFields, recogniseText } from '../envelopes/recognise.ts'
import type { FoundMark, TextMarks } from '../envelopes/text-marks.ts'
import { isHttpStatus } from '../facts/http.ts'
import type { Called } from '../knowledge/call-book.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { FoundText } from '../messages/find-wordings.ts'
import { type Rule, rules } from '../rules/rules.ts'
import { weights } from '../rules/scoring.ts'
import { type Signal, toSignal } from '../rules/signal.ts'
import { isSentence } from '../statements/read-fields.ts'
import type { Statement } from '../statements/statement.ts'
import type { Answerer } from './answerer.ts'
import { type Scored, sumOf } from './candidates.ts'
import { readDocumented, readFamily, readRelay, readStatus } from './code-evidence.ts'
import { compareWithEntry, compareWithService, findOwnAdvice, findOwnName } from './message-evidence.ts'
import { type Owners, softenNames } from './owners.ts'

/** Keeps contradictions from deciding. */
export const soften = <T extends Signal>(signals: readonly T[]): readonly T[] =>
  signals.map((signal) => (weights[signal.strength] < weights.doubt ? { ...signal, strength: 'doubt' } : signal))

/** The code's number family, and a `code` field alone, name no service. */
const pointsToService = ({ decides }: Rule): boolean => decides !== 'family' && decides !== 'lone-code'

/** Where the text names the service, other names of fields, and fields beside them, are of the program that passed its answer on. */
const lenient = (signals: readonly Signal[]): readonly Signal[] =>
  signals.map((signal) =>
    signal.rule.decides === 'spelling' || signal.rule.decides === 'neighbours'
      ? { ...signal, strength: 'shade' as const }
      : signal,
  )

/** A status is a service's unlisted code only where fields say so that are nobody else's. */
const isMereStatus = (code: string, inFields: readonly Signal[]): boolean =>
  isHttpStatus(code) && !inFields.some(({ rule, strength }) => strength === 'proof' || rule.decides === 'description')

/**
 * The fields are another product's way of writing, and the same line names one, or a sentence tells the number of it: however
 * often ours is named elsewhere.
 */
const isOthers = (shared: readonly Signal[], { names }: Statement): boolean => {
  const sure = shared.filter(({ strength }) => weights[strength] <= weights.contradiction)
  return (sure.length > 1 || names === null) && sure.some(({ strength }) => strength === 'excluded')
}

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

/** The words of a statement's own message say nothing of whose it is; what stands around it does. */
const namesIt = (signals: readonly Signal[]) => signals.some(({ strength }) => weights[strength] >= weights.fair)

/** A row of somebody's table that names the service says more than the table as a whole. */
const readRow = ({ from, to }: Statement, named: readonly FoundMark[], text: string): readonly Signal[] =>
  named
    .filter(({ meaning, start, end }) => weights[meaning.strength] >= weights.some && start >= from && end <= to)
    .slice(0, 1)
    .map(({ start, end }) => toSignal(rules.namedInRow, text.slice(start, end), { start, end }))

/** Whether the page about the call in the text lists the code: of several meanings its own. */
const readCall = ({ called }: ServiceCase, known: Entry): readonly Signal[] => {
  if (called === null) return []
  const { page, start, end } = called
  const listed = page.codes.get(known.code) ?? []
  const isMeant = isPageEntry(known) ? listed.some(({ entry }) => entry === known.id) : listed.length > 0
  return isMeant ? [toSignal(rules.called, `${page.method} ${page.path}`, { start, end })] : []
}

/** Where nothing names the service, a code of its pages that another service documents is the other one's. */
const readRival = ({ called, knowledge, statement }: ServiceCase, { service, code }: Entry): readonly Signal[] => {
  const { start, end } = statement
  const isElsewhere = knowledge.meaningsOf(code).some((other) => other.service !== service)
  return isElsewhere && called === null ? [toSignal(rules.elsewhereListed, code, { start, end })] : []
}

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

const isOfPages = ({ entry }: Scored): boolean => entry !== null && isPageEntry(entry)

/**
 * Pages give one code many meanings: the text's call and message choose among them, else the most general one leads. The
 * others are no rivals, and stand with the entry.
 */
const settleMeanings = (scored: readonly Scored[]): readonly Scored[] => {
  const [first, ...others] = scored.filter(isOfPages)
  if (first === undefined || others.length === 0) return scored
  const best = others.reduce((top, next) => (next.score > top.score ? next : top), first)
  return scored.filter((one) => !isOfPages(one) || one === best)
}

/** Beside which an `ErrCode` is a whole answer's, not one of Feishu's inner numbers. */
const ownSubCodes = ['Err{}', 'Err.Code']

/** Nothing where the service could not have stated the code; else each of its entries for it, or the code as one of no document. */
export const scoreService = (given: ServiceCase, envelope: Envelope): readonly Scored[] => {
  const { knowledge, marks, text, http, said, isOwn, isAgreed } = given
  const { service, policy } = envelope
  const { code } = given.statement
  // The numbers Feishu writes into its messages are in no document, whatever code they equal.
  const { names, holder } = given.statement
  const isStruct = holder?.isNested === true && names?.message === 'ErrMsg' && !holder.paths.has('ErrorValue')
  const isSubError = names?.code === 'ErrCode' && !isStruct && !ownSubCodes.some((path) => holder?.paths.has(path))
  const entries = isSubError ? [] : knowledge.meaningsOf(code).filter((entry) => entry.service === service)
  if (!policy.reads(code, entries.length > 0)) return []
  // Most services could not have numbered an error so, whatever says that it is theirs.
  if (entries.length === 0 && !policy.mayBeUnlisted(code, true)) return []
  const statement = policy.see(given.statement)
  const inFields = recogniseFields(envelope, statement)
  const owned = given.owners.of(service, entries.length > 0 || readFamily(envelope, given.statement, false).length > 0)
  // Whose system an imported table describes is not known: a stranger may be that very one.
  const mayBeStranger = !policy.isChecked && entries.length > 0
  const answerer = mayBeStranger && given.answerer?.kind === 'stranger' ? null : given.answerer
  const isElsewhere = answerer?.kind === 'stranger' && !isAgreed
  const named = owned.readNames(recogniseText(envelope, statement, marks, text))
  const inText = [
    ...(isElsewhere ? softenNames(named) : named),
    ...readAnswerer(answerer, given, service, entries.length > 0, text),
  ]
  // In a sentence that names no service a number of a family is anybody's number.
  const isPointedAt = inText.some(({ strength }) => weights[strength] >= weights.some)
  const isRow = holder?.isRow === true
  const isPlaced = isPointedAt || (names !== null && !isSentence(names.code) && !isRow)
  const family = isPlaced ? readFamily(envelope, statement, isPointedAt && entries.length === 0) : []
  const isNamed = namesIt(inText)
  const isCalled = isNamed && given.statement.grounds.some(({ rule }) => rule.decides === 'label')
  const answering = given.answerer?.kind === 'service' ? given.answerer.services : null
  const isOrigin = answering?.has(service) === true
  const hasKeys = inFields.some(({ rule }) => rule.decides === 'description')
  const shared = policy.judgeShared(owned.readShared(given.shared), statement, {
    keys: hasKeys,
    name: isNamed,
    code: entries.length > 0,
    message: entries.length > 0 && isAgreed,
    inText,
  })
  const ownership = policy.readOwnership(statement, knowledge.meaningsOf(code), hasKeys || isNamed)
  const row = isRow ? readRow(statement, marks.of.get(service) ?? [], text) : []
  const written = isNamed || isAgreed ? lenient(inFields) : inFields
  const own = [
    ...(isOwn ? soften(written) : written),
    ...inText,
    ...row,
    ...(isNamed && entries.length === 0 ? readRelay(statement, isOrigin) : []),
    ...family,
    ...ownership,
  ]
  const isMarked = isPointedAt || inFields.some(({ rule }) => envelope.secondMarks?.includes(rule.id))
  const isStrange = !isMarked && envelope.sharedKeys?.includes(names?.code ?? '') === true
  if (entries.length > 0)
    return settleMeanings(
      entries.map((entry) => {
        const compared = compareWithEntry(entry, statement, knowledge.wordingsOf(entry), isNamed, isStrange)
        const signals = [
          ...shared,
          ...(!isPageEntry(entry) ? own : own.filter(({ rule }) => pointsToService(rule))),
          ...readDocumented(envelope, statement, isPlaced),
          ...compared.signals,
          ...findOwnName(entry, statement, text),
          ...findOwnAdvice(entry, statement, text),
          ...readStatus(entry, http, statement),
          ...readCall(given, entry),
          ...(isPageEntry(entry) && inText.length === 0 ? readRival(given, entry) : []),
        ]
        return { service, code, entry, score: sumOf(signals), signals, slots: compared.slots }
      }),
    )
  const isSure = sumOf(own.filter(({ rule }) => pointsToService(rule))) >= weights.some
  if (!isSure || !policy.mayBeUnlisted(code, isOrigin || isCalled) || isMereStatus(code, inFields)) return []
  if (isOthers(shared, statement)) return []
  // Whose wire is another's, its unlisted numbers are told by their range, or by who alone is said to have answered.
  const isNobodys = () => knowledge.envelopes.every((other) => readFamily(other, statement, false).length === 0)
  const isOnly = () => isOrigin && answering.size === 1 && isNobodys()
  if (envelope.borrowedWire && family.length === 0 && !isOnly()) return []
  if (isStrange || (envelope.secondMarks !== undefined && !isMarked)) return []
  const signals = [...shared, ...own, ...compareWithService(statement, envelope, said, isOrigin)]
  return [{ service, code, entry: null, score: sumOf(signals), signals, slots: [] }]
}
