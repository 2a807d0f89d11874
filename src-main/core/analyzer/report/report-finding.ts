/** One error of a passage in the words and shapes that cross to the windows. */
import type { CalledApi, Candidate, ChainLink, Evidence, Finding } from '../../../../src-preload/model/diagnosis.ts'
import type { Scored } from '../candidates/candidates.ts'
import type { Nest } from '../candidates/chain.ts'
import { type CalledPage, findCalled } from '../knowledge/call-book.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { asWritten, originalSpan, type Passage } from '../passages/passage.ts'
import type { PassageReading } from '../reading/read-passage.ts'
import { limits } from '../rules/limits.ts'
import { type Rule, rules } from '../rules/rules.ts'
import { closeMargin, weights } from '../rules/scoring.ts'
import type { Signal } from '../rules/signal.ts'
import { maskQuoted, maskSecrets } from '../secrets/redact.ts'
import type { Said, Statement } from '../statements/statement.ts'
import { confidenceOf } from './confidence.ts'
import { missingEvidence } from './missing-evidence.ts'
import {
  confirmedWords,
  isNotice,
  isPhrase,
  labelledWords,
  noticeIn,
  saidWords,
  toldWords,
  wholeWords,
} from './said-words.ts'

/** What is quoted from the text goes into windows, copies and files: secrets stay behind. */
const masked = (text: string | null): string | null => (text === null ? null : maskSecrets(text))

/** Words of a message in the units of the text. */
const quote = (passage: Passage, { text, start, end }: Said, words: string): string =>
  asWritten(passage, words, start + Math.max(0, text.indexOf(words)), end)

/** What the page about the call says of a candidate; nothing of another service's. */
const toApi = (page: CalledPage | null, { service, code, entry }: Scored): CalledApi | null => {
  if (page === null || page.service !== service) return null
  const listed = page.codes.get(code) ?? []
  const own = listed.find((one) => one.entry === entry?.id) ?? listed[0]
  return {
    method: page.method,
    path: page.path,
    title: page.title,
    page: page.page,
    message: own?.context.message ?? null,
    advice: own?.context.advice ?? null,
    scopes: page.scopes,
  }
}

/** What the rules found as evidence: a reason in words, a weight, a span of the original text. */
const wordEvidence = (passage: Passage, signals: readonly Signal[]): readonly Evidence[] =>
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

const toCandidate = (
  passage: Passage,
  scored: Scored,
  place: number,
  all: readonly Scored[],
  page: CalledPage | null,
): Candidate => {
  const api = place === 0 ? toApi(page, scored) : null
  const rival = place === 0 ? all[1] : all[0]
  const lead = rival === undefined ? Number.POSITIVE_INFINITY : scored.score - rival.score
  return {
    service: scored.service,
    code: scored.code,
    entryId: scored.entry?.id ?? null,
    confidence: confidenceOf(scored.score, lead),
    evidence: wordEvidence(passage, scored.signals),
    slots: scored.slots.map(({ slot, value }) => ({ slot, value: maskSecrets(value) })),
    ...(api !== null && { api }),
  }
}

/** Feishu writes a sub-error into `msg`; its number is in no document, but it is the precise cause. */
const subError = /ErrCode: (\d{3,8}); ErrMsg: ([^;\n]{0,200})/

const chainOf = (passage: Passage, nest: Nest): readonly ChainLink[] => {
  // A number of a sentence that is nobody's code wraps nothing: `[respond.stage:268]: …, code: 2200`.
  const wrapping = nest.links.filter(({ statement, candidates }) => statement.names !== null || candidates.length > 0)
  const links = wrapping.map(({ statement, candidates }): ChainLink => {
    const best = candidates[0]
    return {
      service: best?.service ?? null,
      code: statement.code,
      entryId: best?.entry?.id ?? null,
      message: statement.said && masked(quote(passage, statement.said, statement.said.text)),
      span: originalSpan(passage, statement.start, statement.end),
      answer: statement === nest.answer.statement,
    }
  })
  const { statement } = nest.answer
  const inner = innerLinks(passage, nest, statement)
  return [...links, ...inner].filter(
    (link, place, all) => place === 0 || link.code !== all[place - 1]?.code || link.answer,
  )
}

const innerLinks = (passage: Passage, nest: Nest, statement: Statement): readonly ChainLink[] => {
  const sub = subError.exec(statement.said?.text ?? '')
  const project = statement.holder?.values.get('inner code')
  const link = (code: string, message: string | null): ChainLink => ({
    service: nest.best.service,
    code,
    entryId: null,
    message: masked(message),
    span: originalSpan(passage, statement.said?.start ?? statement.end, statement.said?.end ?? statement.end),
    answer: false,
  })
  return [
    ...(sub ? [link(sub[1] ?? '', sub[2]?.trim() ?? null)] : []),
    ...(project !== undefined && project !== '0'
      ? [link(project, statement.holder?.values.get('inner msg') ?? null)]
      : []),
  ]
}

