/** What the message beside a code says about an entry: the documented words, its name, or something else. */
import type { Entry } from '../../../../src-preload/model/catalog.ts'
import type { SlotValue } from '../../../../src-preload/model/diagnosis.ts'
import type { Envelope } from '../envelopes/envelope.ts'
import { type Comparison, compareMessage, type Likeness } from '../messages/compare.ts'
import { type DocumentedText, saysNothing } from '../messages/documented-text.ts'
import { nameSpecificity } from '../messages/entry-names.ts'
import type { FoundText } from '../messages/find-wordings.ts'
import { hasHan } from '../messages/words.ts'
import { plainWidth } from '../passages/plain-width.ts'
import { type Rule, rules } from '../rules/rules.ts'
import { type Strength, telling, weights } from '../rules/scoring.ts'
import { type Signal, toSignal } from '../rules/signal.ts'
import type { Statement } from '../statements/statement.ts'

/** Services often answer in other words than they document: where the text names the service, that proves little. */
const strengthOf = (
  { likeness, wording }: Comparison,
  message: string | null,
  entry: Pick<Entry, 'meaning' | 'advice'>,
  isNamed: boolean,
  isStrange: boolean,
): Strength | null => {
  const specificity = wording?.specificity ?? 0
  switch (likeness) {
    case 'same':
    case 'filled':
      return specificity >= telling.surely ? 'strong' : specificity >= telling.little ? 'fair' : 'some'
    case 'contained':
      return specificity >= telling.surely ? 'strong' : 'some'
    case 'similar':
      return specificity >= telling.surely ? 'fair' : 'some'
    case 'related':
      return 'hint'
    case 'different':
      return isNamed ? 'doubt' : isStrange ? 'contradiction' : 'against'
    case 'other-language':
      // A service that documents Chinese may answer in English; one that documents English does not answer in Chinese,
      // but a client may have put its message into the words of the document's advice.
      return isNamed || !hasHan(message ?? '') || sharesHan(message ?? '', entry) ? 'doubt' : 'contradiction'
    case 'open':
      return null
  }
}

const likenessRules: Readonly<Record<Exclude<Likeness, 'open'>, Rule>> = {
  same: rules.same,
  contained: rules.contained,
  filled: rules.filled,
  similar: rules.similar,
  related: rules.related,
  'other-language': rules.otherLanguage,
  different: rules.different,
}

export interface MessageEvidence {
  readonly signals: readonly Signal[]
  readonly slots: readonly SlotValue[]
}

const pair = /(?=([\u4e00-\u9fff]{2}))/g

/** Whether two Han characters of the message stand together in what the document says about the code. */
const sharesHan = (message: string, { meaning, advice }: Pick<Entry, 'meaning' | 'advice'>): boolean => {
  const said = `${meaning ?? ''}\n${advice ?? ''}`
  return [...message.matchAll(pair)].some((hit) => said.includes(hit[1] ?? ' '))
}

/** A document that only says “the error in detail” is contradicted by no message. */
export const isOpen = ({ template }: Entry): boolean => template !== null && saysNothing(template.parts)

export const compareWithEntry = (
  entry: Entry,
  statement: Statement,
  wordings: readonly DocumentedText[],
  isNamed: boolean,
  isStrange: boolean,
): MessageEvidence => {
  const { names, said } = statement
  const message = said?.text ?? null
  const compared = compareMessage(message, wordings)
  const comparison: Comparison =
    compared.likeness === 'different' && isOpen(entry) ? { likeness: 'open', wording: null, slots: [] } : compared
  const { likeness, wording, slots } = comparison
  const strength = strengthOf(comparison, message, entry, isNamed, isStrange)
  // A sentence that merely follows a number is no message of its own: it can agree, not contradict.
  const isNameless = names === null || names.message === null
  if (said === null || likeness === 'open' || strength === null || (isNameless && weights[strength] < 0))
    return { signals: [], slots }
  const { start, end } = said
  // What contradicts all wordings is told beside the one in the document.
  const subject = likeness === 'different' ? entry.message : (wording?.parts.join('…') ?? '')
  return {
    signals: [{ rule: likenessRules[likeness], subject, strength, start, end }],
    slots,
  }
}

/** Units before and after a statement in which its entry's name is looked for. */
const nameReach = 120

export const findOwnName = ({ name }: Entry, statement: Statement, text: string): readonly Signal[] => {
  // A message that is nothing but the name has been compared.
  if (name === null || name === statement.said?.text) return []
  const from = Math.max(0, statement.from - nameReach)
  const at = text.slice(from, statement.to + nameReach).indexOf(name)
  if (at < 0) return []
  const strength = nameSpecificity(name) >= telling.surely ? 'strong' : 'fair'
  return [{ rule: rules.messageName, subject: name, strength, start: from + at, end: from + at + name.length }]
}

/** Units around a statement in which its entry's advice is looked for, as pages copied whole have it. */
const adviceReach = { before: 400, after: 1_200 }
/** The first sentence of an advice without marks of Markdown; shorter ones say nothing. */
const firstSentence = /[^*`[\]()<>|#\n。；;]{8,}/
const sentences = new WeakMap<Entry, string>()

const sentenceOf = (entry: Entry): string => {
  const known = sentences.get(entry)
  if (known !== undefined) return known
  const sentence = plainWidth(firstSentence.exec(entry.advice ?? '')?.[0].trim() ?? '')
  sentences.set(entry, sentence)
  return sentence
}

/** Who copies a page about the code copies what to do about it, too. */
export const findOwnAdvice = (entry: Entry, { from, to }: Statement, text: string): readonly Signal[] => {
  const sentence = sentenceOf(entry)
  if (sentence === '') return []
  const start = Math.max(0, from - adviceReach.before)
  const at = text.slice(start, to + adviceReach.after).indexOf(sentence)
  return at < 0
    ? []
    : [toSignal(rules.messageAdvice, sentence.slice(0, 60), { start: start + at, end: start + at + sentence.length })]
}

/** For a code of no document: the message may still be in the service's words, or in a language it never answers in. */
export const compareWithService = (
  { names, said }: Statement,
  { service, answersInChinese }: Pick<Envelope, 'service' | 'answersInChinese'>,
  found: readonly FoundText[],
  isOrigin: boolean,
): readonly Signal[] => {
  if (said === null) return []
  const { text, start, end } = said
  const known = found.find(
    ({ wording }) => wording.specificity >= telling.well && wording.entries.some((entry) => entry.service === service),
  )
  const isForeign = answersInChinese !== true && names !== null && names.message !== null
  const isOwnLanguage = isForeign && /[\u4e00-\u9fff]{3}/.test(text) && !/[a-z]{4}/i.test(text)
  return [
    ...(isOwnLanguage && !isOrigin ? [toSignal(rules.otherLanguage, '', { start, end })] : []),
    ...(known ? [toSignal(rules.messageWording, known.wording.parts.join('…'), { start, end })] : []),
  ]
}

/** How much the message says where it is one that a document has for this very code; 0 where it is not. */
export const agreementOf = ({ code }: Statement, said: readonly FoundText[]): number =>
  said
    .filter(({ wording }) => wording.entries.some((entry) => entry.code === code))
    .reduce((most, { wording }) => Math.max(most, wording.specificity), 0)
