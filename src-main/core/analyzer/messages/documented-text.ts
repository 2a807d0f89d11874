/** Every wording an entry's message may have on the wire: the documented text, its alternatives and known others. */
import type { Entry, EntryId, ServiceId } from '../../../../src-preload/model/catalog.ts'
import { compact, isCommonWord, wordsOf } from './words.ts'

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
  return sentences.filter((sentence) => !/^please/i.test(sentence) && wordsOf(sentence).length >= 5)
}

/** `Plugin Token Must Have User Key, But …`: what comes first is told without what explains it. */
const clausesOf = (message: string): readonly string[] => {
  const [clause = ''] = message.split(/, (?=[A-Z])/, 1)
  return clause !== message && /^[\x20-\x7e]+$/.test(clause) && wordsOf(clause).length >= 4 ? [clause] : []
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

/** A common word says little, a rare one something, a long one like `openapierrorcodenopermission` names its writer. */
export const wordSpecificity = (word: string): number => {
  if (isCommonWord(word)) return 0.4
  if (word.length >= 16) return 5
  if (word.length >= 11) return 2.2
  return word.length > 1 ? 1.2 : 0.5
}

export const specificityOf = (words: readonly (readonly string[])[]): number =>
  words.flat().reduce((sum, word) => sum + wordSpecificity(word), 0)

export const documentedTexts = (
  entries: readonly Entry[],
  wordings: (entry: Entry) => readonly string[],
): readonly DocumentedText[] => {
  const texts = new Map<
    string,
    { text: Omit<DocumentedText, 'entries'>; entries: DocumentedText['entries'][number][] }
  >()
  for (const entry of entries) {
    if (entry.kind === 'success') continue
    const known = [...wordingsOf(entry), ...wordings(entry).flatMap(inSentences)]
    for (const { parts, slots } of known) {
      if (saysNothing(parts)) continue
      const key = parts.map(compact).join('\0')
      const found = texts.get(key) ?? { text: shapeText(parts, slots), entries: [] }
      texts.set(key, found)
      if (!found.entries.some((other) => other.id === entry.id))
        found.entries.push({ id: entry.id, service: entry.service, code: entry.code, http: entry.http })
    }
  }
  return [...texts.values()].map(({ text, entries: of }) => ({ ...text, entries: of }))
}

const shapeText = (parts: readonly string[], slots: readonly string[]): Omit<DocumentedText, 'entries'> => {
  const words = parts.map((part) => wordsOf(part).map((word) => word.text))
  return { parts, slots, words, compact: parts.map(compact), specificity: specificityOf(words) }
}