/** Documented answers that are as likely as the best one. */
const rivalsOf = ([best, ...others]: readonly Scored[]): readonly Scored[] =>
  others.filter((other) => best !== undefined && other.entry !== null && best.score - other.score < closeMargin)

/** Two documented answers that are equally likely leave it open; of codes no document has there is nothing to choose. */
const outcomeOf = (candidates: readonly Scored[]): Finding['outcome'] => {
  const [best] = candidates
  if (best === undefined || rivalsOf(candidates).length > 0) return 'ambiguous'
  return best.entry === null ? 'unknown-code' : 'identified'
}

/** Evidence that a document confirms the message. */
const confirmed: ReadonlySet<Rule> = new Set([
  rules.same,
  rules.filled,
  rules.contained,
  rules.similar,
  rules.messageOnly,
  rules.messageWording,
])

/** What says that a message follows: a quote, a colon, or a verb. */
const introducedBy = /["'`“「]$|[:：]\s?$|(?:返回|提示|报错|returned|returns|says?|error)\s$/i

const solid = (text: string): string => text.replace(/\s/g, '')

/** A window may have broken a line within a word: what only differs in blanks from a document's wording has its blanks. */
const spacedAs = (words: string, wording: string): string => (solid(words) === solid(wording) ? wording : words)

/** The service's own words: named as its message, confirmed by a document, or for a code of none beside it as a program prints them. */
const whatWasSaid = ({ text }: Passage, { names, said, start, end }: Statement, best: Scored): string | null => {
  if (said === null) return null
  const confirming = best.signals.find(({ rule }) => confirmed.has(rule))
  if (names !== null && names.message !== null) {
    const isInQuotes = /["']/.test(text[said.start - 1] ?? '')
    if (isInQuotes) return confirming === undefined ? said.text : spacedAs(said.text, confirming.subject)
    const told = toldWords(said.text)
    return confirming === undefined ? told : wholeWords(told, said.text, confirming.subject)
  }
  const words = saidWords(said.text)
  if (words === '') return null
  if (confirming !== undefined)
    return confirmedWords(wholeWords(words, said.text, confirming.subject), confirming.subject)
  const labelled = labelledWords(said.text)
  if (labelled !== null) return labelled
  if (best.entry !== null) return null
  // `[230002] Bot not in chat`: what people write around a number is in their language and reads on.
  const follows = said.start >= end && start > 0 && !/[\w\u4e00-\u9fff]|[.!?]\s/.test(text.slice(end, said.start))
  const precedes = said.end <= start && (names !== null || introducedBy.test(text.slice(0, said.start).slice(-12)))
  if ((follows || precedes) && isPhrase(words) && !/[\u4e00-\u9fff]/.test(words)) return words
  // A notice in Chinese may begin with a name: `redirect_uri 请求不合法`; without a name for it a sign leads to it.
  const isLed = names !== null || /[:：("'「“-]\s?["'「“]?$/.test(text.slice(end, said.start))
  const notice = follows && isLed ? [words, said.text].find(isNotice) : undefined
  return notice === undefined ? null : noticeIn(notice)
}

export const reportFinding = (
  knowledge: Knowledge,
  { passage, facts }: PassageReading,
  nest: Nest,
  others: readonly Statement[],
): Finding => {
  const { statement, candidates } = nest.answer
  const words = whatWasSaid(passage, statement, nest.best)
  const answering = knowledge.envelopes.find(({ service }) => service === nest.best.service)
  const found = facts.full(statement, nest.best.service, others, answering?.calls ?? null)
  const asking = new Set([nest.best.service, ...rivalsOf(candidates).map(({ service }) => service)])
  const called = findCalled(knowledge.calls, facts, statement, others)
  return {
    outcome: outcomeOf(candidates),
    candidates: candidates.map((scored, place) =>
      toCandidate(passage, scored, place, candidates, called?.page ?? null),
    ),
    chain: chainOf(passage, nest),
    message: words && statement.said && masked(quote(passage, statement.said, words.slice(0, limits.value).trim())),
    ...found,
    url: masked(found.url),
    links: found.links.map(maskSecrets),
    fields: found.fields.map(({ field, value, reason }) => ({
      field,
      value: masked(value),
      reason: maskSecrets(reason),
    })),
    occurrences: { count: 1, first: null, last: null, spans: [], logIds: [], moreLogIds: 0, times: [], moments: [] },
    missing: missingEvidence(
      [...asking].flatMap((id) => knowledge.view.services.get(id) ?? []),
      nest.best.code,
      found,
      words !== null,
      passage.text,
    ),
  }
}
