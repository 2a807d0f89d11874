/** Every wording an entry's message may have on the wire: the documented text, its alternatives and known others. */
import type { Entry, EntryId, ServiceId } from '../../../../src-preload/model/catalog.ts'
import { commonWord, wordScale } from '../rules/scoring.ts'
import { compact, isCommonWord, wordTexts } from './words.ts'

/** One distinct wording. `parts` are the fixed texts around its slots. */
export interface DocumentedText {
  readonly parts: readonly string[]
  readonly slots: readonly string[]
  /** Words of each part. */
  readonly words: readonly (readonly string[])[]
  readonly compact: readonly string[]
  readonly entries: readonly {
    readonly id: EntryId
    readonly service: ServiceId
    readonly code: string
    readonly http: number | null
  }[]
  /** How much the wording says about who wrote it: words of no common kind, and length. */
  readonly specificity: number
}

/** A message with a place for anything is no wording at all. */
export const saysNothing = (parts: readonly string[]) => parts.every((part) => compact(part).length < 3)

/** Texts are cut to a sentence on the way: those that say more than politeness stand for the whole. */
const sentencesOf = (message: string): readonly string[] => {
  const sentences = message.split(/(?<=[.。]) ?/).filter((sentence) => sentence !== '')
  if (sentences.length < 2) return []
  return sentences.filter((sentence) => !/^please/i.test(sentence) && wordTexts(sentence).length >= 5)
}

/** `Plugin Token Must Have User Key, But …`: what comes first is told without what explains it. */
const clausesOf = (message: string): readonly string[] => {
  const [clause = ''] = message.split(/, (?=[A-Z])/, 1)
  return clause !== message && /^[\x20-\x7e]+$/.test(clause) && wordTexts(clause).length >= 4 ? [clause] : []
}

const inSentences = (message: string) =>
  [message, ...sentencesOf(message), ...clausesOf(message)].map((text) => ({ parts: [text], slots: [] as string[] }))

const wordingsOf = (
  entry: Entry,
): readonly { readonly parts: readonly string[]; readonly slots: readonly string[] }[] => {
  const { template } = entry
  if (template === null) return inSentences(entry.message)
  const listed = template.slots.length === 1 ? template.slots[0]?.oneOf : null
  if (listed) return listed.map((text) => ({ parts: [template.parts.join(text)], slots: [] }))
  return [{ parts: template.parts, slots: template.slots.map((slot) => slot.name) }]
}

/** How much a word tells, in rare words of usual length. */
export const wordSpecificity = (word: string): number => {
  if (isCommonWord(word)) return commonWord
  return wordScale.find(({ from }) => word.length >= from)?.says ?? 0
}

export const specificityOf = (words: readonly (readonly string[])[]): number =>
  words.flat().reduce((sum, word) => sum + wordSpecificity(word), 0)

/** Fixed words of a wording. */
export const sizeOf = ({ words }: DocumentedText): number => words.reduce((sum, part) => sum + part.length, 0)

/** `others` are what services answer in place of the documented message. */
export const documentedTexts = (entry: Entry, others: readonly string[]): readonly DocumentedText[] => {
  if (entry.kind === 'success') return []
  const { id, service, code, http } = entry
  const texts = new Map<string, DocumentedText>()
  for (const { parts, slots } of [...wordingsOf(entry), ...others.flatMap(inSentences)]) {
    const key = parts.map(compact).join('\0')
    if (!saysNothing(parts) && !texts.has(key))
      texts.set(key, { ...shapeText(parts, slots), entries: [{ id, service, code, http }] })
  }
  return [...texts.values()]
}

const shapeText = (parts: readonly string[], slots: readonly string[]): Omit<DocumentedText, 'entries'> => {
  const words = parts.map(wordTexts)
  return { parts, slots, words, compact: parts.map(compact), specificity: specificityOf(words) }
}
