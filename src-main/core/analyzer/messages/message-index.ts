/** Finds documented wordings in any text, in time linear in the text: by the first two words of each. */
import type { Entry } from '../../../../src-preload/model/catalog.ts'
import { type DocumentedText, documentedTexts } from './documented-text.ts'
import { type Filled, fillTemplate } from './fill-template.ts'
import { compact, wordsOf } from './words.ts'

export interface FoundText {
  readonly wording: DocumentedText
  readonly filled: Filled
}

export interface MessageIndex {
  readonly texts: readonly DocumentedText[]
  /** Wordings whose words stand in the text, in text order, the longest where several begin at one place. */
  find(text: string): readonly FoundText[]
  /** The wording with exactly these letters. */
  byLetters(text: string): DocumentedText | undefined
}

const anchorOf = (wording: DocumentedText): string => {
  const head = wording.words.find((part) => part.length > 0) ?? []
  return `${head[0] ?? ''} ${head[1] ?? ''}`
}

export const indexMessages = (
  entries: readonly Entry[],
  wordings: (entry: Entry) => readonly string[],
): MessageIndex => {
  const texts = documentedTexts(entries, wordings)
  const anchors = new Map<string, DocumentedText[]>()
  const letters = new Map<string, DocumentedText>()
  for (const wording of texts) {
    const anchor = anchorOf(wording)
    const same = anchors.get(anchor)
    if (same === undefined) anchors.set(anchor, [wording])
    else same.push(wording)
    if (wording.slots.length === 0) letters.set(wording.compact.join(''), wording)
  }
  for (const same of anchors.values()) same.sort((a, b) => b.words.flat().length - a.words.flat().length)

  const at = (text: string, words: ReturnType<typeof wordsOf>, place: number): FoundText | undefined => {
    const first = words[place]?.text ?? ''
    for (const anchor of [`${first} ${words[place + 1]?.text ?? ''}`, `${first} `])
      for (const wording of anchors.get(anchor) ?? []) {
        const filled = fillTemplate(text, words, place, wording)
        if (filled !== null) return { wording, filled }
      }
    return undefined
  }

  return {
    texts,
    byLetters: (text) => letters.get(compact(text)),
    find(text) {
      const words = wordsOf(text)
      const found: FoundText[] = []
      let covered = -1
      words.forEach((word, place) => {
        if (word.start < covered) return
        const hit = at(text, words, place)
        if (hit === undefined) return
        found.push(hit)
        covered = hit.filled.end
      })
      return found
    },
  }
}
