/** Assesses a statement: what is the same for all services, the candidates of each, and whose error it is if it is not ours. */

import { recogniseVendors } from '../envelopes/recognise.ts'
import type { TextMarks } from '../envelopes/text-marks.ts'
import { isCalledStatus, isHttpStatus } from '../facts/http.ts'
import type { Called } from '../knowledge/call-book.ts'
import { isChecked, type Knowledge } from '../knowledge/knowledge.ts'
import { compareMessage } from '../messages/compare.ts'
import type { FoundText } from '../messages/find-wordings.ts'
import { rules } from '../rules/rules.ts'
import { agreed, rareLength, telling } from '../rules/scoring.ts'
import { type Signal, toSignal } from '../rules/signal.ts'
import type { Statement } from '../statements/statement.ts'
import { type Answerer, findAnswerer } from './answerer.ts'
import { type Assessment, acceptCandidates } from './candidates.ts'
import { readWriting } from './code-evidence.ts'
import { agreementOf } from './message-evidence.ts'
import { nameForeign } from './name-foreign.ts'
import { findOwners } from './owners.ts'
import { scoreService } from './score-service.ts'
import { type ServiceCase, soften } from './service-evidence.ts'
import { settleRivals } from './settle-rivals.ts'

/** What stands around a statement. */
export interface Around {
  readonly http: number | null
  readonly called: Called | null
}

/** `XFYUN Spark resp`: a message that was cut is its document's, too. */
const isBeginning = (knowledge: Knowledge, { code, said }: Statement): boolean =>
  knowledge
    .meaningsOf(code)
    .some(
      (entry) =>
        isChecked(knowledge, entry.service) &&
        compareMessage(said?.text ?? null, knowledge.wordingsOf(entry)).likeness === 'contained',
    )

/** Of a message in a shipped document's words all of it; of an imported table's only those words: more may be anybody's. */
const documentedPart = (knowledge: Knowledge, statement: Statement, said: readonly FoundText[]) => {
  if (statement.said === null) return null
  const { start, end } = statement.said
  const own = said.flatMap(({ wording, filled }) =>
    wording.entries.filter(({ code }) => code === statement.code).map(({ service }) => ({ service, filled })),
  )
  if (own.some(({ service }) => isChecked(knowledge, service)) || isBeginning(knowledge, statement))
    return { start, end }
  const [first] = own
  return first === undefined ? null : { start: start + first.filled.start, end: start + first.filled.end }
}

/** `钉钉报 40035，飞书返回 10500`: what is told of another product before the service is named is of its own number. */
const isBefore = ({ rule, end }: Signal, answerer: Answerer | null, { start }: Statement): boolean =>
  (rule.decides === 'foreign-text' || rule.decides === 'foreign-name') &&
  answerer?.kind === 'service' &&
  end <= answerer.start &&
  answerer.end <= start

export const assess = (
  knowledge: Knowledge,
  statement: Statement,
  marks: TextMarks,
  text: string,
  { http, called }: Around,
): Assessment => {
  const meanings = knowledge.meaningsOf(statement.code)
  const said = statement.said === null ? [] : knowledge.findWordings(statement.said.text)
  const foreign = recogniseVendors(
    statement,
    marks,
    text,
    marks.vendors.length === 0 ? null : documentedPart(knowledge, statement, said),
    knowledge.tables.vendors,
  )
  const answerer = findAnswerer(statement, marks, text)
  const others = foreign.map((signal) =>
    isBefore(signal, answerer, statement) ? { ...signal, strength: 'shade' as const } : signal,
  )
  const agreement = agreementOf(statement, said)
  const isOwn =
    (statement.code.length >= rareLength || agreement >= telling.surely) &&
    meanings.some(({ service }) => isChecked(knowledge, service))
  const isAgreed = agreed.some(({ digits, from }) => statement.code.length >= digits && agreement >= from)
  const isStatus = statement.names === null && isHttpStatus(statement.code) && isCalledStatus(text, statement.start)
  const shared = [
    ...readWriting(statement),
    ...(isStatus ? [toSignal(rules.isStatus, statement.code, statement)] : []),
    ...(isOwn ? soften(others) : others),
  ]
  const owners = findOwners(statement, marks, text, meanings)
  const given: ServiceCase = {
    knowledge,
    statement,
    marks,
    text,
    http,
    called,
    shared,
    said,
    owners,
    answerer,
    isOwn,
    isAgreed,
  }
  return {
    statement,
    candidates: acceptCandidates(
      settleRivals(
        statement,
        knowledge.envelopes.flatMap((envelope) => scoreService(given, envelope)),
      ),
    ),
    foreign: nameForeign(statement, foreign, marks, knowledge.tables.vendors),
  }
}
