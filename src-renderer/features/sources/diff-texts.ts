/** What two texts say differently, word by word: Han text is cut into words as readers see them. Pure. */
import { diffArrays } from 'diff'

export interface TextPiece {
  readonly text: string
  /** True where only this side says it. */
  readonly isOwn: boolean
}

export interface TextDiff {
  readonly mine: readonly TextPiece[]
  readonly theirs: readonly TextPiece[]
}

/** Words added and removed together; texts that differ more have little in common, and are shown as they are. */
const mostEdits = 1_000

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** `im:message.send_as_bot`, `5.2`, `/open-apis/im/v1`, `tenant_access_token`: one word each to who reads them. */
const words = /[\p{Script=Latin}\p{N}_]+(?:[.:/@-][\p{Script=Latin}\p{N}_]+)*/gu

const segments = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment)

const cut = (text: string): string[] => {
  const pieces: string[] = []
  let at = 0
  for (const { 0: word, index } of text.matchAll(words)) {
    pieces.push(...segments(text.slice(at, index)), word)
    at = index + word.length
  }
  pieces.push(...segments(text.slice(at)))
  return pieces
}

export const diffTexts = (mine: string, theirs: string): TextDiff => {
  const parts = diffArrays(cut(mine), cut(theirs), { maxEditLength: mostEdits })
  if (parts === undefined) return { mine: [{ text: mine, isOwn: true }], theirs: [{ text: theirs, isOwn: true }] }
  const pieces = parts.map(({ value, added, removed }) => ({ text: value.join(''), added, removed }))
  return {
    mine: pieces.filter(({ added }) => !added).map(({ text, removed }) => ({ text, isOwn: removed })),
    theirs: pieces.filter(({ removed }) => !removed).map(({ text, added }) => ({ text, isOwn: added })),
  }
}
