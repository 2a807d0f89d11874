/** Scores every service that could have stated a code, entry by entry, with the evidence for each point. */
import type { Entry, ServiceId } from '../../../src-preload/model/catalog.ts'
import type { SlotValue } from '../../../src-preload/model/diagnosis.ts'
import type { Envelope } from './envelopes/envelope.ts'
import { envelopes } from './envelopes/registry.ts'
import type { TextMarks } from './extractors/text-marks.ts'
import type { Knowledge } from './knowledge.ts'
import { compareMessage, type Likeness } from './messages/compare.ts'
import type { DocumentedText } from './messages/documented-text.ts'
import { nameSpecificity } from './messages/entry-names.ts'
import { hasHan } from './messages/words.ts'
import { type Finding, recogniseFields, recogniseText, recogniseVendors } from './recognise.ts'
import { acceptKnown, acceptUnknown, farMargin, type Strength, weights } from './scoring.ts'
import type { Statement } from './statements/statement.ts'

export interface Scored {
  readonly service: ServiceId
  readonly code: string
  readonly entry: Entry | null
  readonly score: number
  readonly findings: readonly Finding[]
  readonly slots: readonly SlotValue[]
}

export interface Assessment {
  readonly statement: Statement
  /** Best first; empty when nothing is sure enough. */
  readonly candidates: readonly Scored[]
  /** The product the statement belongs to instead, where one was recognised. */
  readonly vendor: string | null
}

/** Services often answer in other words than they document: where the text names the service, that proves little. */
const likenessStrength = (likeness: Likeness, specificity: number, isNamed: boolean): Strength | null => {
  switch (likeness) {
    case 'same':
    case 'filled':
      return specificity >= 3 ? 'strong' : specificity >= 1.5 ? 'fair' : 'some'
    case 'contained':
      return specificity >= 3 ? 'strong' : 'some'
    case 'similar':
      return specificity >= 3 ? 'fair' : 'some'
    case 'related':
      return 'hint'
    case 'different':
      return isNamed ? 'doubt' : 'against'
    case 'other-language':
      return 'doubt'
    default:
      return null
  }
}

const sum = (findings: readonly Finding[]): number =>
  findings.reduce((total, { strength }) => total + weights[strength], 0)

/** Digits from which on a documented code is unlike any other number. */
const rareLength = 8

/** Long numbers are rarely anything else than the code they equal. */
const rarity = (code: string): Strength | null =>
  code.length >= rareLength ? 'strong' : code.length >= 7 ? 'fair' : code.length === 6 ? 'hint' : null

const messageFindings = (
  statement: Statement,
  wordings: readonly DocumentedText[],
  isNamed: boolean,
): { readonly findings: readonly Finding[]; readonly slots: readonly SlotValue[] } => {
  const comparison = compareMessage(statement.message, wordings)
  const strength = likenessStrength(comparison.likeness, comparison.wording?.specificity ?? 0, isNamed)
  // A sentence that merely follows a number is no message of its own: it can agree, not contradict.
  if (strength === null || (statement.messageKey === null && weights[strength] < 0))
    return { findings: [], slots: comparison.slots }
  const { messageStart: start, messageEnd: end } = statement
  const finding = {
    rule: `message/${comparison.likeness}`,
    subject: comparison.wording?.parts.join('…') ?? '',
    strength,
    start,
    end,
  }
  return { findings: [finding], slots: comparison.slots }
}

/** The entry's own name on the line of the code. */
const nameFindings = (entry: Entry, statement: Statement, text: string): readonly Finding[] => {
  const { name } = entry
  if (name === null) return []
  const from = Math.max(0, statement.from - 120)
  const at = text.slice(from, statement.to + 120).indexOf(name)
  if (at < 0) return []
  const strength = nameSpecificity(name) >= 3 ? 'strong' : 'fair'
  return [{ rule: 'message/name', subject: name, strength, start: from + at, end: from + at + name.length }]
}

/** A status can only speak for an entry: proxies and SDKs change it on the way. */
const httpFindings = (entry: Entry, http: number | null, statement: Statement): readonly Finding[] =>
  entry.http !== null && entry.http === http
    ? [{ rule: 'http/agrees', subject: String(http), strength: 'hint', start: statement.start, end: statement.end }]
    : []

