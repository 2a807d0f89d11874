/** The wordings of the shipped documents by the first two words of each. */
import type { Entry } from '../../../../src-preload/model/catalog.ts'
import { matchCut } from './cut-wording.ts'
import { type DocumentedText, documentedTexts } from './documented-text.ts'
import { fillTemplate } from './fill-template.ts'
import type { FoundText, WordingSource } from './find-wordings.ts'

export interface MessageIndex extends WordingSource {
  readonly texts: readonly DocumentedText[]
}

const anchorOf = (wording: DocumentedText): string => {
  const head = wording.words.find((part) => part.length > 0) ?? []
  return `${head[0] ?? ''} ${head[1] ?? ''}`
}

/** Of wordings that begin alike all are meant. */
const longestCut = (found: readonly FoundText[]): FoundText | undefined => {
  const [first, ...others] = [...found].sort((a, b) => b.filled.end - a.filled.end)
  if (first === undefined) return undefined
  const alike = others.filter(({ filled }) => filled.end === first.filled.end)
  const entries = [first, ...alike].flatMap(({ wording }) => wording.entries)
  return {
    ...first,
    wording: { ...first.wording, entries: [...new Map(entries.map((one) => [one.id, one])).values()] },
  }
}

export const indexMessages = (
  entries: readonly Entry[],
  wordings: (entry: Entry) => readonly string[],
): MessageIndex => {
  const texts = documentedTexts(entries, wordings)
  const anchors = new Map<string, DocumentedText[]>()
  for (const wording of texts) {
    const anchor = anchorOf(wording)
    const same = anchors.get(anchor)
    if (same === undefined) anchors.set(anchor, [wording])
    else same.push(wording)
  }
  for (const same of anchors.values()) same.sort((a, b) => b.words.flat().length - a.words.flat().length)
  return {
    texts,
    at(text, words, place) {
      const first = words[place]?.text ?? ''
      for (const anchor of [`${first} ${words[place + 1]?.text ?? ''}`, `${first} `])
        for (const wording of anchors.get(anchor) ?? []) {
          const filled = fillTemplate(text, words, place, wording)
          if (filled !== null) return { wording, filled }
        }
      return longestCut(
        (anchors.get(`${first} ${words[place + 1]?.text ?? ''}`) ?? []).flatMap(
          (wording) => matchCut(text, words, place, wording) ?? [],
        ),
      )
    },
  }
}
