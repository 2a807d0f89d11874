/** What a reply says of an error in its own language: the message, the cause and the steps, from the document or by the error's kind. */
import { type Locale, languageOf, type Translate } from '../message.ts'
import type { Entry } from '../model/catalog.ts'
import type { ReplySubject } from '../model/reply.ts'
import type { DerivedMarks } from '../model/undocumented.ts'
import { readAdvice } from './read-advice.ts'

export const hasHan = (text: string): boolean => /[\u4e00-\u9fff]/.test(text)

/** `bad request 或 invalid param` explains nothing that its English does not say. */
const isChinese = (text: string) =>
  (text.match(/[\u4e00-\u9fff]/g) ?? []).length * 2 > (text.match(/[A-Za-z]/g) ?? []).length

/** Addresses and code keep their letters. */
const untouched = /(\]\([^)\s]{1,2000}\)|https?:\/\/[^\s\u4e00-\u9fff，。；、）]{1,2000}|`[^`\n]{1,500}`)/

/** A blank between Chinese and Latin words, none before a full-width mark. */
const setApart = (text: string): string =>
  text
    .split(untouched)
    .map((part, place) =>
      place % 2 === 1
        ? part
        : part
            .replace(/[ \t]+(?=[，。；：、）！？])/g, '')
            .replace(/(?<=[\u4e00-\u9fff])(?=\[?[A-Za-z0-9])/g, ' ')
            .replace(/(?<=[A-Za-z0-9%])(?=[\u4e00-\u9fff])/g, ' '),
    )
    .join('')
    .replace(/(`)(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=`)/g, '$1 ')

/** The documented text with its slips put right: nobody sends on a known mistake. */
const putRight = (entry: Entry, field: 'message' | 'advice'): string | null =>
  entry.corrections.find((correction) => correction.field === field)?.value ?? entry[field]

/** `ids not existed: %v` says that something stands there; a message that is a stand-in altogether says nothing. */
const withoutStandIns = ({ template }: Entry, message: string): string => {
  if (template === null) return message
  const [only] = template.slots
  if (only?.oneOf) return only.oneOf.join(' / ')
  const said = message
    .replace(/%[sdv]/g, '…')
    .replace(/\s?\[illegal field\]$/, '')
    .replace(/[\s,，:：]{0,9}(?:…)?$/, '')
    .replace(/[\s,，:：]{1,9}(?:Param Key is|FieldKey)$/, '')
  return template.parts.every((part) => part.trim() === '') ? '' : said
}

/** What the document has for a message, as it can be told to somebody who did not send one; '' where it has none in that language. */
export const documentedMessage = (entry: Entry, locale: Locale): string => {
  const message = withoutStandIns(entry, putRight(entry, 'message') ?? '')
  if (locale === 'en') return hasHan(message) ? '' : message
  return setApart(message)
}

interface Said {
  readonly meaning: string | null
  readonly advice: string | null
  /** The documented advice, which a translation follows. */
  readonly documented: string | null
}

/** What the document, or our translation of it, says in the reply's language; null where it says nothing in it. */
const saidIn = ({ entry, candidate }: ReplySubject, locale: Locale): Said | null => {
  if (entry === null) return null
  const advice = putRight(entry, 'advice')
  const called = candidate?.api?.advice ?? null
  // What the page about this very call says goes before what is said in general.
  if (called !== null && (locale !== 'en' || !hasHan(called)))
    return { meaning: entry.meaning, advice: called, documented: called }
  const { gloss } = entry
  if (gloss?.language === languageOf(locale))
    return { meaning: gloss.meaning, advice: gloss.advice, documented: advice ?? gloss.advice }
  if (locale === 'en') return null
  const message = withoutStandIns(entry, putRight(entry, 'message') ?? '')
  if (entry.meaning !== null || advice !== null || !isChinese(message))
    return { meaning: entry.meaning ?? (isChinese(message) ? message : null), advice, documented: advice }
  // A service that documents Chinese may answer in English: its documented message explains, and often says what to do.
  const { causes, steps } = readAdvice(message)
  return { meaning: causes, advice: steps === '' ? null : steps, documented: steps === '' ? null : steps }
}

type Marks = Pick<Entry, 'kind' | 'retry' | 'actor'> | DerivedMarks

/** Kind, retry and actor: of the entry, else as far as they could be derived. */
export const marksOf = ({ entry, undocumented }: ReplySubject): Marks | null => {
  const marks = entry ?? undocumented?.derived ?? null
  return marks?.kind === 'unclassified' ? null : marks
}

/** Of a webhook or a signed call: no access token is wrong. */
const ofSignature = /\bsign(?:ature)?\b|签名/i

const usualCause = ({ kind }: Marks, message: string, t: Translate): string =>
  t(kind === 'auth' && ofSignature.test(message) ? 'reply.cause.signature' : `reply.cause.${kind}`)

/** What can be done about an error of such a kind by whoever has to act, and never what the word about retrying forbids. */
const usualSteps = ({ kind, retry, actor }: Marks, message: string, t: Translate): string => {
  const isTheirs = kind === 'server' || kind === 'upstream' || actor === 'vendor'
  if (isTheirs && retry !== 'backoff') return t('reply.steps.broken')
  if (kind === 'auth' && ofSignature.test(message)) return t('reply.steps.signature')
  if (kind === 'rate-limit' && retry !== 'backoff') return t('reply.steps.window')
  if (kind === 'conflict' && retry === 'backoff') return t('reply.steps.busy')
  if (kind === 'state' && retry === 'backoff') return t('reply.steps.wait')
  if (kind === 'permission' && actor === 'user') return t('reply.steps.owner')
  if (kind === 'permission' && actor === 'developer') return t('reply.steps.not-yours')
  return t(`reply.steps.${kind}`)
}

/** A failure that names nothing: what stands beside it says more. */
const saysLittle =
  /^(?:internal (?:service |server |program )?error|server error|system error|unknown error|another error|a (?:request )?parameter is (?:wrong|invalid)|the (?:request )?parameters? (?:is|are) (?:wrong|invalid)|(?:it|the operation|processing) failed)\.?$/i

const little: ReadonlySet<string> = new Set(
  'the a an is are was be been of in to and it its that this has have could not no request'.split(' '),
)
const wordsIn = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[a-z0-9_]+|[\u4e00-\u9fff]/g) ?? []).filter((word) => !little.has(word)))

/** Whether a sentence says hardly a word that the other text does not say. */
const repeats = (sentence: string, text: string): boolean => {
  const words = [...wordsIn(sentence)]
  const known = wordsIn(text)
  return words.filter((word) => known.has(word)).length >= words.length * 0.7
}

const isList = (text: string) => text.includes('\n')

/** Two sentences about one cause are one text; what the other says already is not said again. */
const joinCauses = (meaning: string, causes: string, restates: boolean, locale: Locale): string => {
  if (isList(causes)) {
    const [first = ''] = causes.split('\n')
    return repeats(meaning, first) ? `\n${causes}` : `${meaning}\n${causes}`
  }
  if (meaning === '' || causes === '') return meaning || causes
  if (saysLittle.test(causes)) return meaning
  if (restates || repeats(meaning, causes)) return causes
  if (repeats(causes, meaning)) return meaning
  return locale === 'en' ? `${meaning.replace(/\.?$/, '.')} ${causes}` : `${meaning.replace(/。?$/, '。')}${causes}`
}

/** Items of lists have no stop; one alone is a sentence. */
const endSentence = (text: string): string =>
  isList(text) ? text : text.replace(/(?<=[\w)’”"'`])$/, '.').replace(/\)\.$/, ')')

