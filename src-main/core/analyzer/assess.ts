/** Scores every service that could have stated a code, entry by entry, with the evidence for each point. */
import { type Assessment, acceptCandidates, type Scored, sumOf } from './candidates.ts'
import { rareLength, readDocumented, readFamily, readStatus, readWriting } from './code-evidence.ts'
import type { Envelope } from './envelopes/envelope.ts'
import type { TextMarks } from './extractors/text-marks.ts'
import type { Knowledge } from './knowledge.ts'
import { compareWithEntry, compareWithService, findOwnName } from './message-evidence.ts'
import type { FoundText } from './messages/message-index.ts'
import { type Finding, recogniseFields, recogniseText, recogniseVendors } from './recognise.ts'
import { weights } from './scoring.ts'
import type { Statement } from './statements/statement.ts'

/** Keeps contradictions from deciding. */
const soften = <T extends Finding>(findings: readonly T[]): readonly T[] =>
  findings.map((finding) => (weights[finding.strength] < weights.doubt ? { ...finding, strength: 'doubt' } : finding))

/** The code's number family, and a `code` field alone, name no service. */
const namesNoService = /\/(?:family|code-only)$/

/** What is the same for all services. */
interface Case {
  readonly knowledge: Knowledge
  readonly statement: Statement
  readonly marks: TextMarks
  readonly text: string
  readonly http: number | null
  readonly shared: readonly Finding[]
  readonly said: readonly FoundText[]
  /** The number is so rare that other products' field names around it are a relay's. */
  readonly isOwn: boolean
}

const scoreService = (given: Case, envelope: Envelope): readonly Scored[] => {
  const { knowledge, statement, marks, text, http, shared, said, isOwn } = given
  const { service } = envelope
  const { code } = statement
  const inFields = recogniseFields(envelope, statement)
  const inText = recogniseText(envelope, statement, marks, text)
  const family = readFamily(envelope, statement)
  const own = [...(isOwn ? soften(inFields) : inFields), ...inText, ...family]
  // The numbers Feishu writes into its messages are in no document, whatever code they equal.
  const isSubError = statement.codeKey === 'ErrCode'
  const entries = isSubError ? [] : knowledge.meaningsOf(code).filter((entry) => entry.service === service)
  const isNamed = inText.some(({ strength }) => weights[strength] >= weights.fair)
  if (entries.length > 0)
    return entries.map((entry) => {
      const compared = compareWithEntry(statement, knowledge.wordingsOf.get(entry.id) ?? [], isNamed)
      const findings = [
        ...shared,
        ...own,
        ...readDocumented(statement),
        ...compared.findings,
        ...findOwnName(entry, statement, text),
        ...readStatus(entry, http, statement),
      ]
      return { service, code, entry, score: sumOf(findings), findings, slots: compared.slots }
    })
  const [fewest, most] = envelope.digits
  const isSure = sumOf(own.filter(({ rule }) => !namesNoService.test(rule))) >= weights.some
  if (!isSure || code.length < fewest || code.length > most) return []
  if (envelope.borrowedWire && family.length === 0) return []
  const findings = [...shared, ...own, ...compareWithService(statement, service, said)]
  return [{ service, code, entry: null, score: sumOf(findings), findings, slots: [] }]
}

export const assess = (
  knowledge: Knowledge,
  statement: Statement,
  marks: TextMarks,
  text: string,
  http: number | null,
): Assessment => {
  const meanings = knowledge.meaningsOf(statement.code)
  const said = statement.message === null ? [] : knowledge.messages.find(statement.message)
  const isOwnMessage = said.some(({ wording }) => wording.entries.some(({ code }) => code === statement.code))
  const foreign = recogniseVendors(statement, marks, text, isOwnMessage)
  const isOwn = statement.code.length >= rareLength && meanings.length > 0
  const shared = [...readWriting(statement), ...(isOwn ? soften(foreign) : foreign)]
  const given: Case = { knowledge, statement, marks, text, http, shared, said, isOwn }
  return {
    statement,
    candidates: acceptCandidates(knowledge.envelopes.flatMap((envelope) => scoreService(given, envelope))),
    vendor: foreign.find(({ strength }) => weights[strength] < weights.doubt)?.vendor ?? null,
  }
}
