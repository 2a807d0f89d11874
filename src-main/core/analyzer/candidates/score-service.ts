/** Scores one service that could have stated a code, entry by entry, with the evidence for each point. */

import type { Entry } from '../../../../src-preload/model/catalog.ts'
import { isPageEntry } from '../../catalog/page-entry.ts'
import type { Envelope } from '../envelopes/envelope.ts'
import { isHttpStatus } from '../facts/http.ts'
import { type Rule, rules } from '../rules/rules.ts'
import { weights } from '../rules/scoring.ts'
import { type Signal, toSignal } from '../rules/signal.ts'
import type { Statement } from '../statements/statement.ts'
import { type Scored, sumOf } from './candidates.ts'
import { readDocumented, readFamily, readStatus } from './code-evidence.ts'
import { compareWithEntry, compareWithService, findOwnAdvice, findOwnName } from './message-evidence.ts'
import { readServiceEvidence, type ServiceCase, type ServiceEvidence } from './service-evidence.ts'

/** The code's number family, and a `code` field alone, name no service. */
const pointsToService = ({ decides }: Rule): boolean => decides !== 'family' && decides !== 'lone-code'

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

/** The numbers Feishu writes into its messages are in no document, whatever code they equal. */
const isSubError = ({ names, holder }: Statement): boolean => {
  const isStruct = holder?.isNested === true && names?.message === 'ErrMsg' && !holder.paths.has('ErrorValue')
  return names?.code === 'ErrCode' && !isStruct && !ownSubCodes.some((path) => holder?.paths.has(path))
}

/** The code as that entry of the service. */
const scoreEntry = (given: ServiceCase, envelope: Envelope, evidence: ServiceEvidence, entry: Entry): Scored => {
  const { knowledge, text, http } = given
  const { statement, shared, own, inText, isPlaced, isNamed, isStrange } = evidence
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
  const { code } = given.statement
  return { service: envelope.service, code, entry, score: sumOf(signals), signals, slots: compared.slots }
}

/** The code as one that no document of the service lists; nothing where too little says that it is the service's. */
const scoreUnlisted = (given: ServiceCase, envelope: Envelope, evidence: ServiceEvidence): readonly Scored[] => {
  const { service, policy } = envelope
  const { code } = given.statement
  const { statement, shared, own, inFields, family, isMarked, isStrange, isOrigin, isOnlyOrigin, isCalled } = evidence
  const isSure = sumOf(own.filter(({ rule }) => pointsToService(rule))) >= weights.some
  if (!isSure || !policy.mayBeUnlisted(code, isOrigin || isCalled) || isMereStatus(code, inFields)) return []
  if (isOthers(shared, statement)) return []
  // Whose wire is another's, its unlisted numbers are told by their range, or by who alone is said to have answered.
  const isNobodys = () => given.knowledge.envelopes.every((other) => readFamily(other, statement, false).length === 0)
  if (envelope.borrowedWire && family.length === 0 && !(isOnlyOrigin && isNobodys())) return []
  if (isStrange || (envelope.secondMarks !== undefined && !isMarked)) return []
  const signals = [...shared, ...own, ...compareWithService(statement, envelope, given.said, isOrigin)]
  return [{ service, code, entry: null, score: sumOf(signals), signals, slots: [] }]
}

/** Nothing where the service could not have stated the code; else each of its entries for it, or the code as one of no document. */
export const scoreService = (given: ServiceCase, envelope: Envelope): readonly Scored[] => {
  const { service, policy } = envelope
  const { code } = given.statement
  const meant = isSubError(given.statement) ? [] : given.knowledge.meaningsOf(code)
  const entries = meant.filter((entry) => entry.service === service)
  const isListed = entries.length > 0
  // Most services could not have numbered an error so, whatever says that it is theirs.
  if (!policy.reads(code, isListed) || (!isListed && !policy.mayBeUnlisted(code, true))) return []
  const evidence = readServiceEvidence(given, envelope, isListed)
  return isListed
    ? settleMeanings(entries.map((entry) => scoreEntry(given, envelope, evidence, entry)))
    : scoreUnlisted(given, envelope, evidence)
}