export const assess = (
  knowledge: Knowledge,
  statement: Statement,
  marks: TextMarks,
  text: string,
  http: number | null,
): Assessment => {
  const { meaningsOf, messages, wordingsOf } = knowledge
  const place = { start: statement.start, end: statement.end }
  const grounds: Finding[] = statement.grounds.map((ground) => ({ ...ground, subject: statement.code }))
  if (statement.quoted) grounds.push({ rule: 'code/quoted', subject: statement.code, strength: 'doubt', ...place })
  if (!/^[1-9]/.test(statement.code))
    grounds.push({ rule: 'code/not-natural', subject: statement.code, strength: 'excluded', ...place })
  const said = statement.message === null ? [] : messages.find(statement.message)
  const foreign = recogniseVendors(
    statement,
    marks,
    text,
    said.some((hit) => hit.wording.entries.some((entry) => entry.code === statement.code)),
  )
  // The numbers Feishu writes into its messages are in no document, whatever code they equal.
  const isSubError = statement.codeKey === 'ErrCode'
  // No other product has codes this long: whoever relayed it, the number says whose it is.
  const isOwn = statement.code.length >= rareLength && meaningsOf(statement.code).length > 0
  const soften = <T extends Finding>(findings: readonly T[]): readonly T[] =>
    findings.map((finding) => (weights[finding.strength] < weights.doubt ? { ...finding, strength: 'doubt' } : finding))
  const vendors = isOwn ? soften(foreign) : foreign
  const meanings = meaningsOf(statement.code)
  const scored = envelopes.flatMap((envelope): readonly Scored[] => {
    const inText = recogniseText(envelope, statement, marks, text)
    const own = [
      ...(isOwn ? soften(recogniseFields(envelope, statement)) : recogniseFields(envelope, statement)),
      ...inText,
      ...familyFindings(envelope, statement),
    ]
    const shared = [...grounds, ...own, ...vendors]
    const isNamed = inText.some(({ strength }) => weights[strength] >= weights.fair)
    const entries = isSubError ? [] : meanings.filter((entry) => entry.service === envelope.service)
    if (entries.length > 0)
      return entries.map((entry) => {
        const { findings, slots } = messageFindings(statement, wordingsOf.get(entry.id) ?? [], isNamed)
        const documented: Finding[] = [{ rule: 'code/documented', subject: statement.code, strength: 'hint', ...place }]
        const rare = rarity(statement.code)
        if (rare !== null) documented.push({ rule: 'code/rare', subject: statement.code, strength: rare, ...place })
        const all = [
          ...shared,
          ...documented,
          ...findings,
          ...nameFindings(entry, statement, text),
          ...httpFindings(entry, http, statement),
        ]
        return { service: envelope.service, code: statement.code, entry, score: sum(all), findings: all, slots }
      })
    // The code's number family alone names no service.
    const named = own.filter(({ rule }) => !rule.endsWith('/family') && !rule.endsWith('/code-only'))
    if (sum(named) < weights.some) return []
    const [fewest, most] = envelope.digits
    if (statement.code.length < fewest || statement.code.length > most) return []
    const wording = said.find(
      (hit) => hit.wording.specificity >= 2 && hit.wording.entries.some((entry) => entry.service === envelope.service),
    )
    const all = [...shared]
    // Services answer in English; a Chinese message is someone's own.
    if (statement.messageKey !== null && hasHan(statement.message ?? '') && !/[a-z]{4}/i.test(statement.message ?? ''))
      all.push({
        rule: 'message/other-language',
        subject: '',
        strength: 'doubt',
        start: statement.messageStart,
        end: statement.messageEnd,
      })
    if (wording)
      all.push({
        rule: 'message/wording',
        subject: wording.wording.parts.join('…'),
        strength: 'fair',
        start: statement.messageStart,
        end: statement.messageEnd,
      })
    return [{ service: envelope.service, code: statement.code, entry: null, score: sum(all), findings: all, slots: [] }]
  })
  const accepted = scored
    .filter(({ entry, score }) => score >= (entry === null ? acceptUnknown : acceptKnown))
    .sort((a, b) => b.score - a.score || Number(a.entry === null) - Number(b.entry === null))
  const best = accepted[0]?.score ?? 0
  return {
    statement,
    candidates: accepted.filter(({ score }) => best - score <= farMargin),
    vendor: foreign.find(({ strength }) => weights[strength] < weights.doubt)?.vendor ?? null,
  }
}

const familyFindings = (envelope: Envelope, statement: Statement): readonly Finding[] => {
  const code = Number(statement.code)
  const family = envelope.families.find(({ from, to }) => code >= from && code <= to)
  return family === undefined
    ? []
    : [
        {
          rule: `${envelope.service}/family`,
          subject: family.name,
          strength: 'some',
          start: statement.start,
          end: statement.end,
        },
      ]
}