/** `%v` of a meaning, as the message filled it; without one the sentence does without. */
const fillStandIn = (meaning: string, { candidate }: ReplySubject): string => {
  const value = candidate?.slots[0]?.value
  if (value) return meaning.replace(/%[sdv]/, () => value)
  return meaning.replace(/:? ?%[sdv]/, '').replace(/^ is/, 'A value is')
}

export interface Explanation {
  readonly cause: string
  readonly steps: string
  /** The document's own words where there are none in the reply's language. */
  readonly advice: string
}

/** Documented words, or our translation of them; what they leave out is explained by the error's kind. */
export const explain = (subject: ReplySubject, locale: Locale, t: Translate): Explanation => {
  const { entry } = subject
  const marks = marksOf(subject)
  if (entry === null) {
    if (marks === null) return { cause: '', steps: '', advice: '' }
    const message = subject.finding?.message ?? ''
    return { cause: usualCause(marks, message, t), steps: usualSteps(marks, message, t), advice: '' }
  }
  const said = saidIn(subject, locale)
  const { causes, steps } = readAdvice(said?.advice ?? '', said?.documented ?? undefined)
  // Where the document has an English message and a Chinese advice, the translated meaning repeats the message.
  const restates = locale === 'en' && entry.meaning === null && !hasHan(entry.message)
  const meaning = fillStandIn(said?.meaning ?? '', subject)
  const cause = joinCauses(meaning, causes, restates, locale)
  const inOwnScript = (text: string) => (locale === 'en' ? endSentence(text) : setApart(text))
  return {
    cause: cause === '' ? usualCause(entry, entry.message, t) : inOwnScript(cause),
    steps: steps === '' ? usualSteps(entry, entry.message, t) : inOwnScript(steps),
    advice: said === null ? (entry.advice ?? '') : '',
  }
}
